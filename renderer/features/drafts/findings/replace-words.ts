import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { DraftLine } from '#shared/wording/draft-lines';
import type { WordingOffer } from '#shared/wording/model';
import { offerRange, rangeIn } from '#shared/wording/ranges';

type Range = { readonly from: number; readonly to: number };

/** Where a block begins in the editor's text; nothing where it is gone. */
function startOf(view: EditorView, block: string | undefined): number | undefined {
  let start: number | undefined;
  view.state.doc.descendants((node, position) => {
    if (node.isTextblock && node.attrs['id'] === block) start = position + 1;
    return start === undefined && !node.isTextblock;
  });
  return start;
}

/** Puts offered words in the place of those in question: a change like any other, tracked where changes are. */
export function replaceWords(view: EditorView, line: DraftLine, offer: WordingOffer): void {
  const [start, range] = [startOf(view, line.block), offerRange(line, offer)];
  if (start === undefined || !range) return;
  const { tr } = view.state;
  if (offer.text === '') tr.delete(start + range.from, start + range.to);
  else tr.insertText(offer.text, start + range.from, start + range.to);
  view.dispatch(tr.scrollIntoView());
  view.focus();
}

/** Goes to the words in the text and chooses them. */
export function goToWords(view: EditorView, line: DraftLine, words: Range): void {
  const [start, range] = [startOf(view, line.block), rangeIn(line, words)];
  if (start === undefined || !range) return;
  const { doc, tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(doc, start + range.from, start + range.to)).scrollIntoView());
  view.focus();
}
