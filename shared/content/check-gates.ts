import { validateCondition } from '../decision/validate';
import type { GateCondition } from '../drafting/model';
import { choicesOf, codesOf } from '../drafting/slot';
import { type Check, fault, type Spot } from './known';
import type { TemplateFront } from './load';

type Part = Exclude<GateCondition, { readonly all: unknown } | { readonly any: unknown }>;

/** Everything a gate asks, without the words that join it. */
export function gateParts(condition: GateCondition): readonly Part[] {
  if ('all' in condition) return condition.all.flatMap(gateParts);
  return 'any' in condition ? condition.any.flatMap(gateParts) : [condition];
}

interface Asked {
  readonly condition: GateCondition;
  readonly template: TemplateFront;
}

/** A gate asks only what somebody can answer: declared slots and statements, choices there are, questions of a tree. */
export function checkGate(check: Check, { item, path }: Spot, { condition, template }: Asked): void {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  const key = 'all' in condition ? 'all' : 'any';
  for (const [at, part] of (parts ?? []).entries())
    checkGate(check, { item, path: [...path, key, at] }, { condition: part, template });
  if ('all' in condition || 'any' in condition) return;
  for (const missing of missingParts(check, condition, template))
    fault(check, { item, path }, { code: 'template/gate', details: { missing } });
}

/** What a gate asks for and nobody can answer. */
function missingParts({ graphs }: Check, part: Part, template: TemplateFront): readonly string[] {
  const slotOf = (name: string) => template.slots.find((slot) => slot.name === name);
  if ('slots' in part) return part.slots.filter((name) => !slotOf(name));
  if ('declared' in part) return Object.hasOwn(template.declarations, part.declared) ? [] : [part.declared];
  if ('attribution' in part) return slotOf(part.attribution)?.kind === 'attribution' ? [] : [part.attribution];
  if ('slot' in part) {
    const slot = slotOf(part.slot);
    const offered: readonly string[] = slot ? [...choicesOf(slot), ...codesOf(slot)] : [];
    return slot ? part.is.filter((value) => !offered.includes(value)) : [part.slot];
  }
  return 'answer' in part ? validateCondition(part, graphs).map(({ node }) => node) : [];
}
