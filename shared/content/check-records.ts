import type { Measure, TreeOutcome } from '../decision/model';
import { checkCondition } from './check-measures';
import { checkText } from './check-texts';
import { type Check, checkGrounds, checkLink, checkLinks, fault } from './known';
import type { Loaded } from './load';
import type { Located } from './located';

/** Acts, events, studies, changes and codes: everything they name exists, and every date is one of the calendar. */
export function checkRecords(check: Check, loaded: Loaded): void {
  for (const item of loaded.acts) checkAct(check, item);
  for (const item of loaded.events) {
    const { actors, acts, studies, grounds } = item.value;
    checkGrounds(check, { item, path: ['grounds'] }, grounds);
    checkLinks(check, { item, path: ['actors'] }, { kind: 'actor', ids: actors });
    checkLinks(check, { item, path: ['acts'] }, { kind: 'act', ids: acts });
    checkLinks(check, { item, path: ['studies'] }, { kind: 'study', ids: studies });
  }
  for (const item of loaded.changes) checkGrounds(check, { item, path: ['grounds'] }, item.value.grounds);
  for (const item of loaded.codes) {
    checkGrounds(check, { item, path: ['grounds'] }, item.value.grounds);
    checkCondition(check, { item, path: ['allowed'] }, item.value.allowed);
  }
  for (const item of loaded.studies) checkText(check, item);
}

function checkAct(check: Check, item: Loaded['acts'][number]): void {
  const { grounds, predecessor, successor, amends } = item.value;
  checkGrounds(check, { item, path: ['grounds'] }, grounds);
  if (predecessor !== undefined) checkLink(check, { item, path: ['predecessor'] }, { kind: 'act', id: predecessor });
  if (successor !== undefined) checkLink(check, { item, path: ['successor'] }, { kind: 'act', id: successor });
  checkLinks(check, { item, path: ['amends'] }, { kind: 'act', ids: amends });
  // what something took the place of has ended
  if (successor !== undefined && item.value.to === undefined)
    fault(check, { item, path: ['successor'] }, { code: 'content/date', details: { missing: 'to' } });
  const isPlan = ['proposal', 'report', 'declaration', 'conclusions', 'communication', 'convention'].includes(
    item.value.kind,
  );
  if (item.value.from === undefined && !isPlan)
    fault(check, { item, path: ['adopted'] }, { code: 'content/date', details: { missing: 'from' } });
}

/** Where a measure of an end says who decides, or the end says so itself; the same for a template. */
export function checkEnds(check: Check, { graphs, measures, words }: Loaded): void {
  const byId = new Map(measures.map(({ value }) => [value.id, value]));
  for (const item of graphs) {
    const texts = words.find(({ value }) => value.tree === item.value.id)?.value.outcomes ?? {};
    for (const [at, outcome] of item.value.outcomes.entries()) {
      const speaks = outcome.measures.flatMap((id) => byId.get(id) ?? []);
      const lack = (missing: string) =>
        fault(check, { item, path: ['outcomes', at] }, { code: 'content/outcome', details: { missing } });
      checkLinks(check, { item, path: ['outcomes', at, 'templates'] }, { kind: 'template', ids: outcome.templates });
      if (outcome.decider !== undefined)
        checkLink(check, { item, path: ['outcomes', at, 'decider'] }, { kind: 'actor', id: outcome.decider });
      if (speaks.length === 0 && outcome.decider === undefined) lack('decider');
      if (speaks.length > 0 && !speaks.some((measure) => saysTheSame(outcome, measure)))
        fault(
          check,
          { item, path: ['outcomes', at, outcome.decider === undefined ? 'vote' : 'decider'] },
          { code: 'content/outcome', details: { decider: outcome.decider ?? '', vote: outcome.vote ?? '' } },
        );
      if (speaks.length === 0 && (texts[outcome.id]?.documents ?? []).length === 0) lack('documents');
      if (outcome.templates.length === 0 && !speaks.some(({ template }) => template !== undefined)) lack('template');
    }
  }
  for (const item of measures) checkOrder(check, item);
}

/** An end that names measures may say who decides and by which vote only as one of them says it. */
function saysTheSame({ decider, vote }: TreeOutcome, measure: Measure): boolean {
  return (decider ?? measure.decider) === measure.decider && (vote ?? measure.vote) === measure.vote;
}

function checkOrder(check: Check, item: Located<Loaded['measures'][number]['value']>): void {
  checkLinks(check, { item, path: ['requires'] }, { kind: 'measure', ids: item.value.requires });
  checkLinks(check, { item, path: ['conflicts'] }, { kind: 'measure', ids: item.value.conflicts });
}
