import type { EditorState } from 'prosemirror-state';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Document } from '#shared/document/model';
import { paragraphNumbers } from '#shared/document/numbering';
import { inlineText, type SlotValues } from '#shared/document/to-text';
import { accepted } from '#shared/document/tracked';
import { eachBlock } from '#shared/document/walk';
import { schema } from '../schema';

/** A paragraph that can be pointed to. */
export interface Target {
  readonly id: string;
  readonly number: string;
  readonly words: string;
}

const mostWords = 120;

/** The numbered paragraphs of a text as it reads once every change is taken, in its order, with their first words. */
export function targetsIn(document: Document, slots: SlotValues): readonly Target[] {
  const text = accepted(document);
  const numbers = paragraphNumbers(text);
  return [...eachBlock(text.blocks)].flatMap((block) => {
    const number = block.type === 'paragraph' && block.id !== undefined ? numbers.get(block.id) : undefined;
    if (block.type !== 'paragraph' || block.id === undefined || number === undefined) return [];
    return [{ id: block.id, number, words: inlineText(block.children, slots).trim().slice(0, mostWords) }];
  });
}

/** Those whose number begins with what was typed, or whose first words hold every word of it. */
export function fitting(targets: readonly Target[], typed: string): readonly Target[] {
  const words = typed.toLocaleLowerCase('en').split(/\s+/).filter(Boolean);
  return targets.filter((target) => {
    const text = target.words.toLocaleLowerCase('en');
    return words.every((word) => target.number.startsWith(word) || text.includes(word));
  });
}

/** Points to a paragraph: at the cursor, or in place of the reference at a position. A change like any other. */
export function pointTo(view: EditorView, to: string, at: number | undefined): void {
  const { tr } = view.state;
  const node = schema.nodes.cross.create({ value: { type: 'cross', to } });
  const place = at ?? tr.selection.to;
  if (at === undefined) tr.insert(place, node);
  else tr.replaceWith(at, at + 1, node);
  tr.setSelection(TextSelection.create(tr.doc, place + 1));
  view.dispatch(tr.scrollIntoView());
}

/** Whether a reference can stand where the cursor is. */
export function canPoint({ selection: { $to } }: EditorState): boolean {
  return $to.parent.isTextblock;
}
