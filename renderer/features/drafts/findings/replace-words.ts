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

/**
 * Puts offered words in the place of those in question: a change like any other, tracked where changes are. Answers whether
 * it did: where the text was changed since it was read, it is left alone.
 */
export function replaceWords(view: EditorView, line: DraftLine, offer: WordingOffer): boolean {
  const [start, range] = [startOf(view, line.block), offerRange(line, offer)];
  if (start === undefined || !range || !standsAt(view, line, { ...offer, start })) return false;
  const { tr } = view.state;
  if (offer.text === '') tr.delete(start + range.from, start + range.to);
  else tr.insertText(offer.text, start + range.from, start + range.to);
  view.dispatch(tr.scrollIntoView());
  view.focus();
  return true;
}

/** Whether the text still says there what the line said when it was read. A field is one place, whatever it shows. */
function standsAt(
  { state: { doc } }: EditorView,
  line: DraftLine,
  { from, to, start }: Range & { start: number },
): boolean {
  return line.stretches
    .filter((stretch) => stretch.from < to && from < stretch.to)
    .every((stretch) => {
      const [first, last] = [Math.max(from, stretch.from), Math.min(to, stretch.to)];
      const at = start + stretch.at;
      const place = at + first - stretch.from;
      const end = place + last - first;
      if (stretch.isField) return at < doc.content.size && doc.nodeAt(at)?.isAtom === true && !doc.nodeAt(at)?.isText;
      return end <= doc.content.size && doc.textBetween(place, end, '\n', '\n') === line.text.slice(first, last);
    });
}

/** Goes to the words in the text and chooses them. */
export function goToWords(view: EditorView, line: DraftLine, words: Range): void {
  const [start, range] = [startOf(view, line.block), rangeIn(line, words)];
  if (start === undefined || !range) return;
  const { doc, tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(doc, start + range.from, start + range.to)).scrollIntoView());
  view.focus();
}
