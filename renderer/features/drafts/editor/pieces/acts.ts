import type { Command, EditorState } from 'prosemirror-state';
import { tools } from '../keys';
import { ask } from './asked';
import { cellOf, hasHead } from './cells';
import { canPoint } from './crosses';
import { isLevel, isMarkedAs, setLevel, setMarking } from './line-commands';
import { insertNote } from './notes';
import * as table from './table-commands';

/** Something that can be done with the text by a key, from a menu and from the palette. */
export interface Act {
  readonly id: ActId;
  readonly shortcut?: string;
  readonly run: Command;
  readonly isOn?: (state: EditorState) => boolean;
}

export const actIds = {
  kind: ['plain', 'heading1', 'heading2', 'heading3', 'numbered', 'bulleted'],
  mark: ['markNone', 'markPublic', 'markLimite'],
  piece: ['footnote', 'cross', 'table'],
  table: [
    'rowAbove',
    'rowBelow',
    'columnBefore',
    'columnAfter',
    'tableHead',
    'deleteRow',
    'deleteColumn',
    'deleteTable',
  ],
} as const;
export type ActGroup = keyof typeof actIds;
export type ActId = (typeof actIds)[ActGroup][number];

/** @param isTracking whether changes are tracked now */
export function actsOf(isTracking: () => boolean): Readonly<Record<ActId, Act>> {
  const all: readonly Act[] = [
    { id: 'plain', shortcut: 'Alt+Shift+0', run: setLevel(0), isOn: isLevel(0) },
    { id: 'heading1', shortcut: 'Alt+Shift+1', run: setLevel(1), isOn: isLevel(1) },
    { id: 'heading2', shortcut: 'Alt+Shift+2', run: setLevel(2), isOn: isLevel(2) },
    { id: 'heading3', shortcut: 'Alt+Shift+3', run: setLevel(3), isOn: isLevel(3) },
    { id: 'numbered', shortcut: 'Ctrl+Shift+7', ...tools.numbered },
    { id: 'bulleted', shortcut: 'Ctrl+Shift+8', ...tools.bulleted },
    { id: 'markNone', shortcut: 'Alt+Shift+N', run: setMarking(null), isOn: isMarkedAs(null) },
    { id: 'markPublic', shortcut: 'Alt+Shift+P', run: setMarking('PUBLIC'), isOn: isMarkedAs('PUBLIC') },
    { id: 'markLimite', shortcut: 'Alt+Shift+L', run: setMarking('LIMITE'), isOn: isMarkedAs('LIMITE') },
    { id: 'footnote', shortcut: 'Ctrl+Alt+F', run: insertNote },
    { id: 'cross', shortcut: 'Ctrl+Alt+X', run: askForTarget },
    { id: 'table', shortcut: 'Alt+Shift+T', run: table.insertTable },
    { id: 'rowAbove', shortcut: 'Alt+Shift+ArrowUp', run: table.rowAbove },
    { id: 'rowBelow', shortcut: 'Alt+Shift+ArrowDown', run: table.rowBelow },
    { id: 'columnBefore', shortcut: 'Alt+Shift+ArrowLeft', run: table.columnBefore },
    { id: 'columnAfter', shortcut: 'Alt+Shift+ArrowRight', run: table.columnAfter },
    { id: 'tableHead', shortcut: 'Alt+Shift+H', run: table.toggleHead, isOn: isUnderHead },
    { id: 'deleteRow', shortcut: 'Alt+Shift+Delete', run: table.deleteRow(isTracking) },
    { id: 'deleteColumn', run: table.deleteColumn(isTracking) },
    { id: 'deleteTable', run: table.deleteTable },
  ];
  return Object.fromEntries(all.map((act) => [act.id, act])) as Record<ActId, Act>; // one of each
}

const askForTarget: Command = (state, dispatch, view) => {
  if (!canPoint(state)) return false;
  if (dispatch && view) ask(view, { kind: 'cross', at: undefined });
  return true;
};

function isUnderHead(state: EditorState): boolean {
  const place = cellOf(state);
  return place !== undefined && hasHead(place.table);
}

/** What is told when an act did less than it seems, or is not tracked. */
const notices = ['form', 'markedLine', 'rowStruck'] as const;
export type Notice = (typeof notices)[number];

export function isNotice(value: string): value is Notice {
  return notices.some((notice) => notice === value);
}

interface Done {
  readonly before: EditorState;
  readonly after: EditorState;
  readonly isTracking: boolean;
}

/** What the person is told of an act, beside what the editor tells of every edit. */
export function noticeOf(id: ActId, { before, after, isTracking }: Done): Notice | undefined {
  if (/^heading/.test(id) && before.doc === after.doc)
    return before.selection.$head.parent.attrs['marking'] ? 'markedLine' : undefined;
  if (!isTracking || before.doc === after.doc) return undefined;
  if (/^(?:heading|plain|mark|tableHead)/.test(id)) return 'form';
  if (id !== 'deleteRow' && id !== 'deleteColumn') return undefined;
  return sizeAt(before) === sizeAt(after) ? 'rowStruck' : undefined;
}

function sizeAt(state: EditorState): string {
  const place = cellOf(state);
  return `${place?.table.childCount} ${place?.width}`;
}
