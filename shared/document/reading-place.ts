import type { Block, Document } from './model';
import { toText } from './to-text';

/**
 * A place in a text that survives an edition: the heading above it, how many blocks below that heading, and the first
 * words of the block itself.
 */
export interface ReadingPlace {
  /** Empty above the first heading. */
  readonly heading: string;
  readonly step: number;
  readonly quote: string;
}

const quoteLength = 48;

/** The place of a top-level block, by its index. */
export function placeAt({ blocks }: Document, index: number): ReadingPlace {
  const at = blocks.slice(0, index + 1).findLastIndex(({ type }) => type === 'heading');
  const heading = blocks[at];
  return {
    heading: heading?.type === 'heading' ? heading.id : '',
    step: index - Math.max(at, 0),
    quote: opening(blocks[index]),
  };
}

/**
 * The block that a place means in this edition of the text: the one with its words, nearest to where it stood; without
 * those the one at its step below the heading, but not beyond that section. `undefined` where the heading is gone too.
 */
export function indexOf({ blocks }: Document, { heading, step, quote }: ReadingPlace): number | undefined {
  const start = heading === '' ? 0 : blocks.findIndex((block) => block.type === 'heading' && block.id === heading);
  const wanted = start < 0 ? undefined : start + step;
  const same = blocks.flatMap((block, index) => (quote !== '' && opening(block) === quote ? [index] : []));
  const nearest = same.toSorted((a, b) => Math.abs(a - (wanted ?? 0)) - Math.abs(b - (wanted ?? 0)))[0];
  if (nearest !== undefined) return nearest;
  if (wanted === undefined) return undefined;
  const next = blocks.findIndex((block, index) => index > start && block.type === 'heading');
  const last = (next < 0 ? blocks.length : next) - 1;
  return last < 0 ? undefined : Math.min(wanted, last);
}

function opening(block: Block | undefined): string {
  return block
    ? toText({ blocks: [block] })
        .replaceAll(/\s+/g, ' ')
        .slice(0, quoteLength)
    : '';
}
