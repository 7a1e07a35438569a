import type { CaseFile } from '../case/model';
import type { Block, Document, Inline } from '../document/model';
import { numberedReferences } from '../document/references';
import { mapLines } from '../document/walk';
import { officialDate } from './instant';
import { isHandedOver } from './kinds';
import type { Draft } from './model';
import type { Origin, OriginSource } from './origin';
import { paperWords } from './paper-words';
import { renderDocument } from './render';
import { templateOf } from './template-of';

/** `handed-over`: the text alone. `with-grounds`: with the badges of grounds, their list, and what the text rests on. */
export type PaperForm = 'handed-over' | 'with-grounds';

export interface PaperInput {
  readonly draft: Draft;
  readonly case: CaseFile;
  readonly pack: Origin;
  /** Something still holds it back: it keeps the mark of the draft in every form. */
  readonly isWorkingCopy?: boolean;
}

/**
 * The text of a draft as pages carry it: changes taken, slots filled, marks of paragraphs before their words. Nothing in it
 * names the case. @throws `content/missing`
 */
export function paperDocument({ draft, pack }: PaperInput, form: PaperForm): Document {
  const text = withParagraphMarks(renderDocument(templateOf(draft, pack), draft));
  if (form === 'handed-over') return mapLines(text, withoutReferences);
  return { blocks: [...text.blocks, ...groundsOf(draft, pack), editionOf(draft, pack)] };
}

/**
 * Marks that stand on every page: that of the draft, unless a third State gets this very paper, and that the case is a
 * sample. @throws `content/missing`
 */
export function pageMarks(input: PaperInput, form: PaperForm = 'with-grounds'): readonly string[] {
  const { draft, case: file } = input;
  const own = bearsMark(input, form) ? [draft.marking] : [];
  return [...own, ...(file.sample ? [paperWords(draft.language).sample] : [])];
}

/** Whether the mark of the draft goes with the paper. @throws `content/missing` */
export function bearsMark({ draft, pack, isWorkingCopy = false }: PaperInput, form: PaperForm): boolean {
  return form !== 'handed-over' || isWorkingCopy || !isHandedOver(templateOf(draft, pack).kind);
}

/** The mark of a paragraph in words at its beginning: a mark in the margin alone would be lost in a copy. */
export function withParagraphMarks(document: Document): Document {
  return { blocks: document.blocks.map(marked) };
}

function marked(block: Block): Block {
  switch (block.type) {
    case 'paragraph': {
      if (block.marking === undefined) return block;
      const mark: Inline = { type: 'strong', children: [{ type: 'text', text: `(${block.marking})` }] };
      return { ...block, children: [mark, { type: 'text', text: ' ' }, ...block.children] };
    }
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(marked)) };
    case 'quote':
    case 'note':
      return { ...block, children: block.children.map(marked) };
    default:
      return block;
  }
}

function withoutReferences(line: readonly Inline[]): readonly Inline[] {
  const kept = line.flatMap((node): readonly Inline[] => {
    if (node.type === 'reference') return [];
    return 'children' in node ? [{ ...node, children: withoutReferences(node.children) }] : [node];
  });
  const last = kept.at(-1);
  // the space that parted the last word from its badge
  if (last?.type !== 'text') return kept;
  return [...kept.slice(0, -1), { type: 'text', text: last.text.trimEnd() }];
}

function groundsOf({ document, language }: Draft, pack: Origin): readonly Block[] {
  const references = numberedReferences(document);
  if (references.length === 0) return [];
  const sources = new Map(pack.sources.map((source) => [source.id, groundWords(source, language)]));
  const lines = references.map(({ number, source, locator }) => {
    const words = [sources.get(source) ?? source, locator].filter((part) => part !== undefined).join(', ');
    return paragraph(`[${number}] ${words}`);
  });
  return [{ type: 'heading', level: 2, id: 'grounds', children: textLine(paperWords(language).grounds) }, ...lines];
}

/** A source in one line: title, publisher, date, and that nobody has checked it. */
export function groundWords({ title, publisher, date, confidence }: OriginSource, language: string): string {
  const note = confidence === 'unverified' ? [paperWords(language).unverified] : [];
  return [title, publisher, date, ...note].filter((part) => part !== undefined).join(', ');
}

/** Text that is on paper for ever names the content and the law it rests on. */
export function editionOf(draft: Draft, pack: Origin): Block {
  const law = officialDate(pack.lawDate, draft.language) ?? pack.lawDate;
  const { id, version } = draft.template;
  const { edition } = paperWords(draft.language);
  return paragraph(edition({ content: `${pack.series} ${pack.label}`, law, template: id, version }));
}

function paragraph(text: string): Block {
  return { type: 'paragraph', children: textLine(text) };
}

function textLine(text: string): readonly Inline[] {
  return [{ type: 'text', text }];
}
