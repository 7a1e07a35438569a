import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type Doubt, doubts } from './spelling';

/** The next word in question after the cursor; from the end it goes on at the beginning. */
export function nextDoubt(view: EditorView): Doubt | undefined {
  const all = doubts(view.state);
  const { from, to } = view.state.selection;
  // the one that is selected was looked at already
  return all.find((doubt) => doubt.from >= to && !(doubt.from === from && doubt.to === to)) ?? all[0];
}

export function selectDoubt(view: EditorView, { from, to }: Doubt): void {
  // a selection is shown only where the focus is; the menu takes it next
  view.focus();
  const { tr, doc } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)).scrollIntoView());
}

/** Gives the text back, with the cursor behind the word: what is typed next replaces nothing. */
export function leaveDoubt(view: EditorView): void {
  const { tr, doc, selection } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(doc, selection.to)));
  view.focus();
}

/** Writes another word in place of this one, with its marks and the apostrophe that the text uses. */
export function replaceDoubt(view: EditorView, { from, to }: Doubt, word: string): void {
  const written = view.state.doc.textBetween(from, to).includes('’') ? word.replaceAll("'", '’') : word;
  view.dispatch(view.state.tr.insertText(written, from, to).scrollIntoView());
}

const gap = 6;
const edge = 8;

/** Puts a menu or a field below a place in the text, or above where there is no room below. Style sheets cannot know where. */
export function standBelow(menu: HTMLElement, view: EditorView, { from }: Pick<Doubt, 'from'>): void {
  const word = view.coordsAtPos(from);
  const { width, height } = menu.getBoundingClientRect();
  const below = word.bottom + gap;
  const top = below + height + edge <= window.innerHeight ? below : Math.max(edge, word.top - gap - height);
  const left = Math.max(edge, Math.min(word.left, window.innerWidth - width - edge));
  menu.style.setProperty('left', `${Math.round(left)}px`);
  menu.style.setProperty('top', `${Math.round(top)}px`);
}
