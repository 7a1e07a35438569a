import type { ContentPack } from '../content/model';
import type { Ground } from '../document/ground';
import type { ReceiptGround } from './model';

/** The part of a pack that a receipt is made from and replayed against. */
export type ReceiptPack = Pick<
  ContentPack,
  'series' | 'version' | 'label' | 'lawDate' | 'trees' | 'measures' | 'sources' | 'codes' | 'scenarios' | 'matrix'
>;

/** Sources that somebody has confirmed; the others are shown as not verified. */
const verified: ReadonlySet<string> = new Set(['founding', 'public', 'primary-law', 'judgement']);

/** A ground with its source named in full. */
export function namedGround({ source, locator }: Ground, { sources }: ReceiptPack): ReceiptGround {
  const found = sources.find(({ id }) => id === source);
  return {
    source,
    ...(locator !== undefined && { locator }),
    title: found?.title ?? source,
    date: found?.date ?? '',
    isVerified: found !== undefined && verified.has(found.confidence),
  };
}

/** The name of an actor as the matrix has it. */
export function actorName(id: string, { matrix }: ReceiptPack): string {
  return matrix.actors.find((actor) => actor.id === id)?.name ?? id;
}
