// @vitest-environment happy-dom
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { describe, expect, it } from 'vitest';
import type { Inline } from '#shared/document/model';
import { toEditor } from '../../../../../renderer/features/drafts/editor/convert';
import {
  currentFound,
  findPlugin,
  foundIn,
  goToFound,
  placesIn,
  replaceCurrent,
  setQuery,
  write,
} from '../../../../../renderer/features/drafts/editor/find';
import { history, undo } from '../../../../../renderer/features/drafts/editor/history';

const text = (words: string): Inline => ({ type: 'text', text: words });
const gone = (words: string): Inline => ({ type: 'deleted', change: 'c1', children: [text(words)] });
const strong = (words: string): Inline => ({ type: 'strong', children: [text(words)] });
const query = (words: string) => ({ words, matchCase: false, wholeWords: false });

function mount(...lines: Inline[][]) {
  const doc = toEditor({ blocks: lines.map((children, at) => ({ type: 'paragraph', id: `p${at}`, children })) });
  const plugins = [history(), findPlugin({ found: 'found', current: 'current' })];
  return new EditorView(document.createElement('div'), { state: EditorState.create({ doc, plugins }) });
}

const selected = ({ state: { doc, selection } }: EditorView) => doc.textBetween(selection.from, selection.to);

describe('finding in the text', () => {
  it('shows every place, across emphasis, and not what was taken out', () => {
    const view = mount([text('The State and the '), strong('St'), text('ate')], [gone('State '), text('no slot')]);
    setQuery(view, query('state'));
    expect(foundIn(view.state).map(({ from, to }) => view.state.doc.textBetween(from, to))).toEqual(['State', 'State']);
    expect([...view.dom.querySelectorAll('.found')].map((one) => one.textContent).join('|')).toBe('State|St|ate');
    setQuery(view, undefined);
    expect(view.dom.querySelectorAll('.found')).toHaveLength(0);
  });

  it('goes from place to place, round both ends', () => {
    const view = mount([text('one two one')], [text('One')]);
    setQuery(view, query('one'));
    const at = () => currentFound(view.state);
    const seen = [
      goToFound(view, 1),
      at(),
      goToFound(view, 1),
      at(),
      goToFound(view, 1),
      at(),
      goToFound(view, 1),
      at(),
    ];
    expect(seen).toEqual([true, 0, true, 1, true, 2, true, 0]);
    goToFound(view, -1);
    expect([at(), selected(view)]).toEqual([2, 'One']);
    setQuery(view, query('three'));
    expect(goToFound(view, 1)).toBe(false);
  });

  it('follows what is typed', () => {
    const view = mount([text('one')]);
    setQuery(view, query('one'));
    view.dispatch(view.state.tr.insertText('one ', 1));
    expect(foundIn(view.state)).toHaveLength(2);
  });

  it('goes across no slot', () => {
    const view = mount([text('on'), { type: 'slot', name: 'state' }, text('e')]);
    setQuery(view, query('one'));
    expect(foundIn(view.state)).toEqual([]);
  });
});

describe('replacing', () => {
  it('writes the selected place and goes on; what is not selected stays', () => {
    const view = mount([text('one two one')]);
    setQuery(view, query('one'));
    expect(replaceCurrent(view, 'six')).toBe(false);
    goToFound(view, 1);
    expect(replaceCurrent(view, 'three')).toBe(true);
    expect([view.state.doc.textContent, selected(view), currentFound(view.state)]).toEqual(['three two one', 'one', 0]);
  });

  it('writes all places in one step, with the form of what stood there', () => {
    const view = mount([text('a '), strong('one'), text(' one')], [text('one')]);
    setQuery(view, query('one'));
    view.dispatch(write(view.state.tr, foundIn(view.state), 'first'));
    expect(view.state.doc.textContent).toBe('a first firstfirst');
    expect(view.dom.querySelector('strong')?.textContent).toBe('first');
    undo(view.state, view.dispatch);
    expect(view.state.doc.textContent).toBe('a one oneone');
  });

  it('takes words out where nothing is put in their place', () => {
    const view = mount([text('one two')]);
    setQuery(view, query('one '));
    view.dispatch(write(view.state.tr, foundIn(view.state), ''));
    expect(view.state.doc.textContent).toBe('two');
  });

  it('leaves what somebody took out for the decision on that', () => {
    const view = mount([text('go'), gone('xx'), text('od')]);
    setQuery(view, query('good'));
    view.dispatch(write(view.state.tr, foundIn(view.state), 'fine'));
    expect(view.state.doc.textContent).toBe('finexx');
    expect(view.dom.querySelector('del')?.textContent).toBe('xx');
  });

  it('ends when the same words are put in again', () => {
    const view = mount([text('one')]);
    setQuery(view, query('one'));
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 1)));
    goToFound(view, 1);
    replaceCurrent(view, 'one one');
    expect(view.state.doc.textContent).toBe('one one');
  });
});

it('lists places with the words around them', () => {
  const { doc } = mount([text('The Council condemns the act.')]).state;
  expect(placesIn(doc, query('condemns'))).toEqual([{ before: 'The Council ', found: 'condemns', after: ' the act.' }]);
});
