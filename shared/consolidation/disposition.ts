import { type Line, tokensOfLine } from '../document/compare/lines';
import type { Block, Document, Inline } from '../document/model';
import { paragraphNumbers } from '../document/numbering';
import { inlineText } from '../document/to-text';
import type { Base } from './base';
import type { Choice, Decisions } from './decisions';
import type { Edit, Proposal } from './edit';
import type { Group, Variant } from './group';

/** One proposal or comment, and what became of it. */
export interface Disposition {
  readonly key: string;
  /** The number of the paragraph, or its place counted from 1; 0 for the text as a whole. */
  readonly paragraph: string;
  readonly kind: Edit['kind'];
  readonly proposals: readonly Proposal[];
  /** What stood there, and what was wanted; of a comment the words it speaks of and what it says. */
  readonly was: string;
  readonly wanted: string;
  readonly choice: Choice | 'open';
  readonly reason: string;
  readonly wording?: string | undefined;
  /** The one that it was decided with. */
  readonly because?: string | undefined;
}

/** Every proposal of every return in the order of the text, each in one row. */
export function dispositionsOf(base: Base, groups: readonly Group[], decisions: Decisions): readonly Disposition[] {
  const numbers = paragraphNumbers(base.plain);
  const name = (line: number) => {
    const id = base.lines[line]?.id;
    return (id && numbers.get(id)) || String(line + 1);
  };
  return groups
    .flatMap((group) => group.variants)
    .toSorted((a, b) => a.edit.line - b.edit.line)
    .map((variant): Disposition => {
      const decision = decisions[variant.key];
      const { wording, because } = decision ?? {};
      return {
        key: variant.key,
        paragraph: name(variant.edit.line),
        kind: variant.edit.kind,
        proposals: variant.proposals,
        ...wordsOf(base, variant),
        choice: decision?.choice ?? 'open',
        reason: decision?.reason ?? '',
        ...(wording === undefined ? {} : { wording }),
        ...(because === undefined ? {} : { because }),
      };
    });
}

/** What stood at the place of a proposal, and what it puts there. */
export function wordsOf(base: Base, { edit }: Variant): { readonly was: string; readonly wanted: string } {
  const line = base.lines[edit.line];
  switch (edit.kind) {
    case 'words':
      return { was: textAt(line, edit), wanted: inlineText(edit.put) };
    case 'comment':
      return { was: edit.comment.quote || textAt(line, edit), wanted: edit.comment.text };
    case 'added':
      return { was: '', wanted: blockText(edit.block) };
    case 'whole':
      return { was: line ? blockText(line.block) : '', wanted: edit.block ? blockText(edit.block) : '' };
  }
}

function textAt(line: Line | undefined, { start, end }: { readonly start: number; readonly end: number }): string {
  const tokens = line ? tokensOfLine(line).slice(start, end) : [];
  return inlineText(tokens.map(({ leaf }) => leaf));
}

function blockText(block: Block): string {
  if (block.type === 'table')
    return [block.head, ...block.rows].map((row) => row.map((cell) => inlineText(cell)).join(' | ')).join('\n');
  return 'children' in block && (block.type === 'paragraph' || block.type === 'heading')
    ? inlineText(block.children)
    : '';
}

/** The words around the table: its title, its columns, and how things are said in it. */
export interface DispositionWords {
  readonly title: string;
  readonly columns: readonly [string, string, string, string, string];
  readonly from: (row: Disposition) => string;
  readonly proposal: (row: Disposition) => string;
  readonly outcome: (row: Disposition) => string;
  readonly why: (row: Disposition) => string;
}

/** The table as a document, so that it goes out on paper, as Markdown or as text like any other. */
export function dispositionDocument(rows: readonly Disposition[], words: DispositionWords): Document {
  const cell = (value: string): readonly Inline[] =>
    value === '' ? [] : [{ type: 'text', text: value.replace(/\s+/gu, ' ') }];
  return {
    blocks: [
      { type: 'heading', level: 1, id: 'disposition', children: cell(words.title) },
      {
        type: 'table',
        head: words.columns.map(cell),
        rows: rows.map((row) =>
          [row.paragraph, words.from(row), words.proposal(row), words.outcome(row), words.why(row)].map(cell),
        ),
      },
    ],
  };
}
