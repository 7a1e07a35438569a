// @vitest-environment happy-dom
import { EditorState, TextSelection } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';
import { expect, it } from 'vitest';
import { cursorBlockPlugin } from '../../../../../renderer/features/drafts/editor/cursor-block';
import { schema } from '../../../../../renderer/features/drafts/editor/schema';

const paragraphs = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'];
const plugin = cursorBlockPlugin();
const doc = schema.node(
  'doc',
  null,
  paragraphs.map((words) => schema.node('paragraph', null, schema.text(words))),
);
const placeOf = (word: string) => {
  let found = 0;
  doc.descendants((node, at) => {
    if (node.isText && node.text === word) found = at;
  });
  return found;
};

/** The paragraphs that are laid out for sure, in their order. */
function laidOut(anchor: string, head = anchor): string[] {
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, placeOf(anchor), placeOf(head) + 1) });
  const set = plugin.props.decorations?.call(plugin, state);
  if (!(set instanceof DecorationSet)) throw new Error('no decorations');
  return set
    .find()
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => doc.textBetween(from, to));
}

it('lays out the paragraph of the cursor and those beside it', () => {
  expect(laidOut('Four')).toEqual(['Three', 'Four', 'Five']);
});

it('stays inside the text at its first and last paragraph', () => {
  expect(laidOut('One')).toEqual(['One', 'Two']);
  expect(laidOut('Seven')).toEqual(['Six', 'Seven']);
});

it('lays out both ends of a selection, each paragraph once', () => {
  expect(laidOut('Two', 'Six')).toEqual(['One', 'Two', 'Three', 'Five', 'Six', 'Seven']);
  expect(laidOut('Three', 'Five')).toEqual(['Two', 'Three', 'Four', 'Five', 'Six']);
});
