import fc from 'fast-check';
import type { Return, Sender } from '#shared/consolidation/return-model';
import { asTracked } from '#shared/document/compare/as-tracked';
import { documentDigest } from '#shared/document/digest';
import type { Block, Document, Inline } from '#shared/document/model';
import type { Comment } from '#shared/drafting/review-model';
import { paragraph, text } from '../document/compare/texts';

export const at = '2026-11-20T10:00:00Z';
export const states = ['BE', 'BG', 'CZ', 'DK', 'DE', 'EE', 'IE', 'EL', 'ES', 'FR'] as const;
export const order = (state: string) => {
  const place = states.indexOf(state as (typeof states)[number]);
  return place < 0 ? undefined : place;
};
export const of = (...blocks: readonly Block[]): Document => ({ blocks });

export const base = of(
  paragraph('p1', 'The Union notes the malicious activity against its networks.'),
  paragraph('p2', 'It calls upon all States to refrain from such conduct and to cooperate in good faith.'),
  paragraph('p3', 'The Union stands ready to take further steps where these are needed.'),
  {
    type: 'list',
    ordered: true,
    items: [[paragraph('p4', 'First, to listen closely.')], [paragraph('p5', 'Then, to answer firmly.')]],
  },
);

let last = 0;
/** A return whose text is `to`, its changes tracked unless said otherwise. */
export function answer(state: string, to: Document, changes: Partial<Return> = {}): Return {
  last += 1;
  const from: Sender = { name: `Desk ${state}`, unit: 'Cyber', state };
  return {
    format: 'valise-return/1',
    id: `00000000-0000-4000-8000-${last.toString().padStart(12, '0')}`,
    draftId: '0b9a4a9e-6f3b-4d0e-8f55-0a6f1f9d7c01',
    round: 1,
    baseDigest: documentDigest(base),
    from,
    receivedAt: at,
    way: 'package',
    document: asTracked(base, to, 'c1'),
    changes: { c1: { author: from.name, at, round: 1 } },
    comments: [],
    ...changes,
  };
}

/** The base with the words of some paragraphs put in place of their own. */
export function with_(words: Readonly<Record<string, string>>): Document {
  const each = (block: Block): Block => {
    if (block.type === 'list') return { ...block, items: block.items.map((item) => item.map(each)) };
    const other = block.type === 'paragraph' && block.id ? words[block.id] : undefined;
    return block.type === 'paragraph' && other !== undefined ? { ...block, children: [text(other)] } : block;
  };
  return { blocks: base.blocks.map(each) };
}

export function comment(id: string, words: string, quote = ''): Comment {
  return { id, author: 'Desk', at, round: 1, quote, text: words, status: 'open', reason: '', replies: [] };
}

/** A paragraph of the base with a comment on some of its words. */
export function commented(id: string, words: string, on: string): Block {
  const [before = '', after = ''] = words.split(on);
  const children: Inline[] = [text(before), { type: 'commented', comment: id, children: [text(on)] }, text(after)];
  return { type: 'paragraph', id: 'p1', children: children.filter((node) => node.type !== 'text' || node.text !== '') };
}

const pool = ['notes', 'condemns', 'the', 'all', 'further', 'firmly', 'never', 'States', 'activity'];

/** A paragraph's words with some replaced, dropped or put in. */
const mutated = (words: string): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.nat({ max: 14 }), fc.constantFrom('drop', 'put', 'swap'), fc.constantFrom(...pool)), {
      maxLength: 3,
    })
    .map((steps) => {
      const list = words.split(' ');
      for (const [place, kind, word] of steps) {
        const spot = place % list.length;
        if (kind === 'drop' && list.length > 1) list.splice(spot, 1);
        else if (kind === 'put') list.splice(spot, 0, word);
        else list[spot] = word;
      }
      return list.join(' ');
    });

/** Texts as a party may send them back: words changed, paragraphs dropped, moved and put in. */
export const texts: fc.Arbitrary<Document> = fc
  .tuple(
    fc.record(Object.fromEntries(['p1', 'p2', 'p3', 'p4', 'p5'].map((id) => [id, mutated(wordsIn(id))]))),
    fc.option(fc.nat({ max: 2 })),
    fc.option(
      fc.tuple(fc.nat({ max: 3 }), fc.constantFrom('A new paragraph on all States.', 'A new paragraph for all.')),
    ),
    fc.boolean(),
  )
  .map(([words, drop, put, turn]) => {
    const blocks = with_(words as Record<string, string>).blocks.filter((_, place) => place !== drop);
    if (put) blocks.splice(put[0], 0, { type: 'paragraph', id: 'n1', children: [text(put[1])] });
    return { blocks: turn && blocks.length > 1 ? [...blocks.slice(1), ...blocks.slice(0, 1)] : blocks };
  });

function wordsIn(id: string): string {
  const all = base.blocks.flatMap((block) => (block.type === 'list' ? block.items.flat() : [block]));
  const found = all.find((block) => block.type === 'paragraph' && block.id === id);
  const node = found?.type === 'paragraph' ? found.children[0] : undefined;
  return node?.type === 'text' ? node.text : '';
}
