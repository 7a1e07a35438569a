import { canonicalJson, type Json } from '../base/canonical';
import { type Choices, mergeValues, type Pair, pairKey, type Shape } from '../case/merge-values';
import { mergeTexts } from './merge-text';
import type { Draft } from './model';
import { parseDraft } from './parse';

/** The draft both sides knew, if they did; as it stands here; as it came. */
export interface DraftStates {
  readonly base: Draft | undefined;
  readonly ours: Draft;
  readonly theirs: Draft;
}

/** In whose name, and under which id, the other side's words come in over ours: they can be refused in the text. */
export interface Tracked {
  readonly id: string;
  readonly author: string;
  readonly at: string;
}

export interface MergedDraft {
  readonly draft: Draft;
  /** Places begin with `document` for a paragraph, with the name of the field otherwise. */
  readonly pairs: readonly Pair[];
}

const whole: Shape = { kind: 'whole' };
const byName: Shape = { kind: 'records', of: whole };

const shape: Shape = {
  kind: 'fields',
  parts: {
    values: byName,
    basis: byName,
    clauses: byName,
    changes: byName,
    overrides: byName,
    dismissed: { kind: 'set' },
    followed: { kind: 'set' },
    comments: {
      kind: 'set',
      key: 'id',
      of: { kind: 'fields', together: [['status', 'reason']], parts: { replies: { kind: 'set' } } },
    },
  },
};

/**
 * Two states of a draft laid over each other: the text by paragraph, fields by name, comments each by itself. What a person
 * declared of a text holds for that text alone. @throws `input/schema` where the two together are more than a draft may hold
 */
export function mergeDrafts(states: DraftStates, choices: Choices, tracked: Tracked): MergedDraft {
  const { base, ours, theirs } = states;
  const text = mergeTexts(
    { base: base?.document, ours: ours.document, theirs: theirs.document },
    { choices: inDocument(choices), change: tracked.id },
  );
  const stateOf = (draft: Draft) => restOf(draft, ours);
  const three = { base: base && stateOf(base), ours: stateOf(ours), theirs: stateOf(theirs) };
  const { value, pairs } = mergeValues(three, shape, choices);
  const fields = value as unknown as Draft; // made of parts of drafts
  const { id, author, at } = tracked;
  const round = Math.max(ours.round, theirs.round);
  const merged = {
    ...fields,
    changes: { ...fields.changes, ...(text.isTracked && { [id]: { author, at, round } }) },
    document: text.document,
    ...declaredOn([ours, theirs], text.document),
    round,
  };
  const placed = text.pairs.map((pair) => ({ ...pair, place: ['document', ...pair.place] }));
  return { draft: parseDraft(merged), pairs: [...placed, ...pairs] };
}

/** Everything that is merged by its field. Whether changes are tracked is a matter of this desk. */
function restOf({ document: _document, declared: _declared, declaredFor: _for, ...draft }: Draft, ours: Draft): Json {
  const { id, format, createdAt, tracking, round } = ours;
  return { ...draft, id, format, createdAt, tracking, round } as unknown as Json; // a draft came through its schema
}

function inDocument(choices: Choices): Choices {
  const before = `${pairKey({ place: ['document'] })}/`;
  return Object.fromEntries(
    Object.entries(choices).flatMap(([key, side]) =>
      key.startsWith(before) ? [[key.slice(before.length), side]] : [],
    ),
  );
}

/** What was declared of a text stands where that very text stands; of a new one nobody has declared anything. */
function declaredOn(sides: readonly Draft[], document: Draft['document']): Pick<Draft, 'declared' | 'declaredFor'> {
  const text = (one: Draft['document']) => canonicalJson(one as unknown as Json); // nodes, strings and lists
  const same = sides.filter((one) => text(one.document) === text(document));
  const declared = same.flatMap((one) => Object.entries(one.declared).filter(([, isDeclared]) => isDeclared));
  const digests = same.map(({ declaredFor }) => declaredFor);
  return {
    declared: Object.fromEntries(declared),
    ...(digests.some(Boolean) && { declaredFor: Object.assign({}, ...digests) }),
  };
}
