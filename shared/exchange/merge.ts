import { type MergedCase, mergeCases } from '../case/merge';
import { type Choices, type Pair, pairKey } from '../case/merge-values';
import { mergeDrafts } from '../drafting/merge-draft';
import type { Draft } from '../drafting/model';
import { withoutLeftOut } from './ceiling';
import type { ArrivedCase } from './read-case';
import type { CaseState } from './state';

export interface StatesOfCase {
  readonly base: CaseState | undefined;
  readonly ours: CaseState;
  readonly theirs: Pick<ArrivedCase, 'file' | 'drafts' | 'contents'>;
}

/** In whose name theirs comes in over ours, and when: an instant in ISO 8601. */
export interface Hand {
  readonly author: string;
  readonly at: string;
}

export interface MergedState extends Pick<MergedCase, 'renumbered' | 'kept'> {
  readonly file: CaseState['file'];
  /** Those that are new or say something else now. */
  readonly drafts: readonly Draft[];
  /** Places of a draft begin with `drafts` and its id. */
  readonly pairs: readonly Pair[];
}

/** The case and its drafts laid over those here. What the sender left out says nothing: it counts neither as changed nor as removed. */
export function mergeStates({ base, ours, theirs }: StatesOfCase, choices: Choices, hand: Hand): MergedState {
  const { leftOut } = theirs.contents;
  const known = base && withoutLeftOut(base.file, leftOut);
  const merged = mergeCases({ base: known, ours: ours.file, theirs: theirs.file }, choices);
  const found = theirs.drafts.map((draft) => {
    const here = ours.drafts.find(({ id }) => id === draft.id);
    if (!here) return { draft, pairs: [] };
    const was = base?.drafts.find(({ id }) => id === draft.id);
    const own = choicesOf(draft.id, choices);
    const tracked = { id: `m-${draft.id.slice(0, 8)}-${Date.parse(hand.at)}`, author: authorOf(hand), at: hand.at };
    const result = mergeDrafts({ base: was, ours: here, theirs: draft }, own, tracked);
    const pairs = result.pairs.map((pair) => ({ ...pair, place: ['drafts', draft.id, ...pair.place] }));
    return { draft: JSON.stringify(result.draft) === JSON.stringify(here) ? undefined : result.draft, pairs };
  });
  return {
    file: merged.file,
    drafts: found.flatMap(({ draft }) => draft ?? []),
    pairs: [...merged.pairs, ...found.flatMap(({ pairs }) => pairs)],
    renumbered: merged.renumbered,
    kept: merged.kept,
  };
}

function authorOf({ author }: Hand): string {
  return author.trim().slice(0, 120) || '–';
}

function choicesOf(draft: string, choices: Choices): Choices {
  const before = `${pairKey({ place: ['drafts', draft] })}/`;
  return Object.fromEntries(
    Object.entries(choices).flatMap(([key, side]) =>
      key.startsWith(before) ? [[key.slice(before.length), side]] : [],
    ),
  );
}

/** How many pairs nobody has decided yet. */
export function undecided(pairs: readonly Pair[], choices: Choices): readonly Pair[] {
  return pairs.filter((pair) => choices[pairKey(pair)] === undefined);
}
