import { z } from '../base/zod';
import type { Group, Variant } from './group';

/** The decisions on the returns of one round, kept beside the draft until they are carried out. */
export const consolidationFormat = { family: 'valise-consolidation', current: 1 } as const;

export const choices = ['taken', 'partly', 'not'] as const;
export type Choice = (typeof choices)[number];

const key = z.string().regex(/^[wnbc]-?[0-9a-f-]{1,80}$/);

export const decisionSchema = z.strictObject({
  choice: z.enum(choices),
  reason: z.string().max(2000),
  /** Own words in place of those proposed, where it was taken in part. */
  wording: z.string().max(10_000).optional(),
  /** Follows from the decision on another one: by the key of that. */
  because: key.optional(),
  by: z.string().max(120),
  at: z.iso.datetime(),
});
export type Decision = z.infer<typeof decisionSchema>;
export type Decisions = Readonly<Record<string, Decision>>;

export const consolidationSchema = z.strictObject({
  format: z.literal('valise-consolidation/1'),
  id: z.uuid(),
  draftId: z.uuid(),
  baseDigest: z.string().regex(/^[0-9a-f]{64}$/),
  /** By the key of a variant. */
  decisions: z.record(key, decisionSchema),
  /** When the decisions went into the draft, and the digest of the text that came of it, changes accepted. */
  carriedOut: z.strictObject({ at: z.iso.datetime(), digest: z.string().regex(/^[0-9a-f]{64}$/) }).optional(),
});
export type Consolidation = z.infer<typeof consolidationSchema>;

/**
 * The decisions with one more. What cannot stand together with a proposal that is taken is not taken, and what it contains is
 * taken with it, unless somebody decided on them; with another choice that falls again. Own words stand for all in conflict.
 */
export function decide(group: Group, decisions: Decisions, made: Decision & { readonly key: string }): Decisions {
  const { key: at, ...decision } = made;
  const kept = Object.fromEntries(Object.entries(decisions).filter(([, { because }]) => because !== at));
  const variant = group.variants.find((one) => one.key === at);
  if (!variant) return decisions;
  const following = Object.fromEntries(
    followers(variant, decision).flatMap(([other, choice]) => {
      const own = kept[other];
      // two that are both in the text cannot stand together: the later decision holds
      const isOpen = !own || own.because !== undefined || (isConflict(variant, other) && own.choice !== 'not');
      const { by, at: when } = decision;
      return isOpen ? [[other, { choice, reason: '', because: at, by, at: when }]] : [];
    }),
  );
  return { ...kept, ...following, [at]: decision };
}

/** The decisions without one, and without what followed from it. */
export function undecide(decisions: Decisions, at: string): Decisions {
  return Object.fromEntries(Object.entries(decisions).filter(([key, { because }]) => key !== at && because !== at));
}

function followers(
  { conflicts, contains }: Variant,
  { choice, wording }: Decision,
): readonly (readonly [string, Choice])[] {
  if (choice === 'not' || (choice === 'partly' && wording === undefined)) return [];
  return [
    ...conflicts.map((other) => [other, choice === 'taken' ? 'not' : 'partly'] as const),
    ...contains.map((other) => [other, choice] as const),
  ];
}

function isConflict({ conflicts }: Variant, other: string): boolean {
  return conflicts.includes(other);
}

/** How much is decided, in variants: what is decided once for several parties counts once. */
export interface Count {
  readonly all: number;
  readonly left: number;
  /** Groups in conflict that are not wholly decided. */
  readonly conflictsLeft: number;
}

export function countOf(groups: readonly Group[], decisions: Decisions): Count {
  const isOpen = ({ key: at }: Variant) => decisions[at] === undefined;
  const variants = groups.flatMap((group) => group.variants);
  return {
    all: variants.length,
    left: variants.filter(isOpen).length,
    conflictsLeft: groups.filter(({ kind, variants: own }) => kind === 'conflict' && own.some(isOpen)).length,
  };
}
