import type { Block } from '../document/model';
import { inlineText } from '../document/to-text';
import { eachBlock, ownInlines, slotNames } from '../document/walk';
import { sourceParts } from '../drafting/case-source';
import { speaksForUnion } from '../drafting/kinds';
import { onBehalf } from '../drafting/on-behalf';
import { alternativesOf, choicesOf, codesOf, gapsOf, type Slot } from '../drafting/slot';
import { checkBody } from './check-body';
import { checkGate, gateParts } from './check-gates';
import { type Check, checkGrounds, checkLinks, fault } from './known';
import type { Loaded, TemplateFront } from './load';
import type { LocatedText } from './located';

type Item = LocatedText<TemplateFront>;

/** Templates: slots used and declared are the same, gates ask what exists, and measures that lead here are named. */
export function checkTemplate(check: Check, item: Item, { measures, periods }: Loaded): void {
  const template = item.value;
  checkGrounds(check, { item, path: ['grounds'] }, template.grounds);
  checkLinks(check, { item, path: ['measures'] }, { kind: 'measure', ids: template.measures });
  checkBody(check, item);
  checkSlots(check, item);
  checkSources(check, item, new Set(periods.map(({ value }) => value.id)));
  checkOptions(check, item);
  checkVoice(check, item);
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

function checkSlots(check: Check, item: Item): void {
  const { slots, gates } = item.value;
  const used = [...slotNames(item.body.document), ...slots.flatMap(slotGaps)];
  const kept = new Set(gates.flatMap((gate) => gateParts(gate.when).flatMap(slotsAsked)));
  for (const [at, slot] of slots.entries()) {
    const spot = { item, path: ['slots', at] };
    const details = { slot: slot.name };
    if (slots.findIndex(({ name }) => name === slot.name) !== at)
      fault(check, spot, { code: 'content/duplicate', details });
    // A slot may be kept with the file for a gate without standing in the text.
    if (!used.includes(slot.name) && !kept.has(slot.name)) fault(check, spot, { code: 'template/slot', details });
    for (const name of slotGaps(slot))
      if (!slots.some((other) => other.name === name && other.kind !== 'attribution'))
        fault(check, spot, { code: 'template/slot', details: { undeclared: name } });
  }
  const { lines } = item.body;
  for (const [node, line] of lines)
    if (isSlot(node) && !slots.some(({ name }) => name === node.name))
      check.report({ code: 'template/slot', file: item.file, line, details: { undeclared: node.name } });
}

/** What a slot is filled from exists in the content: the question that a piece of evidence speaks for, the rule of a deadline. */
function checkSources(check: Check, item: Item, rules: ReadonlySet<string>): void {
  for (const [at, { name, from }] of item.value.slots.entries()) {
    const source = from === undefined ? undefined : sourceParts(from);
    const [first] = source?.parts ?? [];
    if (!source || first === undefined) continue;
    const isThere =
      source.area === 'evidence'
        ? check.graphs.some(({ nodes }) => nodes.some(({ id }) => id === first))
        : source.area !== 'deadlines' || rules.has(first);
    if (!isThere)
      fault(check, { item, path: ['slots', at, 'from'] }, { code: 'content/link', details: { slot: name } });
  }
}

function isSlot(node: object): node is { readonly type: 'slot'; readonly name: string } {
  return 'type' in node && node.type === 'slot';
}

function slotGaps(slot: Slot): readonly string[] {
  return alternativesOf(slot).flatMap(({ text }) => gapsOf(text));
}

function slotsAsked(part: ReturnType<typeof gateParts>[number]): readonly string[] {
  if ('slots' in part) return part.slots;
  return 'slot' in part ? [part.slot] : [];
}

/** A choice has texts, an attribution has codes, each once, and a gate that asks whether the code may be used. */
function checkOptions(check: Check, item: Item): void {
  const { slots, gates } = item.value;
  const asked = gates.flatMap((gate) => gateParts(gate.when)).filter((part) => 'attribution' in part);
  for (const [at, slot] of slots.entries()) {
    const spot = { item, path: ['slots', at] };
    const [texts, codes] = [choicesOf(slot), codesOf(slot)];
    const right =
      texts.length > 0 === (slot.kind === 'choice') &&
      codes.length > 0 === (slot.kind === 'attribution') &&
      new Set<string>([...texts, ...codes]).size === (slot.options ?? []).length &&
      (slot.entries === undefined || (slot.kind === 'list' && slot.entries.min <= slot.entries.max));
    if (!right) fault(check, spot, { code: 'template/slot', details: { options: slot.name } });
    if (slot.kind === 'attribution' && !asked.some((part) => part.attribution === slot.name))
      fault(check, spot, { code: 'template/gate', details: { unasked: slot.name } });
  }
}

/** "On behalf of the European Union" stands only in papers that all 27 have agreed. */
function checkVoice(check: Check, item: Item): void {
  const { kind, slots, title } = item.value;
  if (speaksForUnion(kind)) return;
  if (onBehalf.test(title)) fault(check, { item, path: ['title'] }, { code: 'template/voice' });
  for (const [at, slot] of slots.entries()) {
    const texts = [...choicesOf(slot), ...alternativesOf(slot).map(({ text }) => text)];
    if (texts.some((text) => onBehalf.test(text)))
      fault(check, { item, path: ['slots', at, 'options'] }, { code: 'template/voice', details: { slot: slot.name } });
  }
  const { document, lines } = item.body;
  for (const block of eachBlock(document.blocks))
    if (wordsIn(block).some((text) => onBehalf.test(text)))
      check.report({ code: 'template/voice', file: item.file, line: lines.get(block) ?? 1, details: {} });
}

function wordsIn(block: Block): readonly string[] {
  return ownInlines(block).map((line) => inlineText(line));
}
