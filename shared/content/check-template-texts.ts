import type { Block, Inline } from '../document/model';
import { eachInline, ownInlines } from '../document/walk';
import { alternativesOf, choicesOf, gapsOf, type Slot } from '../drafting/slot';
import type { TemplateTextFront } from '../drafting/twin-model';
import { type Check, checkLink, fault } from './known';
import type { Loaded, TemplateFront } from './load';
import type { LocatedText } from './located';

type Text = LocatedText<TemplateTextFront>;

/**
 * A template in another language says the same in the same places: block for block, with the fields and sources of each,
 * and as many wordings to choose from. Else a paragraph would stand beside another one's words.
 */
export function checkTemplateTexts(check: Check, { templates, templateTexts }: Loaded): void {
  const seen = new Set<string>();
  for (const item of templateTexts) {
    const { template: id, language } = item.value;
    const template = templates.find(({ value }) => value.id === id);
    checkLink(check, { item, path: ['template'] }, { kind: 'template', id });
    const isTwice = seen.has(`${language} ${id}`) || template?.value.language === language;
    if (isTwice) fault(check, { item, path: ['language'] }, { code: 'content/duplicate', details: { template: id } });
    seen.add(`${language} ${id}`);
    if (!template) continue;
    checkOptions(check, item, template.value);
    checkBlocks(check, item, [item.body.document.blocks, template.body.document.blocks]);
  }
}

function checkOptions(check: Check, item: Text, { slots }: TemplateFront): void {
  const { options } = item.value;
  const wanted = slots.filter((slot) => textsOf(slot).length > 0);
  for (const slot of wanted) {
    const own = Object.hasOwn(options, slot.name) ? (options[slot.name] ?? []) : [];
    const texts = textsOf(slot);
    const isSame =
      own.length === texts.length && own.every((text, at) => sameSet(gapsOf(text), gapsOf(texts[at] ?? '')));
    if (!isSame)
      fault(check, { item, path: ['options', slot.name] }, { code: 'template/slot', details: { options: slot.name } });
  }
  for (const name of Object.keys(options))
    if (!wanted.some((slot) => slot.name === name))
      fault(check, { item, path: ['options', name] }, { code: 'template/slot', details: { undeclared: name } });
}

function textsOf(slot: Slot): readonly string[] {
  return [...choicesOf(slot), ...alternativesOf(slot).map(({ text }) => text)];
}

/** Compares block by block; told of is the first that differs, as all after it would. */
function checkBlocks(check: Check, item: Text, [own, other]: readonly [readonly Block[], readonly Block[]]): boolean {
  const at = own.findIndex((block, index) => !sameBlock(block, other[index]));
  if (at === -1 && own.length === other.length) return true;
  const line = item.body.lines.get(own[at] ?? own.at(-1) ?? {}) ?? 1;
  check.report({
    code: 'content/schema',
    file: item.file,
    line,
    details: { expected: 'the paragraph of the template' },
  });
  return false;
}

function sameBlock(a: Block, b: Block | undefined): boolean {
  if (b === undefined || a.type !== b.type) return false;
  if (a.type === 'list' && b.type === 'list')
    return a.ordered === b.ordered && same(a.items, b.items, (one, two) => same(one, two ?? [], sameBlock));
  if ((a.type === 'quote' || a.type === 'note') && a.type === b.type) return same(a.children, b.children, sameBlock);
  if (a.type === 'table' && b.type === 'table' && !same(a.rows, b.rows, (one, two) => one.length === two?.length))
    return false;
  if (a.type === 'heading' && b.type === 'heading' && a.level !== b.level) return false;
  return same(ownInlines(a), ownInlines(b), sameLine);
}

function same<T>(a: readonly T[], b: readonly T[], is: (one: T, two: T | undefined) => boolean): boolean {
  return a.length === b.length && a.every((one, at) => is(one, b[at]));
}

/** Words on both sides or on neither, the same fields in any order, the same sources in the same order. */
function sameLine(a: readonly Inline[], b: readonly Inline[] = []): boolean {
  const parts = (line: readonly Inline[]) => {
    const nodes = [...eachInline(line)];
    return {
      slots: nodes.flatMap((node) => (node.type === 'slot' ? [node.name] : [])),
      sources: nodes.flatMap((node) => (node.type === 'reference' ? [node.source] : [])),
      says: nodes.some((node) => node.type === 'text' && /\p{L}/u.test(node.text)),
    };
  };
  const [one, two] = [parts(a), parts(b)];
  return one.says === two.says && sameSet(one.slots, two.slots) && one.sources.join() === two.sources.join();
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return [...new Set(a)].toSorted().join() === [...new Set(b)].toSorted().join();
}
