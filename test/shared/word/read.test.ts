import { describe, expect, it } from 'vitest';
import type { Bytes } from '#shared/base/bytes';
import { inlineOf, readsAs } from '#shared/word/pieces';
import { readWord } from '#shared/word/read';
import { writeWord } from '#shared/word/write';
import { cell, forgeWord, outside, paragraph, relation, run } from '../../fakes/word-forge';
import { sample } from './sample';

const read = (bytes: Bytes) => readWord(bytes);
const words = (bytes: Bytes) => read(bytes).lines.map((line) => line.pieces.map(readsAs).join(''));
const told = (bytes: Bytes) => read(bytes).losses.map(({ code }) => code);
const change = (name: string, content: string, author = 'Ana') =>
  `<w:${name} w:id="1" w:author="${author}" w:date="2026-11-18T09:30:00Z">${content}</w:${name}>`;

describe('a file of our own', () => {
  const reading = read(writeWord(sample));

  it('comes back line by line with the names of its paragraphs', () => {
    expect(reading.lines.flatMap(({ names }) => names).filter((name) => name.startsWith('vp_'))).toHaveLength(17);
    expect(reading.lines[1]?.pieces.map(readsAs).join('')).toContain('informs the Ministry of Vardania that it is');
    expect(reading.origin).toBe(sample.origin);
  });

  it('keeps authors and times of changes, comments and replies', () => {
    expect(Object.values(reading.changes)).toEqual([
      { author: 'Bruno Maes', at: '2026-11-19T14:05:10.000Z' },
      { author: 'Ana Kovač', at: '2026-11-18T09:30:00.000Z' },
    ]);
    const [first, second] = reading.comments;
    expect(first).toMatchObject({ author: 'Bruno Maes', text: 'Too strong?\nSee the last text.', done: false });
    expect(first?.replies).toEqual([{ author: 'Ana Kovač', at: '2026-11-19T15:00:00.000Z', text: 'Agreed language.' }]);
    expect(first?.quote).toBe('deeply worriedconcerned');
    expect(second).toMatchObject({ quote: 'cell', done: true });
  });

  it('keeps the mark of a paragraph apart from its words', () => {
    const line = reading.lines.find(({ marking }) => marking !== undefined);
    expect(line).toMatchObject({ marking: 'LIMITE' });
    expect(line?.pieces.map(readsAs)).toEqual(['Marked by itself.']);
  });

  it('loses nothing but what only a draft can say', () => {
    expect(reading.losses.map(({ code }) => code)).toEqual(['field', 'control']);
  });
});

