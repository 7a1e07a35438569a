import type { Document } from '../document/model';
import { identified } from '../drafting/paragraph-ids';
import type { Change, Comment } from '../drafting/review-model';
import type { Base } from './base';
import type { Decision, Decisions } from './decisions';
import type { Group, Variant } from './group';
import { emptyPlan, enter, type Plan, push } from './plan';
import { rebuild } from './rebuild';

/** The text with what was decided, as tracked changes in the names of those who proposed it, and every comment with its answer. */
export interface Applied {
  readonly document: Document;
  readonly changes: Readonly<Record<string, Change>>;
  readonly comments: readonly Comment[];
}

export interface Consolidated {
  readonly base: Base;
  readonly groups: readonly Group[];
  readonly decisions: Decisions;
}

/** The round that the changes belong to, and ids of changes and comments that are taken. */
export interface Applying {
  readonly round: number;
  readonly taken: ReadonlySet<string>;
}

/**
 * Carries out what is taken, or taken in part with other words, in the text that went out. Rejected, the result is that text.
 * What was decided as part of something larger is done by that.
 */
export function apply({ base, groups, decisions }: Consolidated, { round, taken }: Applying): Applied {
  const registry = createRegistry(round, createIds(`r${round}-`, taken));
  const plan = emptyPlan();
  const comments = enterComments(plan, { base, groups, decisions }, createIds(`k${round}-`, taken));
  for (const group of groups)
    for (const variant of group.variants) {
      const decision = decisions[variant.key];
      if (!decision || !isDone(variant, decision, group)) continue;
      enter(plan, variant, { change: registry.idOf(variant, decision), wording: decision.wording });
    }
  for (const puts of plan.put.values()) puts.sort((a, b) => a.rank - b.rank);
  return { document: identified({ blocks: rebuild(base, plan) }), changes: registry.changes, comments };
}

function isDone({ key, edit }: Variant, decision: Decision, { variants }: Group): boolean {
  if (edit.kind === 'comment' || decision.choice === 'not') return false;
  if (decision.choice === 'partly') return decision.wording !== undefined;
  const leader = variants.find((one) => one.key === decision.because);
  return !leader?.contains.includes(key);
}

function enterComments(plan: Plan, { groups, decisions }: Consolidated, nextId: () => string): readonly Comment[] {
  return groups.flatMap(({ variants }) =>
    variants.flatMap(({ key, proposals }) =>
      proposals.flatMap(({ edit }): readonly Comment[] => {
        if (edit.kind !== 'comment') return [];
        const comment = answered({ ...edit.comment, id: nextId() }, decisions[key]);
        push(plan.comments, edit.line, { ...edit, comment });
        return [comment];
      }),
    ),
  );
}

function answered(comment: Comment, decision: Decision | undefined): Comment {
  if (!decision) return comment;
  return { ...comment, status: decision.choice === 'not' ? 'not-taken' : 'taken', reason: decision.reason };
}

function createIds(prefix: string, taken: ReadonlySet<string>): () => string {
  let last = 0;
  return () => {
    do last += 1;
    while (taken.has(`${prefix}${last}`));
    return `${prefix}${last}`;
  };
}

/** Gives each author one change of the text; what several proposed is in the name of all. */
function createRegistry(round: number, nextId: () => string) {
  const ids = new Map<string, string>();
  const changes: Record<string, Change> = {};
  const idOf = ({ proposals }: Variant, { wording, by, at }: Decision): string => {
    const isOwn = wording !== undefined && by !== '';
    const author = isOwn ? by : [...new Set(proposals.map((one) => one.author))].join(', ').slice(0, 120);
    const first = proposals.map((one) => one.at).toSorted()[0];
    const made: Change = { author, at: isOwn ? at : (first ?? at), round };
    const name = JSON.stringify(made);
    const id = ids.get(name) ?? nextId();
    ids.set(name, id);
    changes[id] = made;
    return id;
  };
  return { idOf, changes };
}
