import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { Marking } from '#shared/document/model';
import { isLine } from '../lines';
import { schema } from '../schema';
import { untracked } from '../track';

/*
 * What kind of line a paragraph is, and the mark it has of its own. Both are form: they take effect at once and are not tracked.
 */

const { heading, paragraph } = schema.nodes;
export type Level = 0 | 1 | 2 | 3;

/**
 * Makes the lines of the selection headings of a level, or, with 0, ordinary paragraphs. A paragraph with a mark of its own
 * stays: a heading cannot carry one, and no mark is ever lost on the way.
 */
export function setLevel(level: Level): Command {
  return (state, dispatch) => {
    const lines = linesOf(state).filter(
      ({ node }) => levelOf(node) !== level && (level === 0 || !node.attrs['marking']),
    );
    if (lines.length === 0) return false;
    const { tr } = state;
    for (const { node, at } of lines) {
      const { id, end } = node.attrs;
      if (level === 0) tr.setNodeMarkup(at, paragraph, { id: id === '' ? null : id, marking: null, end });
      else tr.setNodeMarkup(at, heading, { level, id: id ?? '', end });
    }
    dispatch?.(tr.setMeta(untracked, true).scrollIntoView());
    return true;
  };
}

export function isLevel(level: Level): (state: EditorState) => boolean {
  return (state) => {
    const lines = linesOf(state);
    return lines.length > 0 && lines.every(({ node }) => levelOf(node) === level);
  };
}

/** Gives the paragraphs of the selection a mark of their own, or takes it away. */
export function setMarking(marking: Marking | null): Command {
  return (state, dispatch) => {
    const lines = linesOf(state).filter(({ node }) => node.type === paragraph && node.attrs['marking'] !== marking);
    if (lines.length === 0) return false;
    const { tr } = state;
    for (const { at } of lines) tr.setNodeAttribute(at, 'marking', marking);
    dispatch?.(tr.setMeta(untracked, true));
    return true;
  };
}

export function isMarkedAs(marking: Marking | null): (state: EditorState) => boolean {
  return (state) => {
    const lines = linesOf(state).filter(({ node }) => node.type === paragraph);
    return lines.length > 0 && lines.every(({ node }) => node.attrs['marking'] === marking);
  };
}

function levelOf(node: Node): Level {
  return node.type === heading ? (node.attrs['level'] as Level) : 0; // the schema sets no other
}

function linesOf({
  doc,
  selection: { from, to },
}: EditorState): readonly { readonly node: Node; readonly at: number }[] {
  const lines: { readonly node: Node; readonly at: number }[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (isLine(node)) lines.push({ node, at });
    return !node.isTextblock;
  });
  return lines;
}
