import type { Condition, Measure } from '../decision/model';
import { validateCondition } from '../decision/validate';
import { type Check, checkGrounds, checkLink, fault, type Spot } from './known';
import type { Path } from './lines';
import type { Located } from './located';

/** Measures: who decides, which template drafts it, and preconditions that ask what the trees ask. */
export function checkMeasure(check: Check, item: Located<Measure>): void {
  const { decider, template, grounds, opens, relevant } = item.value;
  checkLink(check, { item, path: ['decider'] }, { kind: 'actor', id: decider });
  if (template !== undefined) checkLink(check, { item, path: ['template'] }, { kind: 'template', id: template });
  checkGrounds(check, { item, path: ['grounds'] }, grounds);
  checkCondition(check, { item, path: ['opens'] }, opens);
  if (relevant) checkCondition(check, { item, path: ['relevant'] }, relevant);
}

/** A precondition asks what some tree can answer. */
export function checkCondition(check: Check, spot: Spot, condition: Condition): void {
  for (const [key, part] of partsOf(condition))
    checkCondition(check, { item: spot.item, path: [...spot.path, ...key] }, part);
  if (!('answer' in condition || 'items' in condition)) return;
  for (const { code, node } of validateCondition(condition, check.graphs))
    fault(check, spot, { code, details: { node } });
}

function partsOf(condition: Condition): readonly (readonly [Path, Condition])[] {
  if ('all' in condition) return condition.all.map((part, at) => [['all', at], part]);
  if ('any' in condition) return condition.any.map((part, at) => [['any', at], part]);
  return 'not' in condition ? [[['not'], condition.not]] : [];
}
