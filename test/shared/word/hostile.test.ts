import { expect, it } from 'vitest';
import { type Bytes, utf8 } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { wordLimits } from '#shared/word/open';
import { readWord } from '#shared/word/read';
import { readXml, xmlLimits } from '#shared/word/xml-read';
import { forgeWord, paragraph, run } from '../../fakes/word-forge';
import { forgeZip } from '../../fakes/zip-forge';

function codeOf(read: () => unknown): string {
  try {
    read();
  } catch (thrown) {
    return thrown instanceof AppError ? thrown.code : String(thrown);
  }
  return 'read';
}
const refused = (bytes: Bytes) => codeOf(() => readWord(bytes));
const text = paragraph(run('x'));
const withHead = (head: string, body = text) => {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return forgeWord({ document: `${head}<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>` });
};

it('refuses a file of 200 MB before anything of it is read', () => {
  expect(wordLimits.maxFileBytes).toBeLessThan(200_000_000);
  expect(refused(new Uint8Array(200_000_000))).toBe('docx/too-large');
});

it('refuses a document type, and with it every bomb of entities and every outside entity', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`;
  expect(refused(withHead(bomb, paragraph(run('&b;'))))).toBe('docx/dtd');
  expect(refused(withHead('<!DOCTYPE x SYSTEM "https://example.org/x.dtd">'))).toBe('docx/dtd');
  expect(refused(withHead('', paragraph(run('&b;'))))).toBe('docx/xml');
});

it('refuses a document type in any part it reads', () => {
  const styles = '<!DOCTYPE x><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
  expect(refused(forgeWord({ body: text, styles: '', files: { 'word/styles.xml': styles } }))).toBe('docx/dtd');
});

it('refuses a bomb in the zip, and does not unpack what it does not read', () => {
  const bomb = new Uint8Array(30_000_000);
  expect(refused(forgeWord({ files: { 'word/document.xml': bomb } }))).toBe('docx/zip-bomb');
  expect(refused(forgeWord({ body: text, files: { 'word/media/image1.png': bomb } }))).toBe('read');
});

it('refuses an entry that unpacks to more than it says', () => {
  const lies = forgeZip({ entries: [{ name: '_rels/.rels', method: 8, content: new Uint8Array(4000), size: 10 }] });
  expect(refused(lies)).toBe('docx/zip-bomb');
});

it.each([
  ['cut off', () => forgeWord({ body: text }).slice(0, -30), 'docx/zip'],
  ['no zip', () => utf8('plain words'), 'docx/zip'],
  ['empty', () => new Uint8Array(), 'docx/zip'],
  ['of the old kind', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'docx/old-format'],
  ['without a text', () => forgeZip({ entries: [{ name: 'a.xml', content: utf8('<a/>') }] }), 'docx/missing'],
  ['a text that is missing', () => forgeWord({ files: { '_rels/.rels': '<Relationships/>' } }), 'docx/missing'],
  ['broken XML', () => forgeWord({ document: '<w:document><w:body>' }), 'docx/xml'],
  [
    'bytes that are no text',
    () => forgeWord({ files: { 'word/document.xml': new Uint8Array([0x3c, 0xff, 0xfe]) } }),
    'docx/xml',
  ],
  ['names that climb', () => forgeZip({ entries: [{ name: '../evil.xml', content: utf8('<a/>') }] }), 'docx/zip'],
] as const)('refuses a file %s', (_, make, code) => {
  expect(refused(make() as Bytes)).toBe(code);
});

it('refuses XML nested deeper than any text', () => {
  const deep = (levels: number) => withHead('', '<w:ins>'.repeat(levels) + '</w:ins>'.repeat(levels));
  expect(refused(deep(xmlLimits.depth - 2))).toBe('read');
  expect(refused(deep(xmlLimits.depth - 1))).toBe('docx/too-deep');
});

it('refuses more elements than any text has', () => {
  const many = (count: number) => `<a>${'<b/>'.repeat(count)}</a>`;
  expect(codeOf(() => readXml(many(xmlLimits.elements), 'x'))).toBe('docx/too-many');
}, 20_000);

it('reads a link between parts that climbs as one inside the file', () => {
  const relations = '<Relationship Id="a" Type="x/styles" Target="../../../../etc/passwd"/>';
  expect(refused(forgeWord({ body: text, relations }))).toBe('read');
});

it('takes names of attributes from the file for nothing but names', () => {
  expect(refused(withHead('', '<w:p __proto__="x" constructor="y"><w:constructor/><w:toString/></w:p>'))).toBe('read');
});
