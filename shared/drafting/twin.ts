import type { Block, Document, Inline } from '../document/model';
import { inlineText } from '../document/to-text';
import { accepted } from '../document/tracked';
import { lineBlocks } from '../document/walk';
import type { Draft } from './model';

/*
 * The same text in the other language. The twin holds words by the id of a paragraph; order, lists and numbers are those of
 * the draft, so that the two can never be numbered differently. Two paragraphs agree because a person said so of these words.
 */

type Line = Extract<Block, { type: 'heading' | 'paragraph' }>;

/**
 * `agreed`: held to agree, and neither changed since. `here`, `there`: that side changed since. `unsaid`: both have words and
 * nobody has compared them. `missing`: the twin has no words. `gone`: the draft no longer has the paragraph.
 */
export type TwinState = 'agreed' | 'here' | 'there' | 'both' | 'unsaid' | 'missing' | 'gone';

export interface TwinRow {
  readonly id: string;
  readonly here: readonly Inline[];
  readonly there: readonly Inline[];
  readonly state: TwinState;
  /** Words of the draft's paragraph, for the translator. */
  readonly words: number;
}

/** Every paragraph with words beside its twin, in the order of the draft; what the draft no longer has comes last. */
export function twinRows(draft: Draft): readonly TwinRow[] {
  const { twin } = draft;
  if (!twin) return [];
  const own = linesById(draft.document);
  const other = linesById(twin.document);
  const rows = [...own]
    .filter(([, line]) => textOf(line) !== '')
    .map(([id, line]) => rowOf(id, { line, other, draft }));
  const gone = [...other].filter(([id, line]) => !own.has(id) && textOf(line) !== '');
  return [
    ...rows,
    ...gone.map(([id, { children }]): TwinRow => ({ id, here: [], there: children, state: 'gone', words: 0 })),
  ];
}

/** How many words are left for the translator: of every paragraph that has none in the other language. */
export function wordsToTranslate(rows: readonly TwinRow[]): number {
  return rows.reduce((sum, { state, words }) => sum + (state === 'missing' ? words : 0), 0);
}

/** The draft with what stands in the twin under a paragraph. */
export function withTwinText(draft: Draft, id: string, children: readonly Inline[]): Draft {
  if (!draft.twin) return draft;
  const others = draft.twin.document.blocks.filter((block) => !('id' in block) || block.id !== id);
  const blocks = children.length === 0 ? others : [...others, { type: 'paragraph' as const, id, children }];
  return { ...draft, twin: { ...draft.twin, document: { blocks } } };
}

/** The draft with two paragraphs held to agree as they stand now. Without words on both sides nothing agrees. */
export function withAgreed(draft: Draft, id: string): Draft {
  const { twin } = draft;
  const here = textIn(draft.document, id);
  const there = twin ? textIn(twin.document, id) : '';
  if (!twin || here === '' || there === '') return draft;
  return { ...draft, twin: { ...twin, agreed: { ...twin.agreed, [id]: { here, there } } } };
}

/** The draft in its other language, with the structure of the draft and the words of the twin. */
export function asTwin(draft: Draft): Draft | undefined {
  const { twin } = draft;
  if (!twin) return undefined;
  const other = linesById(twin.document);
  const each = (block: Block): Block => {
    if (block.type === 'list') return { ...block, items: block.items.map((item) => item.map(each)) };
    if (block.type === 'quote' || block.type === 'note') return { ...block, children: block.children.map(each) };
    if (block.type === 'table' || block.id === undefined || textOf(block) === '') return block;
    return { ...block, children: other.get(block.id)?.children ?? [] };
  };
  return { ...draft, language: twin.language, document: { blocks: accepted(draft.document).blocks.map(each) } };
}

function rowOf(
  id: string,
  at: { readonly line: Line; readonly other: ReadonlyMap<string, Line>; readonly draft: Draft },
): TwinRow {
  const here = textOf(at.line);
  const found = at.other.get(id);
  const there = found ? textOf(found) : '';
  const words = here.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return {
    id,
    here: at.line.children,
    there: found?.children ?? [],
    state: stateOf(id, { here, there }, at.draft),
    words,
  };
}

function stateOf(id: string, now: { readonly here: string; readonly there: string }, { twin }: Draft): TwinState {
  if (now.there === '') return 'missing';
  const agreed = twin && Object.hasOwn(twin.agreed, id) ? twin.agreed[id] : undefined;
  if (!agreed) return 'unsaid';
  const isHere = agreed.here !== now.here;
  if (agreed.there !== now.there) return isHere ? 'both' : 'there';
  return isHere ? 'here' : 'agreed';
}

function linesById(document: Document): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  for (const line of lineBlocks(accepted(document).blocks))
    if ((line.type === 'heading' || line.type === 'paragraph') && line.id !== undefined) lines.set(line.id, line);
  return lines;
}

function textIn(document: Document, id: string): string {
  const line = linesById(document).get(id);
  return line ? textOf(line) : '';
}

/** Slots by their names: a value that changes is the same in both languages. */
function textOf({ children }: Line): string {
  return inlineText(children).replace(/\s+/gu, ' ').trim();
}
