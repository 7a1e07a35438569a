// @vitest-environment happy-dom
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Inline } from '#shared/document/model';
import { toEditor } from '../../../../../renderer/features/drafts/editor/convert';
import {
  type Doubt,
  doubts,
  ignoreHere,
  markAgain,
  spellingPlugin,
} from '../../../../../renderer/features/drafts/editor/spelling';
import { leaveDoubt, nextDoubt, replaceDoubt } from '../../../../../renderer/features/drafts/editor/spelling-menu';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const text = (words: string): Inline => ({ type: 'text', text: words });
const gone = (words: string): Inline => ({ type: 'deleted', change: 'c1', children: [text(words)] });

/** Every word with `x` in it is in question. */
const findDoubts = (line: string): Doubt[] =>
  Array.from(line.matchAll(/\p{L}*x\p{L}*/gu), ({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
    word,
  }));

function mount(...lines: Inline[][]) {
  const own = new Set<string>();
  const said = { isOn: true };
  const asked: string[][] = [];
  const plugin = spellingPlugin({
    className: 'doubt',
    isOn: () => said.isOn,
    isOwn: (word) => own.has(word),
    check: async (texts) => {
      asked.push([...texts]);
      return texts.map(findDoubts);
    },
    onAsk: () => undefined,
  });
  const doc = toEditor({ blocks: lines.map((children, at) => ({ type: 'paragraph', id: `p${at}`, children })) });
  const view = new EditorView(document.createElement('div'), { state: EditorState.create({ doc, plugins: [plugin] }) });
  const words = () => doubts(view.state).map(({ word }) => word);
  return { view, own, said, asked, words };
}

const rest = () => vi.advanceTimersByTimeAsync(1000);

describe('spelling in the text', () => {
  it('marks the words that are not known, once the typing rests', async () => {
    const { view, words } = mount([text('good bax')], [text('fox good')]);
    expect(words()).toEqual([]);
    await rest();
    expect(words()).toEqual(['bax', 'fox']);
    expect([...view.dom.querySelectorAll('.doubt')].map((one) => one.textContent)).toEqual(['bax', 'fox']);
  });

  it('asks about the paragraph that changed, and about no other', async () => {
    const { view, asked, words } = mount([text('one bax')], [text('two')], [text('three')]);
    await rest();
    view.dispatch(view.state.tr.insertText('fox ', 10));
    await rest();
    expect(asked).toEqual([['one bax', 'two', 'three'], ['fox two']]);
    expect(words()).toEqual(['bax', 'fox']);
  });

  it('does not mark the word that is being typed before the cursor leaves it', async () => {
    const { view, words } = mount([text('one ')]);
    const end = view.state.doc.content.size - 1;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, end)));
    view.dispatch(view.state.tr.insertText('fox'));
    await rest();
    expect(words()).toEqual([]);
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 1)));
    expect(words()).toEqual(['fox']);
  });

  it('leaves out what a tracked change deletes, and reads on behind it', async () => {
    const { asked, words } = mount([text('a'), gone('xx'), text('b c')]);
    await rest();
    expect(asked).toEqual([['ab c']]);
    expect(words()).toEqual([]);
  });

  it('leaves one word alone where the person says so, and that one only', async () => {
    const { view, words } = mount([text('fox and fox')]);
    await rest();
    const [first] = doubts(view.state);
    if (first) ignoreHere(view, first);
    expect(words()).toEqual(['fox']);
    view.dispatch(view.state.tr.insertText('good ', 1));
    await rest();
    expect(doubts(view.state)).toEqual([{ from: 14, to: 17, word: 'fox' }]);
  });

  it('takes the words of the person, and can be turned off and on', async () => {
    const { view, own, said, asked, words } = mount([text('fox bax')]);
    await rest();
    own.add('fox');
    markAgain(view);
    expect(words()).toEqual(['bax']);
    said.isOn = false;
    markAgain(view);
    expect(words()).toEqual([]);
    view.dispatch(view.state.tr.insertText('new ', 1));
    await rest();
    expect(asked).toHaveLength(1);
    said.isOn = true;
    markAgain(view);
    await rest();
    expect(words()).toEqual(['bax']);
  });

  it('goes from word to word and round, and writes another in its place', async () => {
    const { view } = mount([text('fox’s and bax')]);
    await rest();
    const [first, second] = doubts(view.state);
    if (!first || !second) throw new Error('two words');
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, first.from, first.to)));
    expect(nextDoubt(view)).toEqual(second);
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, second.from, second.to)));
    expect(nextDoubt(view)).toEqual(first);
    replaceDoubt(view, { ...first, to: first.to + 2 }, "dog's");
    leaveDoubt(view);
    view.dispatch(view.state.tr.insertText('!'));
    expect(view.state.doc.textContent).toBe('dog’s and bax!');
  });
});
