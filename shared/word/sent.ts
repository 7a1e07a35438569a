import type { Block, Document } from '../document/model';
import { numberedReferences } from '../document/references';
import { inlineText } from '../document/to-text';
import { eachBlock } from '../document/walk';
import { paperWords } from '../drafting/paper-words';
import type { BaseLine } from './base';
import type { WordInput } from './input';
import type { Laying } from './lay';
import { groundName, paperName } from './names';
import { inlineOf, readsAs } from './pieces';
import type { WordLine } from './reading';
import type { Told } from './silent';
import type { Unit } from './units';

/** What stands in a file behind the text of the draft: by the name it has there, the words. */
export function paperLines(input: WordInput): ReadonlyMap<string, string> {
  const grounds = numberedReferences(input.document).map(({ number, source, locator }): [string, string] => {
    const title = Object.hasOwn(input.sources, source) ? (input.sources[source] ?? source) : source;
    return [groundName(number), `(${number}) ${locator === undefined ? title : `${title}, ${locator}`}`];
  });
  const heading: [string, string][] = grounds.length > 0 ? [[paperName(0), paperWords(input.language).grounds]] : [];
  return new Map([
    ...heading,
    ...grounds,
    ...input.closing.map((text, at): [string, string] => [paperName(at + 1), text]),
  ]);
}

/** Drops the lines that a draft makes by itself, and empty ones nobody tracked; tells where their words were changed. */
export function withoutPaper(
  lines: readonly WordLine[],
  input: WordInput,
  tell: (kind: Told, words?: string) => void,
): readonly WordLine[] {
  const paper = paperLines(input);
  const texts = new Set(paper.values());
  const hasNames = lines.some(({ names }) => names.some((name) => /^v[pdc]_/.test(name)));
  return lines.filter(({ names, pieces, end, form }) => {
    const words = pieces.map(readsAs).join('');
    const sent = names.map((name) => paper.get(name)).find((text) => text !== undefined);
    if (sent !== undefined) {
      if (sent !== words) tell('paper', words);
      return false;
    }
    if (!hasNames && texts.has(words)) return false;
    return form === 'cell' || pieces.length > 0 || end !== undefined || names.some((name) => /^v[pd]_/.test(name));
  });
}

/** The words of a line as they went out: what was put in since is left out. */
export function wordsSent(line: BaseLine | WordLine, { slots, isNew }: Pick<Laying, 'slots' | 'isNew'>): string {
  const old = line.pieces.filter(({ inserted }) => inserted === undefined || !isNew(inserted));
  const words = old.map((piece) => {
    const { node } = piece;
    return node.type === 'slot' ? (slots.get(node.name) ?? '') : node.type === 'text' ? node.text : ' ';
  });
  return words.join('');
}

/** The first paragraph of each item of a list: the one that carries its mark. */
export function firstInItems({ blocks }: Document): ReadonlySet<Block> {
  const lists = [...eachBlock(blocks)].filter((block) => block.type === 'list');
  return new Set(lists.flatMap(({ items }) => items.flatMap((item) => item.slice(0, 1).flatMap(firstLine))));
}

function firstLine(block: Block): readonly Block[] {
  return block.type === 'quote' || block.type === 'note' ? block.children.slice(0, 1).flatMap(firstLine) : [block];
}

/** Says where a paragraph came back as something else: a draft keeps what it was. */
export function tellForm(unit: Unit, firsts: ReadonlySet<Block>, tell: (kind: Told, words?: string) => void): void {
  const [base] = unit.bases;
  const line = unit.lines.find(({ names }) => base && names.includes(base.name));
  if (!base || base.cell || !line) return;
  const { block } = base;
  const wasLevel = block.type === 'heading' ? block.level : undefined;
  const wasItem = firsts.has(block);
  const isOtherItem = block.type === 'paragraph' && wasItem !== (line.list !== undefined);
  if (wasLevel !== line.level || isOtherItem) tell('form', inlineText(inlineOf(base.pieces)));
}
