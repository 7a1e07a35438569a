import { baseKeymap, chainCommands, exitCode, splitBlock, toggleMark } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, Plugin } from 'prosemirror-state';
import { redo, undo } from './history';
import { schema } from './schema';

const { list_item, ordered_list, bullet_list } = schema.nodes;

export const toolIds = ['undo', 'redo', 'bold', 'italic', 'numbered', 'bulleted'] as const;
export type ToolId = (typeof toolIds)[number];

export interface Tool {
  readonly run: Command;
  /** Whether the cursor stands in what the tool makes; tools without it are plain buttons. */
  readonly isOn?: (state: EditorState) => boolean;
}

/** The tools of the toolbar, each a command of the editor. */
export const tools: Readonly<Record<ToolId, Tool>> = {
  undo: { run: undo },
  redo: { run: redo },
  bold: { run: toggleMark(schema.marks.strong), isOn: (state) => isMarked(state, 'strong') },
  italic: { run: toggleMark(schema.marks.emphasis), isOn: (state) => isMarked(state, 'emphasis') },
  numbered: { run: toggleList('ordered_list'), isOn: (state) => isInList(state, 'ordered_list') },
  bulleted: { run: toggleList('bullet_list'), isOn: (state) => isInList(state, 'bullet_list') },
};

/** Tab is left alone, so that the keyboard can leave the text. */
export function keysPlugins(): readonly Plugin[] {
  return [
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-b': tools.bold.run,
      'Mod-i': tools.italic.run,
      'Shift-Mod-7': tools.numbered.run,
      'Shift-Mod-8': tools.bulleted.run,
      'Mod-]': sinkListItem(list_item),
      'Mod-[': liftListItem(list_item),
      Enter: splitListItem(list_item),
      'Shift-Enter': chainCommands(exitCode, splitBlock),
    }),
    keymap(baseKeymap),
    leftToTheDesk,
  ];
}

/** Ctrl+Enter asks for clearance: the view would use up every Enter, and the desk would never hear it. */
const leftToTheDesk = new Plugin({
  props: {
    handleDOMEvents: { keydown: (_, { key, ctrlKey, metaKey }) => key === 'Enter' && (ctrlKey || metaKey) },
  },
});

function toggleList(name: 'ordered_list' | 'bullet_list'): Command {
  const wrap = wrapInList(name === 'ordered_list' ? ordered_list : bullet_list);
  const lift = liftListItem(list_item);
  return (state, dispatch, view) => (isInList(state, name) ? lift : wrap)(state, dispatch, view);
}

function isInList({ selection: { $from } }: EditorState, name: string): boolean {
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type } = $from.node(depth);
    if (type === ordered_list || type === bullet_list) return type.name === name;
  }
  return false;
}

function isMarked(state: EditorState, name: 'strong' | 'emphasis'): boolean {
  const { from, to, empty, $from } = state.selection;
  const type = schema.marks[name];
  return empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type);
}
