// @vitest-environment happy-dom
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { expect, it } from 'vitest';
import type { Inline } from '#shared/document/model';
import { draftLines } from '#shared/wording/draft-lines';
import { toDocument, toEditor } from '../../../../../renderer/features/drafts/editor/convert';
import { goToWords, replaceWords } from '../../../../../renderer/features/drafts/findings/replace-words';

const text = (words: string): Inline => ({ type: 'text', text: words });

function mounted(...children: Inline[]) {
  const document = {
    blocks: [
      { type: 'paragraph' as const, id: 'first', children: [text('Before it.')] },
      { type: 'paragraph' as const, id: 'second', children },
    ],
  };
  const state = EditorState.create({ doc: toEditor(document) });
  const view = new EditorView(window.document.createElement('div'), { state });
  const line = draftLines(document, { language: 'en', texts: { who: 'Nordmark' } })[1];
  if (!line) throw new Error('it has two lines');
  const range = (words: string) => ({ from: line.text.indexOf(words), to: line.text.indexOf(words) + words.length });
  const said = () => draftLines(toDocument(view.state.doc), { language: 'en', texts: { who: 'Nordmark' } })[1]?.text;
  return { view, line, range, said };
}

it('puts offered words in the place of those in question, and nothing else', () => {
  const { view, line, range, said } = mounted(
    text('The '),
    { type: 'strong', children: [text('hack')] },
    text(' is over.'),
  );
  replaceWords(view, line, { text: 'activity', ...range('hack') });
  expect(said()).toBe('The activity is over.');
});

it('leaves words out', () => {
  const { view, line, range, said } = mounted(text('Said on behalf of the EU today.'));
  replaceWords(view, line, { text: '', ...range(' on behalf of the EU') });
  expect(said()).toBe('Said today.');
});

it('replaces a sentence with the field in it, and never a part of a field', () => {
  const { view, line, range, said } = mounted(text('In '), { type: 'slot', name: 'who' }, text(' it was.'));
  replaceWords(view, line, { text: 'x', ...range('mark it') });
  expect(said()).toBe('In Nordmark it was.');
  replaceWords(view, line, { text: 'It was.', ...range('In Nordmark it was.') });
  expect(said()).toBe('It was.');
});

it('touches nothing where words taken out by a change would go with them', () => {
  const gone: Inline = { type: 'deleted', change: 'c1', children: [text('very ')] };
  const { view, line, range, said } = mounted(text('A '), gone, text('bad hack.'));
  replaceWords(view, line, { text: 'It.', ...range('A bad hack.') });
  expect(said()).toBe('A bad hack.');
});

it('puts nothing in where the text has changed since it was read, and says so', () => {
  const { view, line, range, said } = mounted(text('The hack is over.'));
  view.dispatch(view.state.tr.insertText('Now ', view.state.doc.content.size - 'The hack is over.'.length - 1));
  expect(replaceWords(view, line, { text: 'activity', ...range('hack') })).toBe(false);
  expect(said()).toBe('Now The hack is over.');
});

it('goes to the words', () => {
  const { view, line, range } = mounted(text('The hack is over.'));
  goToWords(view, line, range('hack'));
  const { from, to } = view.state.selection;
  expect(view.state.doc.textBetween(from, to)).toBe('hack');
});
