/** XML as text, written piece by piece. A value never becomes mark-up. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; attributes without a value are left out. Children are XML already: text goes through `xmlText`. */
export function element(name: string, attributes: Attributes = {}, children: string | readonly string[] = ''): string {
  const inner = typeof children === 'string' ? children : children.join('');
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join('');
  return inner === '' ? `<${name}${given}/>` : `<${name}${given}>${inner}</${name}>`;
}

/** Text as XML 1.0 can hold it. Characters that it cannot (controls, lone surrogates) become the replacement mark. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(unsayable, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}

// XML 1.0, section 2.2
const unsayable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** The element with the one value most elements of a Word file have. */
export function valued(name: string, value: string | number): string {
  return element(name, { 'w:val': value });
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** ECMA-376 (transitional), with the extension of 2010 and 2012 for ids of paragraphs and replies to comments. */
export const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:w15': 'http://schemas.microsoft.com/office/word/2012/wordml',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'mc:Ignorable': 'w14 w15',
} as const;