describe('text of other writers', () => {
  it('reads tracked words and ends of paragraphs', () => {
    const end = `<w:rPr>${change('del', '')}</w:rPr>`;
    const { lines, changes } = read(
      forgeWord({
        body: paragraph(
          run('a ') + change('ins', run('b')) + change('del', '<w:r><w:delText>c</w:delText></w:r>'),
          end,
        ),
      }),
    );
    expect(lines[0]?.end).toEqual({ kind: 'deleted', change: 'w1' });
    expect(inlineOf(lines[0]?.pieces ?? [])).toEqual([
      { type: 'text', text: 'a ' },
      { type: 'inserted', change: 'w1', children: [{ type: 'text', text: 'b' }] },
      { type: 'deleted', change: 'w1', children: [{ type: 'text', text: 'c' }] },
    ]);
    expect(changes['w1']).toEqual({ author: 'Ana', at: '2026-11-18T09:30:00.000Z' });
  });

  it('turns a tracked move into a deletion and an insertion, and says so', () => {
    const from = change('moveFrom', '<w:r><w:t>moved</w:t></w:r>');
    const bytes = forgeWord({ body: paragraph(from) + paragraph(change('moveTo', run('moved'))) });
    expect(told(bytes)).toEqual(['move']);
    expect(read(bytes).lines.map(({ pieces }) => [pieces[0]?.deleted, pieces[0]?.inserted])).toEqual([
      ['w1', undefined],
      [undefined, 'w1'],
    ]);
  });

  it('takes styles by name, whatever their id, and tells of one it does not know', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Fancy"><w:name w:val="House Fancy"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="berschrift2"/></w:style>';
    const styled = (id: string) => paragraph(run(id), `<w:pStyle w:val="${id}"/>`);
    const { lines, losses } = read(forgeWord({ styles, body: ['berschrift2', 'Fancy', 'Own'].map(styled).join('') }));
    expect(lines.map(({ form, level }) => [form, level])).toEqual([
      ['heading', 2],
      ['paragraph', undefined],
      ['heading', 2],
    ]);
    expect(losses).toEqual([{ code: 'style', count: 1, words: ['House Fancy'] }]);
  });

  it('ends a circle of styles', () => {
    const styles =
      '<w:style w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>' +
      '<w:style w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>';
    expect(told(forgeWord({ styles, body: paragraph(run('x'), '<w:pStyle w:val="A"/>') }))).toEqual(['style']);
  });

  it('reads lists with their level and kind', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>';
    const item = paragraph(run('x'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>');
    expect(read(forgeWord({ numbering, body: item })).lines[0]?.list).toEqual({ list: '3', level: 0, ordered: false });
  });

  it('flattens a table inside a table, in order, and says so', () => {
    const inner = `<w:tbl><w:tr>${cell(paragraph(run('b')))}${cell(paragraph(run('c')))}</w:tr></w:tbl>`;
    const bytes = forgeWord({
      body: `<w:tbl><w:tr>${cell(paragraph(run('a')) + inner + paragraph(run('d')))}</w:tr></w:tbl>`,
    });
    expect(words(bytes)).toEqual(['a\nb\nc\nd']);
    expect(told(bytes)).toEqual(['table-nested', 'table-head', 'cell-paragraphs']);
  });

  it('keeps the words of notes at the end, fields, controls, smart tags, equations and text boxes', () => {
    const box = '<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>';
    const bytes = forgeWord({
      endnotes: `<w:endnote w:id="1">${paragraph(run(' at the end'))}</w:endnote>`,
      body: paragraph(
        [
          '<w:fldSimple w:instr=" DATE "><w:r><w:t>1 May</w:t></w:r></w:fldSimple>',
          `<w:sdt><w:sdtContent>${run(' held')}</w:sdtContent></w:sdt>`,
          `<w:smartTag>${run(' smart')}</w:smartTag>`,
          '<m:oMath><m:r><m:t> x+y</m:t></m:r></m:oMath>',
          '<w:r><w:endnoteReference w:id="1"/></w:r>',
          box,
        ].join(''),
      ),
    });
    expect(words(bytes)).toEqual(['1 May held smart x+y\ufffc', 'boxed']);
    expect(told(bytes)).toEqual(['text-box', 'field', 'control', 'smart-tag', 'equation', 'endnote']);
  });

  it('keeps text from right to left as it is', () => {
    const hebrew = 'שלום עולם';
    expect(words(forgeWord({ body: paragraph(run(hebrew, '<w:rtl/>'), '<w:bidi/>') }))).toEqual([hebrew]);
  });

  it('says what authors and times are missing and keeps the change', () => {
    const { losses, changes } = read(forgeWord({ body: paragraph('<w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins>') }));
    expect(losses.map(({ code }) => code)).toEqual(['author', 'date']);
    expect(changes).toEqual({ w1: { author: '', at: undefined } });
  });

  it('reads the namespaces of the strict form under any prefix', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const document = `<x:document xmlns:x="${strict}"><x:body><x:p><x:r><x:t>strict</x:t></x:r></x:p></x:body></x:document>`;
    expect(words(forgeWord({ document }))).toEqual(['strict']);
  });

  it('keeps an https address as one and every other link as words', () => {
    const link = (id: string) => `<w:hyperlink r:id="${id}">${run(id)}</w:hyperlink>`;
    const { lines, losses } = read(
      forgeWord({
        relations:
          outside('good', 'hyperlink', 'https://example.org/a') + outside('bad', 'hyperlink', 'file:///etc/passwd'),
        body: paragraph(link('good') + link('bad')),
      }),
    );
    expect(lines[0]?.pieces.map(({ link: held }) => held?.type === 'address' && held.href)).toEqual([
      'https://example.org/a',
      false,
    ]);
    expect(losses).toEqual([{ code: 'link', count: 1, words: ['bad'] }]);
  });

  it('tells of a template, a macro, an object and a chunk of another format, and reaches for none', () => {
    const bytes = forgeWord({
      relations:
        relation('chunk', 'aFChunk', 'chunk.html') + outside('image', 'image', 'https://example.org/pixel.png'),
      files: {
        'word/settings.xml': '<w/>',
        'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${outside('t', 'attachedTemplate', 'https://example.org/evil.dotm')}</Relationships>`,
        'word/vbaProject.bin': 'Sub AutoOpen()',
        'word/embeddings/oleObject1.bin': 'MZ',
        'word/chunk.html': '<script>alert(1)</script>',
      },
      body: `${paragraph(run('text'))}<w:altChunk r:id="chunk"/>${paragraph('<w:r><w:drawing/></w:r>')}`,
    });
    expect(words(bytes)).toEqual(['text', '']);
    expect(told(bytes)).toEqual(['macro', 'template', 'alt-chunk', 'object', 'picture']);
  });
});
