import { z } from '../base/zod';
import { documentSchema } from '../document/model';
import { identified } from './paragraph-ids';

/** The family of formats of a draft, and the one that this app writes. */
export const draftFormat = { family: 'valise-draft', current: 2 } as const;

const earlier = z.looseObject({ format: z.literal('valise-draft/1'), document: documentSchema });

/**
 * A draft of an earlier format in the form of today, before its schema is held against it; anything else as it is.
 * Format 1 had no changes, comments or rounds, and its paragraphs had no ids.
 */
export function upgradeDraft(value: unknown): unknown {
  const old = earlier.safeParse(value);
  if (!old.success) return value;
  return { ...old.data, format: 'valise-draft/2', document: identified(old.data.document) };
}
