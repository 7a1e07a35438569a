import { unzipSync, zipSync } from 'fflate';
import { type Bytes, utf8 } from '#shared/base/bytes';
import type { Block, Inline } from '#shared/document/model';
import type { WordInput } from '#shared/word/input';

export const text = (words: string): Inline => ({ type: 'text', text: words });
export const p = (id: string, ...children: Inline[]): Extract<Block, { type: 'paragraph' }> => ({
  type: 'paragraph',
  id,
  children,
});
export const ins = (change: string, ...children: Inline[]): Inline => ({ type: 'inserted', change, children });
export const del = (change: string, ...children: Inline[]): Inline => ({ type: 'deleted', change, children });
export const said = (comment: string, ...children: Inline[]): Inline => ({ type: 'commented', comment, children });

/** Two authors' changes of every kind, comments with a reply, and all that a text can hold. */
export const sample: WordInput = {
  title: 'Note to Vardania',
  language: 'en',
  marks: ['LIMITE'],
  reference: 'VAL 12/2026',
  copy: '3',
  changes: {
    'a-1': { author: 'Ana Kovač', at: '2026-11-18T09:30:00Z' },
    'b-1': { author: 'Bruno Maes', at: '2026-11-19T14:05:10Z' },
  },
  comments: [
    {
      id: 'c1',
      author: 'Bruno Maes',
      at: '2026-11-19T14:07:00Z',
      round: 1,
      quote: 'deeply concerned',
      text: 'Too strong?\nSee the last text.',
      status: 'open',
      reason: '',
      replies: [{ author: 'Ana Kovač', at: '2026-11-19T15:00:00Z', text: 'Agreed language.' }],
    },
    {
      id: 'c2',
      author: 'Ana Kovač',
      at: '2026-11-18T09:40:00Z',
      round: 1,
      quote: 'cell',
      text: 'Check the figure.',
      status: 'taken',
      reason: 'Checked.',
      replies: [],
    },
  ],
  slots: [
    { name: 'state', label: 'Host State', text: 'Vardania' },
    { name: 'since', label: 'Since', text: '10 November 2026 at 04:20 UTC' },
  ],
  sources: { W01: 'Decision, Council, 2019-05-17', S1: 'Founding text, 2018-01-01' },
  closing: ['Content test 2026.11, law as of 19 November 2026.'],
  tracking: true,
  origin: '{"draft":"7c9e6679-7425-40de-944b-e07fc1f90ae7"}',
  document: {
    blocks: [
      { type: 'heading', level: 1, id: 'note-verbale', children: [text('Note verbale')] },
      p(
        'p1',
        text('The Delegation informs the Ministry of '),
        { type: 'slot', name: 'state' },
        text(' that it is '),
        said('c1', text('deeply '), del('b-1', text('worried')), ins('b-1', text('concerned'))),
        text(' since '),
        { type: 'strong', children: [{ type: 'slot', name: 'since' }] },
        text('.'),
        { type: 'footnote', children: [text('First seen by '), ins('a-1', text('the team')), text('.')] },
      ),
      { ...p('p2', text('This half stays here.')), end: { kind: 'inserted', change: 'a-1' } },
      p('p3', text(' This half was split off.')),
      { ...p('p4', text('This one is to be joined')), end: { kind: 'deleted', change: 'b-1' } },
      p('p5', text(' with this one.')),
      {
        type: 'list',
        ordered: true,
        items: [
          [
            p(
              'p6',
              text('States agreed this '),
              ins('a-1', text('unanimously '), del('b-1', text('and early '))),
              text('in 2015.'),
              { type: 'reference', source: 'W01', locator: 'Art. 3' },
            ),
            p('p7', text('A second paragraph of the item.')),
          ],
          [{ ...p('p8', ins('a-1', text('A whole new item.'))), end: { kind: 'inserted', change: 'a-1' } }],
          [
            p('p9', text('See paragraph '), { type: 'cross', to: 'p6' }, text(' and the '), {
              type: 'emphasis',
              children: [text('annex')],
            }),
            { type: 'list', ordered: false, items: [[p('p10', text('inner one'))], [p('p11', text('inner two'))]] },
          ],
        ],
      },
      {
        type: 'table',
        head: [[text('Date')], [text('What')]],
        rows: [
          [[text('10 November')], [text('A '), said('c2', text('cell')), ins('b-1', text(' with an insertion'))]],
          [[del('a-1', text('11 November')), ins('a-1', text('12 November'))], [text('Another')]],
        ],
      },
      { type: 'quote', children: [p('p12', text('Quoted words.'))] },
      { type: 'note', children: [p('p13', text('A note.'))] },
      { type: 'paragraph', id: 'p14', marking: 'LIMITE', children: [text('Marked by itself.')] },
      p('p15', text('See '), {
        type: 'address',
        href: 'https://example.org/a',
        children: [text('the page')],
      }),
      p('p16', text('שלום עולם')),
    ],
  },
};

/** The same file after somebody changed the XML of its text parts. */
export function edited(bytes: Bytes, change: (xml: string) => string): Bytes {
  const parts = unzipSync(bytes);
  const read = new TextDecoder();
  const files = Object.entries(parts).map(([name, content]): [string, Uint8Array] => {
    const isText = /^word\/(document|footnotes|comments)\.xml$/.test(name);
    return [name, isText ? utf8(change(read.decode(content))) : content];
  });
  return zipSync(Object.fromEntries(files)) as Bytes; // a buffer of its own
}

export function comment(id: number, author: string, words: string): string {
  const head = `w:id="${id}" w:author="${author}" w:date="2026-11-20T08:00:00Z"`;
  return `<w:comment ${head}><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:comment>`;
}
