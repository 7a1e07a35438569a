import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { toHex } from '#shared/base/bytes';
import { writeWord } from '#shared/word/write';
import { allNamed, elementsIn, readXml, type XmlElement } from '#shared/word/xml-read';
import { sample } from './sample';

const parts = Object.fromEntries(
  Object.entries(unzipSync(writeWord(sample))).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
);
const part = (name: string): XmlElement => readXml(parts[name] ?? '', name);
const body = part('word/document.xml');

/** ECMA-376, 17.3.1.26 and 17.3.2.28: the children a writer may use, in the one order they may have. */
const orders: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': 'pStyle keepNext keepLines pageBreakBefore numPr bidi spacing ind jc outlineLvl rPr sectPr'.split(' '),
  'w:rPr': 'ins del moveFrom moveTo rStyle rFonts b bCs i iCs color sz szCs u vertAlign rtl lang'.split(' '),
  'w:tblPr': 'tblStyle tblW jc tblBorders tblLook'.split(' '),
  'w:tcPr': 'tcW gridSpan vMerge'.split(' '),
  'w:sdtPr': 'rPr alias tag id richText'.split(' '),
  'w:style': 'name basedOn next qFormat pPr rPr tblPr'.split(' '),
  'w:lvl': 'start numFmt lvlText lvlJc pPr'.split(' '),
  'w:settings': 'trackRevisions defaultTabStop footnotePr compat themeFontLang'.split(' '),
  'w:sectPr': 'headerReference footerReference pgSz pgMar'.split(' '),
};

it('writes the children of properties in the order of the standard, and no others', () => {
  let seen = 0;
  for (const name of Object.keys(parts).filter((path) => path.startsWith('word/') && path.endsWith('.xml')))
    for (const [parent, order] of Object.entries(orders))
      for (const element of [part(name), ...allNamed(part(name), parent)].filter((one) => one.name === parent)) {
        const places = elementsIn(element).map((child) => order.indexOf(child.name.slice(2)));
        expect(places, `${name} ${parent}`).toEqual(places.toSorted((a, b) => a - b));
        expect(places, `${name} ${parent}`).not.toContain(-1);
        seen += 1;
      }
  expect(seen).toBeGreaterThan(150);
});

it('gives equal bytes for equal input', () => {
  expect(toHex(writeWord(sample))).toBe(toHex(writeWord(structuredClone(sample))));
});

it('says nothing of who wrote the file, where or when, but for changes and comments', () => {
  expect(Object.keys(parts)).not.toContain('docProps/app.xml');
  expect(parts['docProps/core.xml']).not.toMatch(/creator|lastModifiedBy|created|modified|revision/);
  for (const text of Object.values(parts))
    expect(text).not.toMatch(/rsid|attachedTemplate|Template>|file:|\/home|\\Users/);
  const times = Object.entries(parts).flatMap(([name, text]) => (/\d{4}-\d\d-\d\dT/.test(text) ? [name] : []));
  expect(times).toEqual(['word/document.xml', 'word/footnotes.xml', 'word/comments.xml']);
  const bytes = writeWord(sample);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21]); // 1 January 1980, 00:00
});

it('tracks words, ends of paragraphs and words in cells, each with author and time', () => {
  const changes = (name: string) =>
    [...allNamed(body, name)].map(({ attributes }) => `${attributes['w:author']} ${attributes['w:date']}`);
  expect(new Set(changes('w:ins'))).toEqual(
    new Set(['Ana Kovač 2026-11-18T09:30:00Z', 'Bruno Maes 2026-11-19T14:05:10Z']),
  );
  const ends = [...allNamed(body, 'w:pPr')].flatMap((properties) =>
    elementsIn(elementsIn(properties).find(({ name }) => name === 'w:rPr')).map(({ name }) => name),
  );
  expect(ends).toEqual(['w:ins', 'w:del', 'w:ins']);
  const cells = [...allNamed(body, 'w:tc')].flatMap((cell) => [...allNamed(cell, 'w:del')]);
  expect(cells).toHaveLength(1);
});

it('names the language of every run and of the document, and its title', () => {
  for (const run of allNamed(body, 'w:r'))
    for (const _ of allNamed(run, 'w:t')) expect([...allNamed(run, 'w:lang')][0]?.attributes['w:val']).toBe('en-GB');
  expect(parts['docProps/core.xml']).toContain('<dc:title>Note to Vardania</dc:title><dc:language>en-GB</dc:language>');
});

it('marks every page at head and foot, with reference, copy and page x of y', () => {
  expect(parts['word/header.xml']).toContain('LIMITE');
  for (const words of ['LIMITE', 'VAL 12/2026', 'Copy 3', ' PAGE ', ' NUMPAGES '])
    expect(parts['word/footer.xml']).toContain(words);
  const section = [...allNamed(body, 'w:sectPr')];
  expect(section).toHaveLength(1);
  expect([...allNamed(body, 'w:titlePg')]).toEqual([]); // no other head on the first page
});

it('never repeats an id of a change, and closes each comment once', () => {
  const ids = ['w:ins', 'w:del', 'w:bookmarkStart'].flatMap((name) =>
    [...every(body)].filter((one) => one.name === name).map(({ attributes }) => attributes['w:id']),
  );
  expect(new Set(ids).size).toBe(ids.length);
  for (const name of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
    expect([...every(body)].filter((one) => one.name === name).map(({ attributes }) => attributes['w:id'])).toEqual([
      '0',
      '1',
      '2',
    ]);
});

function* every(element: XmlElement): Generator<XmlElement> {
  for (const child of elementsIn(element)) {
    yield child;
    yield* every(child);
  }
}

it('writes signs of XML and formulae as text, and marks what XML cannot say', () => {
  const title = '<w:p> & "=cmd" \u0007';
  const files = unzipSync(writeWord({ ...sample, title }));
  const xml = new TextDecoder().decode(files['docProps/core.xml']);
  expect(xml).toContain('&lt;w:p&gt; &amp; &quot;=cmd&quot; \ufffd');
});
