import { truthOf } from '../decision/evaluate';
import type { Condition, Measure } from '../decision/model';
import type { GateCondition } from '../drafting/model';
import { alternativesOf } from '../drafting/slot';
import { type Check, fault } from './known';
import type { Loaded } from './load';
import { reach } from './reach';

/**
 * Every wording about an author can be used: some answers allow its code, meet the gates of its template, and leave one
 * of the measures open that the template drafts. What no file can ever reach has no place on offer.
 */
export function checkWordings(check: Check, { templates, codes, measures }: Loaded): void {
  const allowed = new Map(codes.map(({ value }) => [value.id, value.allowed]));
  const byId = new Map(measures.map(({ value }) => [value.id, value]));
  for (const item of templates) {
    const gates = item.value.gates.map(({ when }) => when);
    const drafted = item.value.measures.flatMap((id) => byId.get(id) ?? []);
    for (const [at, slot] of item.value.slots.entries())
      for (const { code } of alternativesOf(slot)) {
        const condition = allowed.get(code);
        if (!condition || drafted.length === 0) continue;
        const asked = gates.flatMap((gate) => answersAsked(gate, code));
        if (!drafted.some((measure) => isReachable(check, [condition, ...asked], measure)))
          fault(check, { item, path: ['slots', at, 'options'] }, { code: 'template/gate', details: { unmet: code } });
      }
  }
}

/** A measure that nothing makes irrelevant is on offer, also where that is not known. */
function isReachable({ graphs }: Check, asked: readonly Condition[], { opens, relevant }: Measure): boolean {
  const answers = reach(graphs, { all: [opens, ...asked] });
  if (!answers || relevant === undefined || truthOf(relevant, answers) !== 'no') return answers !== undefined;
  return reach(graphs, { all: [opens, relevant, ...asked] }) !== undefined;
}

/** What a gate asks of the trees when this code is chosen; what the author fills in or declares can always be done. */
function answersAsked(gate: GateCondition, code: string): readonly Condition[] {
  if ('all' in gate) return gate.all.flatMap((part) => answersAsked(part, code));
  if ('answer' in gate) return [gate];
  if (!('any' in gate)) return [];
  const parts = gate.any.map((part) => answersAsked(part, code));
  const isFree = gate.any.some((part, at) => parts[at]?.length === 0 && !isOtherCode(part, code));
  return isFree ? [] : [{ any: parts.filter((part) => part.length > 0).map((part) => ({ all: part })) }];
}

function isOtherCode(part: GateCondition, code: string): boolean {
  return 'slot' in part && part.slot === 'attribution' && !part.is.includes(code);
}
