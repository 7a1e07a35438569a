import type { Draft } from '../drafting/model';
import type { ClearanceNote } from '../package/clearance-note';
import { keyOf } from './history';
import type { ClearanceEntry, ClearanceRecall, ClearanceRequest } from './model';
import { recallOf } from './recall';

/** What a verified package of a draft is to this desk. */
export type Recognised =
  /** Somebody else's text: to read, and to clear. */
  | { readonly kind: 'to-clear' }
  /** Our own, as it left: nothing new on it. */
  | { readonly kind: 'own' }
  /** A package of one of our drafts that this desk has no record of. */
  | { readonly kind: 'not-asked' }
  | {
      readonly kind: 'return';
      readonly request: ClearanceRequest;
      readonly notes: readonly Signed[];
      readonly age: Age;
      readonly recall?: ClearanceRecall;
    };

/**
 * `older`: a later request went out since, or the draft is in a later round; what it clears is not what stands there now.
 * `recalled`: the request was taken back; it clears nothing, and what it says can still be taken as comments.
 */
export type Age = 'current' | 'older' | 'recalled';

/** A note with the signature that stands behind it: many answer one package, each with a second signature. */
export interface Signed {
  readonly entry: string;
  readonly note: ClearanceNote;
  /** `signatureKey` of it. */
  readonly key: string;
}

interface Arrived {
  readonly package: { readonly id: string; readonly digest: string };
  readonly draft: Draft;
  readonly notes: readonly Signed[];
}

/** Which draft, round and version a package answers; `ours` is the draft of that id here, if there is one. */
export function recognise(arrived: Arrived, ours: Draft | undefined, entries: readonly ClearanceEntry[]): Recognised {
  if (!ours) return { kind: 'to-clear' };
  const requests = entries.filter((one): one is ClearanceRequest => one.kind === 'request');
  const request = requests.find((one) => one.package.id === arrived.package.id);
  if (!request || request.package.digest !== arrived.package.digest) return { kind: 'not-asked' };
  const taken = new Set(
    entries.flatMap((one) => (one.kind === 'answer' && one.package.id === arrived.package.id ? [keyOf(one)] : [])),
  );
  const notes = arrived.notes.filter(({ key, note }) => !taken.has(key) && note.answers.draft === ours.id);
  if (notes.length === 0) return { kind: 'own' };
  const recall = recallOf(request, entries);
  if (recall) return { kind: 'return', request, notes, age: 'recalled', recall };
  const isOlder = requests.some((one) => one.round > request.round) || ours.round > request.round;
  return { kind: 'return', request, notes, age: isOlder ? 'older' : 'current' };
}
