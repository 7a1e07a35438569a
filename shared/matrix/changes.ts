import type { Actor, Duty, Matrix } from './model';
import { at } from './query';

/** What is different between two days. */
export interface MatrixChanges {
  readonly added: readonly Duty[];
  readonly ended: readonly Duty[];
  /** In the same cell, role and matter, from an actor to itself on new terms or to its successor. */
  readonly replaced: readonly { readonly before: Duty; readonly after: Duty }[];
  /** Actors that took another's place; each holds on its own day. */
  readonly renamed: readonly { readonly before: Actor; readonly after: Actor }[];
}

/** Duties and actors that differ between two days, the earlier one first. A duty stands in one list only. */
export function changes(matrix: Matrix, from: string, to: string): MatrixChanges {
  const before = at(matrix, from);
  const after = at(matrix, to);
  const renamed = successions(before, after, matrix);
  const ended = before.duties.filter((duty) => !after.duties.includes(duty));
  const added = new Set(after.duties.filter((duty) => !before.duties.includes(duty)));
  const replaced: { before: Duty; after: Duty }[] = [];
  for (const duty of ended) {
    const heir = renamed.find((pair) => pair.before.id === duty.actor)?.after.id ?? duty.actor;
    const next = [...added].filter(
      (other) => other.actor === heir && other.matter === duty.matter && isSameCell(duty, other),
    );
    const chosen = next.find((other) => other.task === duty.task) ?? next[0];
    if (!chosen) continue;
    added.delete(chosen);
    replaced.push({ before: duty, after: chosen });
  }
  return {
    added: [...added],
    ended: ended.filter((duty) => !replaced.some((pair) => pair.before === duty)),
    replaced,
    renamed,
  };
}

function successions(before: Matrix, after: Matrix, whole: Matrix): MatrixChanges['renamed'] {
  return before.actors
    .filter((actor) => !after.actors.includes(actor))
    .flatMap((actor) => {
      const heir = heirOf(actor, after, whole);
      return heir ? [{ before: actor, after: heir }] : [];
    });
}

/** Follows successors to one that exists on the later day; a circle ends the search. */
function heirOf(actor: Actor, after: Matrix, whole: Matrix): Actor | undefined {
  const seen = new Set([actor.id]);
  for (let id = actor.successor; id !== undefined && !seen.has(id); ) {
    const heir = whole.actors.find((candidate) => candidate.id === id);
    if (!heir || after.actors.includes(heir)) return heir;
    seen.add(id);
    id = heir.successor;
  }
  return undefined;
}

function isSameCell(a: Duty, b: Duty): boolean {
  return a.pillar === b.pillar && a.level === b.level && a.role === b.role;
}
