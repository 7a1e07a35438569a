import type { ResolvedPos } from 'prosemirror-model';
import { type EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import s from './editor.module.css';

/*
 * Paragraphs out of sight are not laid out. Chromium learns only with the next frame that a new one is in sight, and a letter
 * typed before then would leave the cursor in front of it. So the blocks around the cursor are always laid out.
 */

/** Marks the block that holds the cursor and those beside it; of a selection, both its ends. */
export function cursorBlockPlugin(): Plugin {
  return new Plugin({ props: { decorations: aroundCursor } });
}

function aroundCursor({ doc, selection: { $from, $to } }: EditorState): DecorationSet {
  const ends = $from.sameParent($to) ? [$from] : [$from, $to];
  const starts = new Map(ends.flatMap(blocksBeside));
  return DecorationSet.create(
    doc,
    [...starts].map(([from, to]) => Decoration.node(from, to, { class: s['atCursor'] ?? '' })),
  );
}

/** From and to of the block of the whole text that a place is in, and of its neighbours. */
function blocksBeside(place: ResolvedPos): [number, number][] {
  const { doc } = place;
  const at = place.index(0);
  const found: [number, number][] = [];
  let from = place.posAtIndex(Math.max(0, at - 1), 0);
  for (let index = Math.max(0, at - 1); index <= at + 1 && index < doc.childCount; index++) {
    const to = from + doc.child(index).nodeSize;
    found.push([from, to]);
    from = to;
  }
  return found;
}
