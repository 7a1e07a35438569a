import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { colourOf, contrast, type Scheme, type Tokens, tokensOf } from './token-colours';

const folder = path.join(import.meta.dirname, '../../../renderer');
const css = readFileSync(path.join(folder, 'ui/tokens.css'), 'utf8');
const base = tokensOf(css, ':root');
const over = (changes: Tokens): Tokens => new Map([...base, ...changes]);
const strong = over(tokensOf(css, '[data-theme^="contrast"]'));
const asked = over(tokensOf(css, ':root:not([data-theme])'));

const themes: readonly (readonly [name: string, tokens: Tokens, scheme: Scheme])[] = [
  ['light', base, 'light'],
  ['dark', base, 'dark'],
  ['contrast', strong, 'light'],
  ['contrast-dark', strong, 'dark'],
  ['light, where the system asks for contrast', asked, 'light'],
  ['dark, where the system asks for contrast', asked, 'dark'],
];

interface Rule {
  readonly least: number;
  readonly front: readonly string[];
  readonly back: readonly string[];
}

const surfaces = ['canvas', 'chrome', 'surface', 'sheet', 'sunken', 'hover'];
const chosen = ['accent-soft', 'accent-faint'];
const tones = ['good', 'mid', 'bad', 'none'];

/** What may stand on what: text 4.5, edges of controls and the focus 3, handling marks 7. */
const rules: readonly Rule[] = [
  { least: 4.5, front: ['ink', 'ink-2', 'ink-3', 'accent', ...tones.map((tone) => `${tone}-ink`)], back: surfaces },
  { least: 4.5, front: ['ink', 'ink-2', 'accent'], back: chosen },
  { least: 4.5, front: ['on-accent'], back: ['accent-solid', 'accent-press'] },
  { least: 4.5, front: ['on-brand'], back: ['brand-deep'] },
  ...tones.map((tone) => ({ least: 4.5, front: [`${tone}-ink`, 'ink', 'ink-2'], back: [`${tone}-soft`] })),
  { least: 4.5, front: ['ins-ink'], back: ['ins-soft'] },
  { least: 4.5, front: ['del-ink'], back: ['del-soft'] },
  { least: 4.5, front: ['ink'], back: ['mark-soft', 'ins-soft', 'del-soft'] },
  { least: 3, front: ['line-strong', 'accent-solid'], back: surfaces },
  { least: 3, front: ['focus'], back: [...surfaces, ...chosen] },
  {
    least: 7,
    front: ['on-mark'],
    back: ['public', 'limite', 'r-ue', 'c-ue', 's-ue', 'ts-ue'].map((at) => `mark-${at}`),
  },
];

function tooFaint(tokens: Tokens, scheme: Scheme): string[] {
  return rules.flatMap(({ least, front, back }) =>
    front.flatMap((one) =>
      back
        .map((other) => [other, contrast(colourOf(tokens, one, scheme), colourOf(tokens, other, scheme))] as const)
        .filter(([, ratio]) => ratio < least)
        .map(([other, ratio]) => `${one} on ${other}: ${ratio.toFixed(2)}, not ${least}`),
    ),
  );
}

describe('the tokens', () => {
  it.each(themes)('keep their contrast in the theme %s', (_, tokens, scheme) => {
    expect(tooFaint(tokens, scheme)).toEqual([]);
  });

  it('would be told apart from paler ones', () => {
    expect(tooFaint(new Map([...base, ['ink-3', '#777777']]), 'light')).toContain('ink-3 on surface: 4.48, not 4.5');
    expect(tooFaint(new Map([...base, ['on-mark', '#dddddd']]), 'light')).not.toEqual([]);
  });

  it('measure as WCAG does', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  });
});

describe('the style sheets', () => {
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.css') && file !== path.join('ui', 'tokens.css'),
  );
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8').replace(/\/\*.*?\*\//gs, '');

  it('take their colours from the tokens alone', () => {
    const raw = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(/gi;
    expect(sheets.flatMap((file) => (read(file).match(raw) ?? []).map((found) => `${file}: ${found}`))).toEqual([]);
  });

  it('name no token that is not there', () => {
    const unknown = sheets.flatMap((file) => {
      const text = read(file);
      const own = new Set([...text.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
      const used = [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);
      return used.filter((name) => !own.has(name) && !base.has(name.slice(2))).map((name) => `${file}: ${name}`);
    });
    expect(unknown).toEqual([]);
    expect(sheets.length).toBeGreaterThan(10);
  });
});
