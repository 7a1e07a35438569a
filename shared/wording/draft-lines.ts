import type { Block, Document, Inline, Marking } from '../document/model';
import { eachInline } from '../document/walk';
import type { WordingLine } from './model';

/** A stretch of a line's text, and where it stands in its block: every character counts one, every other leaf one. */
export interface Stretch {
  /** In the text of the line. */
  readonly from: number;
  readonly to: number;
  /** In the block. A stretch from a field stands in one place. */
  readonly at: number;
  readonly isField: boolean;
}

/** A line of a draft: its text as a reader sees it, and the way back to the places of an editor. */
export interface DraftLine extends WordingLine {
  readonly stretches: readonly Stretch[];
}

/** What a draft shows. */
export interface Shown {
  readonly language: string;
  /** Texts of the fields by name. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Every line of a draft in reading order, as it reads once all tracked changes are taken. Fields are in it with their
 * texts; footnotes follow the paragraph they stand in.
 */
export function draftLines(document: Document, shown: Shown): readonly DraftLine[] {
  return document.blocks.flatMap((block, at) => linesOf(block, { path: [at], isQuoted: false, shown }));
}

interface Place {
  readonly path: readonly number[];
  readonly isQuoted: boolean;
  readonly shown: Shown;
}

function linesOf(block: Block, place: Place): readonly DraftLine[] {
  const { path } = place;
  switch (block.type) {
    case 'heading':
      return linesOfText(block.children, { ...place, kind: 'heading', block: block.id });
    case 'paragraph':
      return linesOfText(block.children, { ...place, kind: 'paragraph', block: block.id, marking: block.marking });
    case 'list':
      return block.items.flatMap((blocks, item) =>
        blocks.flatMap((child, at) => linesOf(child, { ...place, path: [...path, item, at] })),
      );
    case 'table':
      return [block.head, ...block.rows].flatMap((row, at) =>
        row.flatMap((cell, column) => linesOfText(cell, { ...place, path: [...path, at, column], kind: 'cell' })),
      );
    case 'quote':
    case 'note':
      return block.children.flatMap((child, at) =>
        linesOf(child, { ...place, path: [...path, at], isQuoted: place.isQuoted || block.type === 'quote' }),
      );
  }
}

interface TextPlace extends Place {
  readonly kind: WordingLine['kind'];
  readonly block?: string | undefined;
  readonly marking?: Marking | undefined;
}

function linesOfText(inlines: readonly Inline[], place: TextPlace): readonly DraftLine[] {
  const { shown, kind, block, path, isQuoted, marking } = place;
  const flow: Flow = { text: '', at: 0, stretches: [], fields: [], footnotes: [], shown };
  for (const inline of inlines) add(flow, inline, false);
  const own: DraftLine = {
    block,
    path,
    kind,
    text: flow.text,
    language: shown.language,
    isQuoted,
    marking,
    // a note at the foot says where it is from, as a badge does
    hasGround: kind === 'footnote' || [...eachInline(inlines)].some(({ type }) => isGround(type)),
    fromFields: flow.stretches.flatMap(({ from, to, isField }) => (isField ? [[from, to] as const] : [])),
    fields: flow.fields,
    stretches: flow.stretches,
  };
  const notes = flow.footnotes.flatMap((children) =>
    linesOfText(children, { ...place, kind: 'footnote', marking: undefined }),
  );
  return [own, ...notes];
}

function isGround(type: Inline['type']): boolean {
  return type === 'reference' || type === 'footnote';
}

interface Flow {
  text: string;
  at: number;
  readonly stretches: Stretch[];
  readonly fields: string[];
  readonly footnotes: (readonly Inline[])[];
  readonly shown: Shown;
}

/** Adds what an inline reads as. Deleted words are not read, and keep their places in the block. */
function add(flow: Flow, inline: Inline, isDeleted: boolean): void {
  switch (inline.type) {
    case 'text':
      if (!isDeleted) put(flow, inline.text, false);
      flow.at += inline.text.length;
      return;
    case 'slot':
      if (!isDeleted) {
        flow.fields.push(inline.name);
        put(
          flow,
          Object.hasOwn(flow.shown.texts, inline.name) ? (flow.shown.texts[inline.name] ?? '') : `{{${inline.name}}}`,
          true,
        );
      }
      flow.at += 1;
      return;
    case 'footnote':
      if (!isDeleted) flow.footnotes.push(inline.children);
      flow.at += 1;
      return;
    case 'term':
    case 'address':
      // an atom in the editor: its words stand in one place
      if (!isDeleted) put(flow, wordsIn(inline.children), true);
      flow.at += 1;
      return;
    case 'reference':
    case 'cross':
      flow.at += 1;
      return;
    default:
      for (const child of inline.children) add(flow, child, isDeleted || inline.type === 'deleted');
  }
}

function put(flow: Flow, text: string, isField: boolean): void {
  if (text === '') return;
  const from = flow.text.length;
  flow.text += text;
  flow.stretches.push({ from, to: flow.text.length, at: flow.at, isField });
}

function wordsIn(inlines: readonly Inline[]): string {
  return [...eachInline(inlines)].map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
}
