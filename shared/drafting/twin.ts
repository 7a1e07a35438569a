import type { Block, Document, Inline } from '../document/model';
import { accepted } from '../document/tracked';
import { lineBlocks } from '../document/walk';
import type { Decider } from './follow';
import type { Draft } from './model';
import type { Agreed, Twin } from './twin-model';
import { cellRows, goneCells, isCell, translatedTable, withCellAgreed, withCellText } from './twin-tables';
import { countWords, hasWords, stateOf, type TwinState, textOf } from './twin-words';

/*
 * The same text in the other language. The twin holds words by the id of a paragraph, and of a table by its rows; order, lists
 * and numbers are those of the draft, so that the two can never be numbered differently. Two paragraphs agree because a person
 * said so of these words, or because the content has both.
 */

type Line = Extract<Block, { type: 'heading' | 'paragraph' }>;

export type { TwinState } from './twin-words';

/** Where a cell stands: the number of its table, of its row (0 is the head) and of its column. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface TwinRow {
  readonly id: string;
  readonly here: readonly Inline[];
  readonly there: readonly Inline[];
  readonly state: TwinState;
  /** Words of the draft's paragraph, for the translator. */
  readonly words: number;
  readonly cell?: CellPlace | undefined;
  /** The field it is the text of, by name; `title` for the title of the draft. */
  readonly field?: string | undefined;
  /** Who held the two to agree, and when; nobody where the content has both. */
  readonly agreed?: Agreed | undefined;
}

/** Every paragraph and cell with words beside its twin, in the order of the draft; what the draft no longer has comes last. */
export function twinRows(draft: Draft): readonly TwinRow[] {
  const { twin } = draft;
  if (!twin) return [];
  const own = linesById(draft.document);
  const other = linesById(twin.document);
  const cells = cellRows(draft);
  let table = 0;
  const rows = [...lineBlocks(accepted(draft.document).blocks)].flatMap((block): readonly TwinRow[] => {
    if (block.type === 'table') {
      table += 1;
      return cells.filter(({ cell }) => cell?.table === table);
    }
    return isLine(block) && block.id !== undefined && textOf(block) !== ''
      ? [rowOf(block.id, block, { other, twin })]
      : [];
  });
  const gone = [...other].filter(([id, line]) => !own.has(id) && textOf(line) !== '');
  return [
    ...rows,
    ...gone.map(([id, { children }]): TwinRow => ({ id, here: [], there: children, state: 'gone', words: 0 })),
    ...goneCells(draft),
  ];
}

/** How many words are left for the translator: of every paragraph that has none in the other language. */
export function wordsToTranslate(rows: readonly TwinRow[]): number {
  return rows.reduce((sum, { state, words }) => sum + (state === 'missing' ? words : 0), 0);
}

/** The draft with what stands in the twin under a paragraph or cell. */
export function withTwinText(draft: Draft, id: string, children: readonly Inline[]): Draft {
  if (!draft.twin) return draft;
  if (isCell(id)) return withCellText(draft, id, children);
  const others = draft.twin.document.blocks.filter((block) => !('id' in block) || block.id !== id);
  const blocks = children.length === 0 ? others : [...others, { type: 'paragraph' as const, id, children }];
  return { ...draft, twin: { ...draft.twin, document: { blocks } } };
}

/** The draft with two paragraphs held by somebody to agree as they stand now. Without words on both sides nothing agrees. */
export function withAgreed(draft: Draft, id: string, by: Decider): Draft {
  const { twin } = draft;
  if (!twin) return draft;
  if (isCell(id)) return withCellAgreed(draft, id, by);
  const here = textIn(draft.document, id);
  const there = textIn(twin.document, id);
  if (here === '' || there === '') return draft;
  return { ...draft, twin: { ...twin, agreed: { ...twin.agreed, [id]: { here, there, ...by } } } };
}

/** The draft in one of its languages; in its own where it has no other. Comments speak of its own words alone. */
export function inLanguage(draft: Draft, language: string): Draft {
  const twin = language === draft.twin?.language ? asTwin(draft) : undefined;
  return twin ? { ...twin, comments: [], changes: {} } : draft;
}

/** The draft in its other language, with the structure of the draft and the words of the twin. */
export function asTwin(draft: Draft): Draft | undefined {
  const { twin } = draft;
  if (!twin) return undefined;
  const other = linesById(twin.document);
  const table = translatedTable(draft);
  const each = (block: Block): Block => {
    if (block.type === 'list') return { ...block, items: block.items.map((item) => item.map(each)) };
    if (block.type === 'quote' || block.type === 'note') return { ...block, children: block.children.map(each) };
    if (block.type === 'table') return table(block);
    if (block.id === undefined || !hasWords(block.children)) return block;
    return { ...block, children: other.get(block.id)?.children ?? [] };
  };
  const blocks = accepted(draft.document).blocks.map(each);
  return {
    ...draft,
    language: twin.language,
    title: twin.title ?? draft.title,
    values: { ...draft.values, ...twin.values },
    document: { blocks },
  };
}

function rowOf(id: string, line: Line, { other, twin }: { other: ReadonlyMap<string, Line>; twin: Twin }): TwinRow {
  const found = other.get(id);
  const agreed = Object.hasOwn(twin.agreed, id) ? twin.agreed[id] : undefined;
  const here = line.children;
  const there = found?.children ?? [];
  if (!found && !hasWords(here)) return { id, here, there: here, state: 'agreed', words: 0 };
  return { id, here, there, state: stateOf({ here, there }, agreed), words: countWords(textOf(line)), agreed };
}

/** Headings and paragraphs by their id, with tracked changes taken. */
export function linesById(document: Document): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  for (const line of lineBlocks(accepted(document).blocks))
    if (isLine(line) && line.id !== undefined) lines.set(line.id, line);
  return lines;
}

function isLine(block: Block): block is Line {
  return block.type === 'heading' || block.type === 'paragraph';
}

function textIn(document: Document, id: string): string {
  const line = linesById(document).get(id);
  return line ? textOf(line) : '';
}
