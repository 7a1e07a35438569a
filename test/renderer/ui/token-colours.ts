/** The colours of a style sheet of tokens, and the contrast between two of them. */

/** An opaque colour: red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** Names without the dashes, and their text: `light-dark(#fff, #000)`, `var(--ink)`. */
export type Tokens = ReadonlyMap<string, string>;

/** The custom properties of the first rule of exactly this selector. */
export function tokensOf(css: string, selector: string): Tokens {
  const plain = css.replace(/\/\*.*?\*\//gs, '');
  const start = plain.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`no rule ${selector}`);
  const body = plain.slice(plain.indexOf('{', start) + 1, plain.indexOf('}', start));
  const lines = [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)];
  return new Map(lines.map(([, name = '', value = '']) => [name, value.trim()]));
}

export type Scheme = 'light' | 'dark';

/** The colour a name comes to. Throws where it is unknown, translucent or no colour. */
export function colourOf(tokens: Tokens, name: string, scheme: Scheme): Colour {
  return parse(resolve(tokens, name, scheme), name);
}

function resolve(tokens: Tokens, name: string, scheme: Scheme): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`unknown token: ${name}`);
  const both = /^light-dark\((.+?),\s*(.+)\)$/.exec(value);
  const [, light = value, dark = value] = both ?? [];
  const chosen = scheme === 'light' ? light : dark;
  const [, other] = /^var\(--([\w-]+)\)$/.exec(chosen) ?? [];
  return other === undefined ? chosen : resolve(tokens, other, scheme);
}

function parse(hex: string, name: string): Colour {
  const [, digits = ''] = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex) ?? [];
  if (digits === '') throw new Error(`no opaque colour: ${name}: ${hex}`);
  const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const part = (at: number) => Number.parseInt(six.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

/** WCAG 2.2, "contrast ratio": 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
