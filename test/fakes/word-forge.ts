import { type Bytes, utf8 } from '#shared/base/bytes';
import { forgeZip } from './zip-forge';

/** Writes Word files as other programs, and enemies, write them: part by part, by hand. */
export interface ForgedWord {
  /** What stands in the body, as XML. */
  readonly body?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** More relations of the text, as XML. */
  readonly relations?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The whole main part instead. */
  readonly document?: string;
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spaces =
  `xmlns:w="${main}" xmlns:r="${office}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ` +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const wrap = (name: string, xml: string) => `<w:${name} ${spaces}>${xml}</w:${name}>`;

export function forgeWord(word: ForgedWord): Bytes {
  const parts = ['styles', 'numbering', 'comments', 'footnotes', 'endnotes'] as const;
  const given = parts.flatMap((name) => (word[name] === undefined ? [] : [[name, word[name]] as const]));
  const relations = given.map(([name]) => relation(name, name, `${name}.xml`)).join('') + (word.relations ?? '');
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationList(relation('text', 'officeDocument', 'word/document.xml')),
    'word/document.xml': word.document ?? wrap('document', `<w:body>${word.body ?? ''}</w:body>`),
    'word/_rels/document.xml.rels': relationList(relations),
    ...Object.fromEntries(given.map(([name, xml]) => [`word/${name}.xml`, wrap(name, xml)])),
    ...word.files,
  };
  return forgeZip({
    entries: Object.entries(files).map(([name, content]) => ({
      name,
      method: 8,
      content: typeof content === 'string' ? utf8(content) : content,
    })),
  });
}

const relationList = (xml: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${xml}</Relationships>`;

export function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
}

/** One that leads out of the file. */
export function outside(id: string, kind: string, target: string): string {
  return relation(id, kind, target).replace('/>', ' TargetMode="External"/>');
}

export const paragraph = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const cell = (content: string, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
