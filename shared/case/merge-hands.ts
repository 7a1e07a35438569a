import { canonicalJson, type Json } from '../base/canonical';
import type { Part } from './entry';
import type { Pair } from './merge-values';
import type { CaseFile } from './model';

/** Who last changed a place, as the journal of that side names them, and when: an instant in ISO 8601. Both are claims. */
export interface Touch {
  readonly by: string;
  readonly at: string;
}

/** The last hand on the place of a pair, by the journal of one side; nothing where that does not say. */
export function touchOf({ journal }: Pick<CaseFile, 'journal'>, { place }: Pick<Pair, 'place'>): Touch | undefined {
  const { part, id, field } = entryPlace(place);
  const entry = journal.findLast(
    (one) => one.part === part && one.id === id && (field === undefined || differsIn(one.from, one.to, field)),
  );
  return entry && { by: entry.by, at: entry.until };
}

/** The place of a pair as the journal names it: the part, the id of the record, and the field inside it. */
export function entryPlace(place: readonly string[]): {
  readonly part: Part;
  readonly id: string;
  readonly field: string | undefined;
} {
  const [first = '', ...rest] = place;
  if (first === 'trees') return inTrees(rest);
  if (first === 'forks' && rest[1] === 'trees') return inTrees(rest.slice(2), `${rest[0] ?? ''}/`);
  const [id = '', field] = rest;
  // a part that is one value has its fields where others have their records
  if (first === 'options' || first === 'taken') return { part: first, id: '', field: undefined };
  return { part: first as Part, id, field }; // the first step of a place is a part of the case
}

function inTrees([tree = '', within, node]: readonly string[], before = '') {
  if (within === 'answers' && node !== undefined)
    return { part: 'answers' as const, id: `${before}${tree}/${node}`, field: undefined };
  return { part: 'trees' as const, id: `${before}${tree}`, field: undefined };
}

function differsIn(from: Json, to: Json, field: string): boolean {
  const at = (value: Json): Json =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, field)
      ? ((value as Readonly<Record<string, Json>>)[field] ?? null)
      : null;
  return canonicalJson(at(from)) !== canonicalJson(at(to));
}
