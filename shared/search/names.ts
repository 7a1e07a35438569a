import type { Actor } from '../matrix/model';
import type { Name } from './model';

/** Other names of an actor: acronym, aliases, and the names of those it took the place of, up to their last day. */
export function actorNames(all: readonly Actor[], actor: Actor): readonly Name[] {
  const names = ownNames(actor);
  const taken = new Set([actor.name, ...names.map(({ name }) => name)]);
  for (const before of predecessors(all, actor))
    for (const old of [{ name: before.name }, ...ownNames(before)])
      if (!taken.has(old.name)) names.push({ to: before.to, ...old });
  return names;
}

function ownNames({ acronym, aliases }: Actor): Name[] {
  return [...(acronym === undefined ? [] : [{ name: acronym }]), ...aliases];
}

/** A circle, which the content check refuses, ends the walk. */
function predecessors(all: readonly Actor[], actor: Actor): readonly Actor[] {
  const found: Actor[] = [];
  for (let id = actor.predecessor; id !== undefined && id !== actor.id; ) {
    const before = all.find((candidate) => candidate.id === id);
    if (!before || found.includes(before)) break;
    found.push(before);
    id = before.predecessor;
  }
  return found;
}
