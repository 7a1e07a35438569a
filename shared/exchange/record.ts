import { z } from '../base/zod';
import { storedCaseSchema } from '../case/parse';
import { storedDraftSchema } from '../drafting/model';
import type { History } from '../package/history';

/**
 * That a package of a case left, or was taken in: one sealed row each, never altered but for signatures that came later. By them
 * a package is known again, and the state is found that both sides knew.
 */
export const exchangeFormat = { family: 'valise-exchange', current: 1 } as const;

const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const exchangeSchema = z.strictObject({
  format: z.literal('valise-exchange/1'),
  id: z.uuid(),
  caseId: z.uuid(),
  way: z.enum(['sent', 'taken']),
  at: z.iso.datetime(),
  by: z.string().max(200),
  /** Who the package says it is from. */
  from: z.string().max(6000),
  package: z.strictObject({ id: z.uuidv4(), digest }),
  /** `signatureKey` of each signature known. */
  signatures: z.array(z.string().max(300)).max(16),
  /** The verdict of that day. */
  level: z.enum(['valid', 'warning']),
  /** The state that it holds. */
  state: digest,
});
export type Exchange = z.infer<typeof exchangeSchema>;

/** The family of formats of a kept state, and the one that this app writes. */
export const exchangedStateFormat = { family: 'valise-exchange-state', current: 1 } as const;

/** A state both sides knew: what the next package of that case is held against. */
export const exchangedStateSchema = z.strictObject({
  format: z.literal('valise-exchange-state/1'),
  id: z.uuid(),
  digest,
  at: z.iso.datetime(),
  file: storedCaseSchema,
  drafts: z.array(storedDraftSchema).max(400),
});
export type ExchangedState = z.infer<typeof exchangedStateSchema>;

/** The family of formats of a shared draft's row, and the one that this app writes. */
export const sharedDraftFormat = { family: 'valise-shared-draft', current: 1 } as const;

/** That a package of a draft left to be shared, or somebody else's was taken in to be read: by it, that package is known again. */
export const sharedDraftSchema = z.strictObject({
  format: z.literal('valise-shared-draft/1'),
  id: z.uuid(),
  draftId: z.uuid(),
  way: z.enum(['sent', 'taken']),
  at: z.iso.datetime(),
  package: z.strictObject({ id: z.uuidv4(), digest }),
  /** `signatureKey` of each signature known. */
  signatures: z.array(z.string().max(300)).max(16),
});
export type SharedDraft = z.infer<typeof sharedDraftSchema>;

/** What was accepted before, as verification asks for it. */
export function exchangeHistory(rows: readonly Pick<Exchange, 'package' | 'signatures'>[]): History {
  const ids = rows.map((row): [string, History['ids'][string]] => [
    row.package.id,
    { digest: row.package.digest, signatures: row.signatures.length, known: row.signatures },
  ]);
  return { series: {}, ids: Object.fromEntries(ids) };
}

/** Two histories as one: of a package in both, every signature counts. */
export function joinHistories(a: History, b: History): History {
  const ids = { ...a.ids };
  for (const [id, known] of Object.entries(b.ids)) {
    const there = Object.hasOwn(ids, id) ? ids[id] : undefined;
    ids[id] = there ? { ...there, known: [...(there.known ?? []), ...(known.known ?? [])] } : known;
  }
  return { series: { ...a.series, ...b.series }, ids };
}
