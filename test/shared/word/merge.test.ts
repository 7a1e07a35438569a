import { describe, expect, it } from 'vitest';
import { documentSchema, type Inline } from '#shared/document/model';
import { toText } from '#shared/document/to-text';
import { accepted, changesIn, rejected } from '#shared/document/tracked';
import { knownFrom } from '#shared/word/base';
import type { Coming } from '#shared/word/identities';
import type { WordInput } from '#shared/word/input';
import { mergeWord } from '#shared/word/merge';
import { readWord } from '#shared/word/read';
import { writeWord } from '#shared/word/write';
import { comment, del, edited, ins, p, sample, text } from './sample';

const coming: Coming = {
  now: '2026-11-22T10:00:00.000Z',
  round: 2,
  unnamed: 'Not named',
  untracked: 'Not tracked in the file',
};

/** Sends a text out, lets somebody change the XML of it, and takes it in again. */
function back(input: WordInput, change: (xml: string) => string = (xml) => xml) {
  return mergeWord(input, readWord(edited(writeWord(input), change), knownFrom(input)), coming);
}
const small = (...blocks: WordInput['document']['blocks'][number][]): WordInput => ({
  ...sample,
  comments: [],
  document: { blocks },
});
const t = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`;
const mark = 'w:id="900" w:author="Clara Roth" w:date="2026-11-20T08:00:00Z"';
const clara = { author: 'Clara Roth', at: '2026-11-20T08:00:00.000Z', round: 2 };
const nobody = { author: coming.untracked, at: coming.now, round: 2 };

describe('a file that comes back as it went', () => {
  const merged = back(sample);

  it('is the draft, node by node', () => {
    expect(merged.document).toEqual(sample.document);
  });

  it('brings no change, no comment and nothing to tell', () => {
    expect(merged).toMatchObject({ changes: {}, comments: sample.comments, silent: [], rows: [], losses: [] });
  });
});

describe('changes tracked in the file', () => {
  const one = small(p('p1', text('The first words stand here.')), p('p2', text('The next paragraph.')));
  const run = (words: string) => `<w:r>${t(words)}</w:r>`;

  it('come in under their author and time, at their place', () => {
    const merged = back(one, (xml) =>
      xml.replace(
        t('The first words stand here.'),
        `${t('The ')}</w:r><w:del ${mark}><w:r><w:delText>first</w:delText></w:r></w:del><w:ins ${mark}>${run('second')}</w:ins><w:r>${t(' words stand here.')}`,
      ),
    );
    expect(merged.document.blocks[0]).toEqual(
      p('p1', text('The '), del('w1', text('first')), ins('w1', text('second')), text(' words stand here.')),
    );
    expect(merged.changes).toEqual({ w1: clara });
    expect(merged.silent).toEqual([]);
    expect(merged.rows).toHaveLength(1);
  });

  it('split a paragraph where the file splits it', () => {
    const merged = back(one, (xml) =>
      xml.replace(
        /(<w:p><w:pPr><w:pStyle w:val="BodyText"\/>)(<\/w:pPr>.*?)<w:t xml:space="preserve">The first words stand here\.<\/w:t><\/w:r>/,
        (_, head, rest) =>
          `${head}<w:rPr><w:ins ${mark}/></w:rPr>${rest}${t('The first words')}</w:r></w:p><w:p><w:r>${t(' stand here.')}</w:r>`,
      ),
    );
    expect(merged.document.blocks.slice(0, 2)).toEqual([
      { ...p('p1', text('The first words')), end: { kind: 'inserted', change: 'w1' } },
      p('w1', text(' stand here.')),
    ]);
    expect(rejected(merged.document)).toEqual(one.document);
    expect(merged.silent).toEqual([]);
  });

  it('bring a whole new paragraph, and a refusal takes it away again', () => {
    const fresh = `<w:p><w:pPr><w:rPr><w:ins ${mark}/></w:rPr></w:pPr><w:ins ${mark}>${run('All new.')}</w:ins></w:p>`;
    const at = '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:bookmarkStart w:id="2"';
    const merged = back(one, (xml) => xml.replace(at, fresh + at));
    expect(toText(accepted(merged.document))).toBe('The first words stand here.\n\nAll new.\n\nThe next paragraph.');
    expect(rejected(merged.document)).toEqual(one.document);
    expect(merged.changes).toEqual({ w1: clara });
  });

  it('of a slot take the slot out and put its new words in', () => {
    const slotted = small(p('p1', text('To '), { type: 'slot', name: 'state' }, text('.')));
    const merged = back(slotted, (xml) =>
      xml.replace(
        t('Vardania'),
        `${t('Vard')}</w:r><w:del ${mark}><w:r><w:delText>ania</w:delText></w:r></w:del><w:ins ${mark}>${run('land')}</w:ins><w:r>${t('')}`,
      ),
    );
    expect(merged.document.blocks).toEqual([
      p('p1', text('To '), del('w1', { type: 'slot', name: 'state' }), ins('w1', text('Vardland')), text('.')),
    ]);
    expect(rejected(merged.document)).toEqual(slotted.document);
  });

  it('in a note at the foot stay in the note', () => {
    const noted = small(p('p1', text('Words'), { type: 'footnote', children: [text('at the foot')] }));
    const merged = back(noted, (xml) =>
      xml.replace(t('at the foot'), `${t('at the foot')}</w:r><w:ins ${mark}>${run(' of it')}</w:ins><w:r>${t('')}`),
    );
    expect(merged.document.blocks).toEqual([
      p('p1', text('Words'), { type: 'footnote', children: [text('at the foot'), ins('w1', text(' of it'))] }),
    ]);
  });

  it('bear the time it was, where Word says beside the time on the wall', () => {
    const space = 'xmlns:u="http://schemas.microsoft.com/office/word/2023/wordml/word16du"';
    const written = `<w:ins ${space} ${mark} u:dateUtc="2026-11-20T07:00:00Z">${run(' More.')}</w:ins>`;
    const end = `${t('The next paragraph.')}</w:r>`;
    const merged = back(one, (xml) => xml.replace(end, `${end}${written}`));
    expect(merged.changes).toEqual({ w1: { ...clara, at: '2026-11-20T07:00:00.000Z' } });
  });

  it('without author or time say so and come in now', () => {
    const merged = back(one, (xml) =>
      xml
        .replace(t('The first'), '')
        .replace(
          t('The next paragraph.'),
          `${t('The next paragraph.')}</w:r><w:ins w:id="9">${run(' More.')}</w:ins><w:r>${t('')}`,
        ),
    );
    expect(merged.changes).toEqual({ w1: { author: 'Not named', at: coming.now, round: 2 } });
    expect(merged.losses.map(({ code }) => code)).toEqual(['author', 'date']);
  });
});

describe('changes the file does not track', () => {
  const one = small(
    p('p1', text('The first words stand here.')),
    p('p2', text('The next paragraph says more.')),
    p('p3', text('And the last ends it.')),
  );

  it('are found, shown as untracked and put to no author', () => {
    const merged = back(one, (xml) => xml.replace('The first words', 'The other words'));
    expect(merged.document.blocks[0]).toEqual(
      p('p1', text('The '), del('w1', text('first')), ins('w1', text('other')), text(' words stand here.')),
    );
    expect(merged.changes).toEqual({ w1: nobody });
    expect(merged.silent).toEqual([{ kind: 'text', line: 0, words: 'firstother' }]);
    expect(rejected(merged.document)).toEqual(one.document);
  });

  it('keep a paragraph that is gone, as taken out', () => {
    const merged = back(one, (xml) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*The next paragraph.*?<\/w:p>/, ''));
    expect(merged.silent).toEqual([{ kind: 'gone', line: 1, words: 'The next paragraph says more.' }]);
    expect(rejected(merged.document)).toEqual(one.document);
    expect(toText(accepted(merged.document))).not.toContain('next');
  });

  it('bring a paragraph that is new, as put in', () => {
    const at = '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:bookmarkStart w:id="3"';
    const merged = back(one, (xml) => xml.replace(at, `<w:p><w:r>${t('Slipped in.')}</w:r></w:p>${at}`));
    expect(merged.silent).toEqual([{ kind: 'new', line: undefined, words: 'Slipped in.' }]);
    expect(rejected(merged.document)).toEqual(one.document);
    expect(toText(accepted(merged.document)).split('\n\n')[2]).toBe('Slipped in.');
  });

  it('join two paragraphs as one joined by nobody', () => {
    const merged = back(one, (xml) =>
      xml.replace(/<\/w:p><w:p><w:pPr><w:pStyle w:val="BodyText"\/><\/w:pPr>(?=<w:bookmarkStart w:id="2")/, ''),
    );
    expect(merged.document.blocks[0]).toMatchObject({ id: 'p1', end: { kind: 'deleted', change: 'w1' } });
    expect(rejected(merged.document)).toEqual(one.document);
  });

  it('and changes settled in the file stay open in the draft', () => {
    const open = small(p('p1', text('It is '), ins('a-1', text('very ')), del('b-1', text('not ')), text('clear.')));
    const merged = back(open, (xml) =>
      xml.replace(/<w:ins [^>]*>(.*?)<\/w:ins>/, '$1').replace(/<w:del [^>]*>.*?<\/w:del>/, ''),
    );
    expect(merged.document).toEqual(open.document);
    expect(merged.silent).toEqual([{ kind: 'settled', line: 0, words: 'very not ' }]);
  });

  it('are found where every name was stripped from the file', () => {
    const merged = back(one, (xml) =>
      xml.replace(/<w:bookmark(Start|End)[^>]*>/g, '').replace('says more', 'says much'),
    );
    expect(merged.document.blocks[1]).toEqual(
      p('p2', text('The next paragraph says '), del('w1', text('more')), ins('w1', text('much')), text('.')),
    );
    expect(merged.silent.map(({ kind }) => kind)).toEqual(['text']);
  });
});

describe('comments', () => {
  it('come back to their words with new replies, and new ones are added', () => {
    const input = { ...sample };
    const merged = back(input, (xml) =>
      xml.includes('<w:comments')
        ? xml.replace('</w:comments>', `${comment(7, 'Clara Roth', 'And this?')}</w:comments>`)
        : xml.replace(
            'Another',
            `Anoth</w:t></w:r><w:commentRangeStart w:id="7"/><w:r>${t('er')}</w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r><w:r><w:t>`,
          ),
    );
    expect(merged.comments.slice(0, 2)).toEqual(sample.comments);
    expect(merged.comments[2]).toMatchObject({
      author: 'Clara Roth',
      quote: 'er',
      text: 'And this?',
      status: 'open',
      round: 2,
    });
    const cell = merged.document.blocks.flatMap((block) => (block.type === 'table' ? [block.rows[1]?.[1]] : []))[0];
    const marked: readonly Inline[] = [
      text('Anoth'),
      { type: 'commented', comment: merged.comments[2]?.id ?? '', children: [text('er')] },
    ];
    expect(cell).toEqual(marked);
  });

  it('that were removed in the file stay, and it is told', () => {
    const merged = back(sample, (xml) => xml.replace(/<w:comment w:id="2".*?<\/w:comment>/, ''));
    expect(merged.document).toEqual(sample.document);
    expect(merged.silent).toEqual([{ kind: 'comment', line: undefined, words: 'Check the figure.' }]);
  });
});

describe('tables and lists', () => {
  it('take in a new row with its author', () => {
    const row = `<w:tr><w:trPr><w:ins ${mark}/></w:trPr><w:tc><w:p><w:r>${t('13 November')}</w:r></w:p></w:tc><w:tc><w:p><w:r>${t('New')}</w:r></w:p></w:tc></w:tr>`;
    const merged = back(sample, (xml) => xml.replace('</w:tbl>', `${row}</w:tbl>`));
    const table = merged.document.blocks.find(({ type }) => type === 'table');
    expect(table?.type === 'table' && table.rows[2]).toEqual([
      [ins('w1', text('13 November'))],
      [ins('w1', text('New'))],
    ]);
    expect(merged.changes).toEqual({ w1: clara });
  });

  it('take in a new item of a list as an item', () => {
    const item = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:ins ${mark}/></w:rPr></w:pPr><w:ins ${mark}><w:r>${t('One more.')}</w:r></w:ins></w:p>`;
    const merged = back(sample, (xml) => xml.replace(/<w:p>(?=(?:(?!<w:p>).)*See paragraph )/, `${item}<w:p>`));
    const list = merged.document.blocks.find(({ type }) => type === 'list');
    expect(list?.type === 'list' && list.items).toHaveLength(4);
    expect(list?.type === 'list' && list.items[2]?.[0]).toMatchObject({ end: { kind: 'inserted', change: 'w1' } });
    expect(rejected(merged.document)).toEqual(rejected(sample.document));
  });
});

it('makes a document that a draft can hold, whatever came back', () => {
  const merged = back(sample, (xml) => xml.replaceAll(/<w:pStyle[^>]*>/g, '').replaceAll('e</w:t>', 'X</w:t>'));
  expect(documentSchema.safeParse(merged.document).success).toBe(true);
  for (const change of changesIn(merged.document))
    expect(Object.hasOwn({ ...sample.changes, ...merged.changes }, change)).toBe(true);
  expect(toText(rejected(merged.document))).toBe(toText(rejected(sample.document)));
});
