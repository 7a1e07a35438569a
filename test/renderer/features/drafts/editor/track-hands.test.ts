import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import type { Document, Inline } from '#shared/document/model';
import { rejected } from '#shared/document/tracked';
import { toDocument, toEditor } from '../../../../../renderer/features/drafts/editor/convert';
import {
  type Changes,
  changesOf,
  type Tracker,
  tracked,
  trackPlugin,
} from '../../../../../renderer/features/drafts/editor/track';
import { goToChange, resolveAll, resolveHere } from '../../../../../renderer/features/drafts/editor/track-resolve';

const text = (words: string): Inline => ({ type: 'text', text: words });
const put = (words: string, change: string): Inline => ({ type: 'inserted', change, children: [text(words)] });
const of = (...children: readonly Inline[]): Document => ({ blocks: [{ type: 'paragraph', id: 'p', children }] });
const lineOf = (state: EditorState) => (toDocument(state.doc).blocks[0] as { children: readonly Inline[] }).children;

function desk(document: Document, changes: Changes = {}) {
  let clock = 0;
  let last = 0;
  let who = { isOn: true, author: 'Anna', round: 1 };
  const tracker: Tracker = { tracking: () => who, changes, now: () => clock, newId: () => `n${++last}` };
  let state = EditorState.create({ doc: toEditor(document), plugins: [trackPlugin(tracker)] });
  const self = {
    state: () => state,
    as: (author: string, round = 1) => {
      who = { ...who, author, round };
      return self;
    },
    off: () => {
      who = { ...who, isOn: false };
      return self;
    },
    wait: (ms: number) => {
      clock += ms;
      return self;
    },
    select: (from: number, to = from) => {
      state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
      return self;
    },
    type: (words: string) => {
      state = state.apply(tracked(state, state.tr.insertText(words), tracker));
      return self;
    },
    cut: (from: number, to: number) => {
      state = state.apply(tracked(state, state.tr.delete(from, to), tracker));
      return self;
    },
    run: (command: ReturnType<typeof resolveAll>) => {
      command(state, (tr) => {
        state = state.apply(tr);
      });
      return self;
    },
  };
  return self;
}

const bea: Changes = { b1: { author: 'Bea', at: '2026-11-01T00:00:00.000Z', round: 1 } };

describe('whose change it is', () => {
  it('keeps another author around what is typed in the middle of their words', () => {
    const { state } = desk(of(put('grave', 'b1')), bea)
      .select(3)
      .type('X');
    expect(lineOf(state())).toEqual([put('gr', 'b1'), put('X', 'n1'), put('ave', 'b1')]);
    expect(changesOf(state())['n1']?.author).toBe('Anna');
  });

  it('strikes words of another author, who stays named, and really takes back own ones', () => {
    const { state } = desk(of(put('grave', 'b1')), bea)
      .cut(1, 3)
      .select(6)
      .type('own')
      .cut(7, 9);
    expect(lineOf(state())).toEqual([
      {
        type: 'inserted',
        change: 'b1',
        children: [{ type: 'deleted', change: 'n1', children: [text('gr')] }, text('ave')],
      },
      put('o', 'n2'),
    ]);
  });

  it('claims nothing for another author when tracking is off', () => {
    const { state } = desk(of(put('grave', 'b1')), bea)
      .off()
      .select(3)
      .type('X');
    expect(lineOf(state())).toEqual([put('gr', 'b1'), text('X'), put('ave', 'b1')]);
  });

  it('strikes own words of an earlier round', () => {
    const { state } = desk(of(text('a')))
      .select(2)
      .type('b')
      .as('Anna', 2)
      .cut(2, 3);
    expect(lineOf(state())[1]).toEqual({
      type: 'inserted',
      change: 'n1',
      children: [{ type: 'deleted', change: 'n2', children: [text('b')] }],
    });
  });

  it.each<[string, (one: ReturnType<typeof desk>) => unknown, number]>([
    ['goes on while one writes on', (one) => one.select(3).type('x').type('y').wait(5000).type('z'), 1],
    ['ends with a pause', (one) => one.select(3).type('x').wait(31_000).type('y'), 2],
    ['ends where one moves elsewhere', (one) => one.select(3).type('x').select(20).type('y'), 2],
  ])('one go %s', (_, write, count) => {
    const one = desk(of(text('a paragraph of some words')));
    write(one);
    expect(Object.keys(changesOf(one.state()))).toHaveLength(count);
  });
});

describe('deciding on changes', () => {
  const two = () =>
    desk(of(text('one '), put('two', 'b1'), text(' three')), bea)
      .select(13)
      .type(' four')
      .as('Bea');

  it('takes or refuses those of one author', () => {
    expect(lineOf(two().run(resolveAll('reject', 'Bea')).state())).toEqual([
      text('one  thre'),
      put(' four', 'n1'),
      text('e'),
    ]);
    expect(lineOf(two().run(resolveAll('accept', 'Bea')).state())).toEqual([
      text('one two thre'),
      put(' four', 'n1'),
      text('e'),
    ]);
  });

  it('takes the one at the cursor, or what is selected of one', () => {
    expect(lineOf(two().select(6).run(resolveHere('accept')).state())[0]).toEqual(text('one two thre'));
    expect(lineOf(two().select(6, 8).run(resolveHere('reject')).state())).toEqual([
      text('one '),
      put('t', 'b1'),
      text(' thre'),
      put(' four', 'n1'),
      text('e'),
    ]);
  });

  it('goes from one change to the next, and round', () => {
    const one = two().select(1).run(goToChange(1));
    expect(one.state().selection.head).toBe(5);
    expect(one.run(goToChange(1)).state().selection.head).toBe(13);
    expect(one.run(goToChange(1)).state().selection.head).toBe(5);
  });

  it('leaves the text of before when all are refused', () => {
    const one = two();
    const before = rejected(toDocument(one.state().doc));
    expect(toDocument(one.run(resolveAll('reject')).state().doc)).toEqual(before);
  });
});
