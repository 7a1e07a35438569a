import { validateCondition } from '../decision/validate';
import { slotNames } from '../document/walk';
import type { GateCondition } from '../drafting/model';
import { checkBody } from './check-body';
import { type Check, checkGrounds, checkLinks, fault, type Spot } from './known';
import type { Loaded, TemplateFront } from './load';
import type { LocatedText } from './located';

/** Templates: slots used and declared are the same, gates ask what exists, and some measure leads here. */
export function checkTemplate(check: Check, item: LocatedText<TemplateFront>, { measures }: Loaded): void {
  const template = item.value;
  checkGrounds(check, { item, path: ['grounds'] }, template.grounds);
  checkLinks(check, { item, path: ['measures'] }, { kind: 'measure', ids: template.measures });
  checkBody(check, item);
  checkSlots(check, item);
  for (const [at, gate] of template.gates.entries()) {
    checkGrounds(check, { item, path: ['gates', at, 'grounds'] }, gate.grounds);
    checkGate(check, { item, path: ['gates', at, 'when'] }, { condition: gate.when, template });
    if (template.gates.findIndex(({ id }) => id === gate.id) !== at)
      fault(check, { item, path: ['gates', at] }, { code: 'content/duplicate', details: { gate: gate.id } });
  }
  for (const measure of measures)
    if (measure.value.template === template.id && !template.measures.includes(measure.value.id))
      fault(check, { item, path: ['measures'] }, { code: 'content/link', details: { measure: measure.value.id } });
}

function checkSlots(check: Check, item: LocatedText<TemplateFront>): void {
  const { slots, gates } = item.value;
  const used = slotNames(item.body.document);
  const kept = new Set(gates.flatMap((gate) => gateSlots(gate.when)));
  for (const [at, slot] of slots.entries()) {
    const spot = { item, path: ['slots', at] };
    const details = { slot: slot.name };
    if (slots.findIndex(({ name }) => name === slot.name) !== at)
      fault(check, spot, { code: 'content/duplicate', details });
    // A slot may be kept with the file for a gate without standing in the text.
    if (!used.includes(slot.name) && !kept.has(slot.name)) fault(check, spot, { code: 'template/slot', details });
    if ((slot.kind === 'choice') !== (slot.options ?? []).length > 0)
      fault(check, spot, { code: 'template/slot', details });
  }
  const { lines } = item.body;
  for (const [node, line] of lines)
    if (isSlot(node) && !slots.some(({ name }) => name === node.name))
      check.report({ code: 'template/slot', file: item.file, line, details: { undeclared: node.name } });
}

function isSlot(node: object): node is { readonly type: 'slot'; readonly name: string } {
  return 'type' in node && node.type === 'slot';
}

function gateSlots(condition: GateCondition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(gateSlots);
  if ('any' in condition) return condition.any.flatMap(gateSlots);
  return 'slots' in condition ? condition.slots : [];
}

interface Asked {
  readonly condition: GateCondition;
  readonly template: TemplateFront;
}

function checkGate(check: Check, { item, path }: Spot, { condition, template }: Asked): void {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  const key = 'all' in condition ? 'all' : 'any';
  for (const [at, part] of parts.entries())
    checkGate(check, { item, path: [...path, key, at] }, { condition: part, template });
  for (const missing of missingParts(check, condition, template))
    fault(check, { item, path }, { code: 'template/gate', details: { missing } });
}

/** What a gate asks for and nobody can answer. */
function missingParts({ graphs }: Check, condition: GateCondition, template: TemplateFront): readonly string[] {
  if ('slots' in condition) return condition.slots.filter((name) => !template.slots.some((slot) => slot.name === name));
  if ('declared' in condition)
    return Object.hasOwn(template.declarations, condition.declared) ? [] : [condition.declared];
  return 'answer' in condition ? validateCondition(condition, graphs).map(({ node }) => node) : [];
}
