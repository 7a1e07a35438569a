import fc from 'fast-check';
import type { Block, Document, Inline } from '#shared/document/model';
import { normalInline } from '#shared/document/normal';
import { mapLines } from '#shared/document/walk';
import { documents, line } from '../generated';

/** Words that no two neighbours of a series share, the same for the same seed. */
export function words(count: number, seed: number): string {
  const stock = ['union', 'network', 'state', 'measure', 'service', 'norm', 'border', 'council', 'notes', 'firmly'];
  let state = seed * 7919 + 13;
  return Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return `${stock[(state >> 8) % stock.length]}${(state >> 16) % 97}`;
  }).join(' ');
}

export const text = (value: string): Inline => ({ type: 'text', text: value });

export function paragraph(id: string, value: string): Block {
  return { type: 'paragraph', id, children: [text(value)] };
}

/** About so many pages of 500 words, in paragraphs of 100. */
export function pages(count: number, seed: number): Document {
  return {
    blocks: Array.from({ length: count * 5 }, (_, at) => paragraph(`p${at}`, words(100, seed * 100_000 + at))),
  };
}

/** The same with every third paragraph changed in two places, some taken out, some put in, one moved. */
export function revised({ blocks }: Document): Document {
  const changed = blocks.flatMap((block, at): readonly Block[] => {
    if (block.type !== 'paragraph') return [block];
    const [first] = block.children;
    if (at % 17 === 5) return [];
    if (at % 13 === 4) return [block, paragraph(`n${at}`, words(60, at + 9_000_000))];
    if (at % 3 !== 0 || first?.type !== 'text') return [block];
    const parts = first.text.split(' ');
    const children = [
      text([...parts.slice(0, 20), 'newly', 'said', ...parts.slice(23, 70), ...parts.slice(75)].join(' ')),
    ];
    return [{ ...block, children }];
  });
  const [moved, ...rest] = changed;
  return { blocks: moved ? [...rest.slice(0, 40), moved, ...rest.slice(40)] : rest };
}

/** Documents in normal form: nothing is empty but lines. */
export const normal: fc.Arbitrary<Document> = documents.map(({ blocks }) => ({ blocks: full(blocks) }));

function full(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'list') {
      const items = block.items.map(full).filter((item) => item.length > 0);
      return items.length > 0 ? [{ ...block, items }] : [];
    }
    if (block.type !== 'quote' && block.type !== 'note') return [block];
    const children = full(block.children);
    return children.length > 0 ? [{ ...block, children }] : [];
  });
}

/** A document and another that came of it: blocks dropped, doubled, moved, rewritten, or taken from a third. */
export const versions: fc.Arbitrary<readonly [Document, Document]> = fc
  .tuple(normal, normal, fc.array(line, { maxLength: 4 }), fc.array(fc.nat({ max: 40 }), { maxLength: 8 }))
  .map(([from, other, lines, picks]) => {
    const named = withIds(from.blocks);
    const stock = [...named, ...other.blocks];
    const kept = named.filter((_, at) => !picks.includes(at)).map((block, at) => rewritten(block, lines[at]));
    const picked = picks.flatMap((at) => stock[at] ?? []);
    return [{ blocks: named }, { blocks: [...kept.slice(0, 2), ...picked, ...kept.slice(2)] }] as const;
  });

function withIds(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, at) => (block.type === 'paragraph' && at % 2 === 0 ? { ...block, id: `b${at}` } : block));
}

/** The first part of every line kept, the rest another one. */
function rewritten(block: Block, other: readonly Inline[] | undefined): Block {
  if (!other) return block;
  const { blocks } = mapLines({ blocks: [block] }, (nodes) => normalInline([...nodes.slice(0, 2), ...other]));
  return blocks[0] ?? block;
}
