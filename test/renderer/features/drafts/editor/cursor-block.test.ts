// @vitest-environment happy-dom
import { EditorState, TextSelection } from 'prosemirror-state';
import { DecorationSet, EditorView } from 'prosemirror-view';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
  const state = EditorState.create({
    doc,
    plugins: [plugin],
    selection: TextSelection.create(doc, placeOf(anchor), placeOf(head) + 1),
  });
  return marksIn(state);
}

function marksIn(state: EditorState): string[] {
  const set = plugin.props.decorations?.call(plugin, state);
  if (!(set instanceof DecorationSet)) throw new Error('no decorations');
  return set
    .find()
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => state.doc.textBetween(from, to));
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

describe('in a window', () => {
  let view: EditorView;
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const put = (word: string) =>
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, placeOf(word))));
  beforeEach(async () => {
    view = new EditorView(document.body, { state: EditorState.create({ doc, plugins: [plugin] }) });
    await frame();
  });
  afterEach(() => view.destroy());

  it('marks where the cursor comes to, and takes the marks off with the next frame', async () => {
    expect(marksIn(view.state)).toEqual([]);
    put('Four');
    expect(marksIn(view.state)).toEqual(['Three', 'Four', 'Five']);
    await frame();
    expect(marksIn(view.state)).toEqual([]);
  });

  it('marks a paragraph that is new, and goes along with what is typed in it', async () => {
    put('Four');
    await frame();
    const end = placeOf('Four') + 'Four'.length;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, end)).split(end));
    view.dispatch(view.state.tr.insertText('Quick.'));
    expect(marksIn(view.state)).toEqual(['Four', 'Quick.', 'Five']);
    await frame();
    expect(marksIn(view.state)).toEqual([]);
  });

  it('marks nothing while one writes in one paragraph', async () => {
    put('Four');
    await frame();
    view.dispatch(view.state.tr.insertText('a'));
    expect(marksIn(view.state)).toEqual([]);
  });

  it('marks once more when the focus comes back', () => {
    view.dom.dispatchEvent(new FocusEvent('focus'));
    expect(marksIn(view.state)).toEqual(['One', 'Two']);
  });
});
