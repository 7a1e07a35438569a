import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { endOf, isLine, isTable, nextLine } from './lines';

/** At the ends of lines, while what is typed is tracked: the end is struck, and lists and levels stay as they are. */
export function changeKeys(isOn: () => boolean): Readonly<Record<string, Command>> {
  const whenOn =
    (command: Command): Command =>
    (state, dispatch, view) =>
      isOn() && command(state, dispatch, view);
  return {
    Backspace: whenOn(joinBack),
    Delete: whenOn(joinOn),
  };
}

/** At the start of a line: its end before is taken out, and the cursor goes there. Lists and levels stay as they are. */
const joinBack: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || !isLine($from.parent)) return false;
  const before = lineBefore(state, $from.before());
  if (before === undefined) return true;
  return cutBetween(state, before, { dispatch, at: 'before' });
};

const joinOn: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset < $from.parent.content.size || !isLine($from.parent)) return false;
  return cutBetween(state, $from.before(), { dispatch, at: 'behind' });
};

interface Cutting {
  readonly dispatch: Parameters<Command>[1];
  readonly at: 'before' | 'behind';
}

/** Takes out the end of the line at a position; one struck already is passed over, and so is another person's. */
function cutBetween(state: EditorState, line: number, { dispatch, at }: Cutting): boolean {
  const node = state.doc.nodeAt(line);
  const next = node && nextLine(state.doc, line + node.nodeSize);
  if (!node || next === undefined || next === null) return true;
  const [from, to] = [line + node.nodeSize - 1, next + 1];
  const place = (position: number) => TextSelection.create(state.doc, position);
  if (endOf(node)) {
    const passed = state.tr.setSelection(place(at === 'before' ? from : to));
    if (endOf(node)?.kind === 'deleted') {
      dispatch?.(passed);
      return true;
    }
  }
  dispatch?.(state.tr.delete(from, to).scrollIntoView());
  return true;
}

/** The line before a position in reading order. */
function lineBefore({ doc }: EditorState, position: number): number | undefined {
  let found: number | undefined;
  doc.nodesBetween(0, position, (node, at) => {
    if (!isLine(node) && !isTable(node)) return true;
    if (at + node.nodeSize <= position) found = isLine(node) ? at : undefined;
    return false;
  });
  return found;
}
