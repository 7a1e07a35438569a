import type { Block, Document, Inline } from '../model';
import { createNumbers, type Token, tokensOf } from './tokens';

/** What is compared as one: a heading, a paragraph, a row of a table. */
export interface Line {
  readonly kind: 'heading' | 'paragraph' | 'row';
  readonly id?: string | undefined;
  /** What it is beside its words: kind, level, mark, and the lists and quotations around it. */
  readonly form: string;
  readonly cells: readonly (readonly Inline[])[];
  /** The block it is, or of which it is a row. */
  readonly block: Block;
}

/** A line with its tokens as numbers, equal numbers for equal tokens across both documents. */
export interface Numbered {
  readonly line: Line;
  readonly tokens: readonly Token[];
  readonly numbers: readonly number[];
  /** The numbers of its words alone, rising. */
  readonly words: readonly number[];
  /** Equal for equal texts. */
  readonly text: number;
}

/** Between two cells of a row. */
export const cellEnd: Token = { key: '\ncell', isWord: false, leaf: { type: 'text', text: ' | ' }, around: [] };

/** Every line of a document in reading order. */
export function linesOf(document: Document): readonly Line[] {
  return document.blocks.flatMap((block) => linesIn(block, ''));
}

function linesIn(block: Block, place: string): readonly Line[] {
  switch (block.type) {
    case 'heading':
      return [{ kind: 'heading', id: block.id, form: `${place}h${block.level}`, cells: [block.children], block }];
    case 'paragraph': {
      const form = `${place}p ${block.marking ?? ''}`;
      return [{ kind: 'paragraph', id: block.id, form, cells: [block.children], block }];
    }
    case 'table':
      return [block.head, ...block.rows].map((cells, at) => {
        return { kind: 'row', form: `${place}${at === 0 ? 'head' : 'row'} ${cells.length}`, cells, block };
      });
    case 'list':
      return block.items.flat().flatMap((child) => linesIn(child, `${place}${block.ordered ? 'ol' : 'ul'} `));
    case 'quote':
    case 'note':
      return block.children.flatMap((child) => linesIn(child, `${place}${block.type} `));
  }
}

/** The tokens of a line, one more between two cells of a row. */
export function tokensOfLine({ cells }: Line): readonly Token[] {
  return cells.flatMap((cell, at) => (at === 0 ? tokensOf(cell) : [cellEnd, ...tokensOf(cell)]));
}

/** The lines of several documents under one numbering. */
export function numberedLines(documents: readonly Document[]): readonly (readonly Numbered[])[] {
  const tokenNumber = createNumbers();
  const textNumber = createNumbers();
  return documents.map((document) =>
    linesOf(document).map((line): Numbered => {
      const tokens = tokensOfLine(line);
      const numbers = tokens.map(({ key }) => tokenNumber(key));
      const words = numbers.filter((_, at) => tokens[at]?.isWord).sort((a, b) => a - b);
      return { line, tokens, numbers, words, text: textNumber(numbers.join(' ')) };
    }),
  );
}
