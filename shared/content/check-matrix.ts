import { checkCompetence } from './check-competence';
import { type Check, checkGrounds, checkLink, checkLinks, fault } from './known';
import type { Loaded } from './load';
import type { Located } from './located';

/** Actors, duties and matters name what exists; who decides is settled on every day. */
export function checkMatrix(check: Check, loaded: Loaded): void {
  for (const item of loaded.actors) checkActor(check, item, loaded);
  for (const item of loaded.duties) {
    const { grounds, actor, matter, act } = item.value;
    checkGrounds(check, { item, path: ['grounds'] }, grounds);
    checkLink(check, { item, path: ['actor'] }, { kind: 'actor', id: actor });
    if (matter !== undefined) checkLink(check, { item, path: ['matter'] }, { kind: 'matter', id: matter });
    if (act !== undefined) checkLink(check, { item, path: ['act'] }, { kind: 'act', id: act });
  }
  for (const item of loaded.matters) {
    const { grounds, acts, instead } = item.value;
    checkGrounds(check, { item, path: ['grounds'] }, grounds);
    checkLinks(check, { item, path: ['acts'] }, { kind: 'act', ids: acts });
    if (instead !== undefined) checkLink(check, { item, path: ['instead'] }, { kind: 'matter', id: instead });
  }
  for (const item of loaded.glossary) checkGrounds(check, { item, path: ['grounds'] }, item.value.grounds);
  checkCompetence(check, loaded);
}

type ActorItem = Loaded['actors'][number];

function checkActor(check: Check, item: ActorItem, { actors }: Loaded): void {
  checkGrounds(check, { item, path: ['grounds'] }, item.value.grounds);
  for (const field of ['predecessor', 'successor', 'parent'] as const) {
    const id = item.value[field];
    if (id !== undefined) checkLink(check, { item, path: [field] }, { kind: 'actor', id });
  }
  for (const [at, { from, to }] of item.value.aliases.entries())
    if (from !== undefined && to !== undefined && to < from)
      fault(check, { item, path: ['aliases', at, 'to'] }, { code: 'content/date', details: { from, to } });
  checkPair(check, item, actors);
}

/** A predecessor names its successor and the other way round, and it was there before. */
function checkPair(check: Check, item: ActorItem, actors: readonly Located<ActorItem['value']>[]): void {
  const { id, from, predecessor, successor } = item.value;
  const before = actors.find(({ value }) => value.id === predecessor)?.value;
  const after = actors.find(({ value }) => value.id === successor)?.value;
  if (before && before.successor !== id)
    fault(check, { item, path: ['predecessor'] }, { code: 'content/link', details: { actor: before.id } });
  if (before && (before.to === undefined || before.to >= from))
    fault(check, { item, path: ['from'] }, { code: 'content/date', details: { actor: before.id } });
  if (after && after.predecessor !== id)
    fault(check, { item, path: ['successor'] }, { code: 'content/link', details: { actor: after.id } });
}
