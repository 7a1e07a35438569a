import type { Block, Inline } from '../document/model';
import type { CommentEdit, LineEdit } from './change-line';
import type { Variant } from './group';

export interface Put {
  /** Of those at one place the lower comes first. */
  readonly rank: number;
  readonly form: string;
  readonly block: Block;
  readonly change: string;
}

/** What happens to the lines of the base, by line. */
export interface Plan {
  readonly words: Map<number, LineEdit[]>;
  readonly gone: Map<number, string>;
  readonly put: Map<number, Put[]>;
  readonly comments: Map<number, CommentEdit[]>;
}

export function emptyPlan(): Plan {
  return { words: new Map(), gone: new Map(), put: new Map(), comments: new Map() };
}

/** Enters an edit under the id of a change; `wording` stands for the words that it puts. */
export function enter(
  plan: Plan,
  { edit, rank }: Variant,
  as: { readonly change: string; readonly wording?: string | undefined },
): void {
  const { change, wording } = as;
  const text = wording === undefined ? undefined : inlinesOf(wording);
  if (edit.kind === 'words') {
    const { start, end } = edit;
    push(plan.words, edit.line, { start, end, put: text ?? edit.put, change });
  } else if (edit.kind === 'added') {
    const { form, block } = edit;
    push(plan.put, edit.line, { rank, form, block: reworded(unnamed(block), text), change });
  } else if (edit.kind === 'whole') {
    for (let line = edit.line; line < edit.line + edit.span; line++) plan.gone.set(line, change);
    const block: Block | undefined = edit.block ?? (text && { type: 'paragraph', children: [] });
    if (block) push(plan.put, edit.after, { rank, form: edit.form, block: reworded(block, text), change });
  }
}

export function push<T>(lists: Map<number, T[]>, at: number, one: T): void {
  const list = lists.get(at);
  if (list) list.push(one);
  else lists.set(at, [one]);
}

function inlinesOf(text: string): readonly Inline[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

/** Two parties never give the same id to the same new paragraph; it gets one of ours. */
function unnamed(block: Block): Block {
  if (block.type !== 'paragraph') return block;
  const { id: _, ...bare } = block;
  return bare;
}

function reworded(block: Block, text: readonly Inline[] | undefined): Block {
  return text && (block.type === 'paragraph' || block.type === 'heading') ? { ...block, children: text } : block;
}
