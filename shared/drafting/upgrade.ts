import { z } from '../base/zod';
import { documentSchema } from '../document/model';
import { identified } from './paragraph-ids';

/** The family of formats of a draft, and the one that this app writes. */
export const draftFormat = { family: 'valise-draft', current: 2 } as const;

const isEarlier = z.looseObject({ format: z.literal('valise-draft/1') });
const earlier = z.looseObject({ document: documentSchema });

/**
 * A draft of an earlier format in the form of today, before its schema is held against it; anything else as it is.
 * Format 1 had no changes, comments or rounds, and its paragraphs had no ids.
 */
export function upgradeDraft(value: unknown): unknown {
  // asked first: a schema reads every field, and a draft of today would be read twice at each write
  if (!isEarlier.safeParse(value).success) return value;
  const old = earlier.safeParse(value);
  if (!old.success) return value;
  return { ...old.data, format: 'valise-draft/2', document: identified(old.data.document) };
}
