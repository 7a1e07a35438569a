// @vitest-environment happy-dom
import { type Command, NodeSelection, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '#shared/document/model';
import { accepted, changesIn, rejected } from '#shared/document/tracked';
import { toDocument } from '../../../../../renderer/features/drafts/editor/convert';
import { mountEditor } from '../../../../../renderer/features/drafts/editor/editor-view';
import { undo } from '../../../../../renderer/features/drafts/editor/history';
import { actIds, actsOf, noticeOf } from '../../../../../renderer/features/drafts/editor/pieces/acts';
import { answered, askedOf, askedPlugin } from '../../../../../renderer/features/drafts/editor/pieces/asked';
import { fitting, pointTo, targetsIn } from '../../../../../renderer/features/drafts/editor/pieces/crosses';
import { goToCross, goToLine } from '../../../../../renderer/features/drafts/editor/pieces/go-to';
import { setLevel, setMarking } from '../../../../../renderer/features/drafts/editor/pieces/line-commands';
import {
  insertNote,
  noteLine,
  notesIn,
  removeNote,
  writeNote,
} from '../../../../../renderer/features/drafts/editor/pieces/notes';
import type { Tracker } from '../../../../../renderer/features/drafts/editor/track';
import { changePlaces, resolveAll } from '../../../../../renderer/features/drafts/editor/track-resolve';
import { en } from '../../../../../renderer/i18n/en';

const text = (words: string): Inline => ({ type: 'text', text: words });
const line = (id: string, ...children: Inline[]): Block => ({ type: 'paragraph', id, children });
const of = (...blocks: Block[]): Document => ({ blocks });
const numbered = (...items: Block[]): Block => ({ type: 'list', ordered: true, items: items.map((item) => [item]) });

/** An editor as it stands in the studio, with the cursor at a place. */
function open(document: Document, at: number, isOn = false) {
  let last = 0;
  const tracker: Tracker = {
    tracking: () => ({ isOn, author: 'Anna', round: 1 }),
    changes: {},
    now: () => 0,
    newId: () => `n${++last}`,
  };
  const place = window.document.createElement('div');
  const view = mountEditor(place, {
    document,
    looks: {
      texts: {},
      labels: {},
      openSlot: String,
      ground: String,
      footnote: (number, words) => `${number}: ${words}`,
      cross: (number) => number ?? 'gone',
    },
    attributes: {},
    events: {
      onChange: () => undefined,
      onState: () => undefined,
      onSlot: () => undefined,
      onRefused: () => undefined,
      onForm: () => undefined,
    },
    tracker,
    plugins: [askedPlugin()],
  });
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)));
  const run = (command: Command) => command(view.state, view.dispatch, view);
  return { view, run, place, now: () => toDocument(view.state.doc) };
}

describe('footnotes by hand', () => {
  it('come to the cursor, are asked for, counted, written and taken out', () => {
    const { view, run, place, now } = open(of(line('p', text('One two.'))), 4);
    run(insertNote);
    expect(askedOf(view.state)).toEqual({ kind: 'note', at: 4 });
    writeNote(view, { at: 4, children: [text('Said')], changes: {}, goesOn: false });
    writeNote(view, { at: 4, children: [text('Said so.')], changes: {}, goesOn: true });
    expect(now().blocks[0]).toMatchObject({
      children: [text('One'), { type: 'footnote', children: [text('Said so.')] }, text(' two.')],
    });
    answered(view);
    expect(askedOf(view.state)).toBeUndefined();
    expect(view.state.selection.head).toBe(5);
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 2)));
    run(insertNote);
    expect(notesIn(view.state.doc).map(({ at, number }) => [at, number])).toEqual([
      [2, 1],
      [5, 2],
    ]);
    expect([...place.querySelectorAll('[data-piece="footnote"]')].map((one) => one.getAttribute('aria-label'))).toEqual(
      ['1: ', '2: Said so.'],
    );
    removeNote(view, 2);
    expect(place.querySelector('[data-piece="footnote"]')?.textContent).toBe('1');
  });

  it('give back the words from before with one undo', () => {
    const note: Inline = { type: 'footnote', children: [text('Old.')] };
    const { view, run, now } = open(of(line('p', text('One'), note)), 2);
    writeNote(view, { at: 4, children: [text('N')], changes: {}, goesOn: false });
    writeNote(view, { at: 4, children: [text('New.')], changes: {}, goesOn: true });
    run(undo);
    expect(now()).toEqual(of(line('p', text('One'), note)));
  });

  it('are tracked, and the changes of their words can be decided', () => {
    const { view, run, now } = open(of(line('p', text('One two.'))), 4, true);
    run(insertNote);
    expect(askedOf(view.state)).toEqual({ kind: 'note', at: 4 });
    expect(rejected(now())).toEqual(of(line('p', text('One two.'))));
    expect(accepted(now()).blocks[0]).toMatchObject({ children: { length: 3 } });
    const changed: Inline = {
      type: 'footnote',
      children: [text('Said '), { type: 'inserted', change: 'a', children: [text('so')] }],
    };
    const other = open(of(line('p', text('x'), changed)), 1);
    expect(changePlaces(other.view.state.doc)).toMatchObject([{ change: 'a', from: 2, to: 3 }]);
    other.run(resolveAll('accept'));
    expect(changesIn(other.now())).toEqual([]);
    expect(other.now().blocks[0]).toMatchObject({ children: [text('x'), { children: [text('Said so')] }] });
  });

  it('hold one line and no note, whatever is pasted', () => {
    const pasted = of(
      line('a', text('One')),
      { type: 'table', head: [[text('two')]], rows: [] },
      line('b', { type: 'footnote', children: [text('three')] }),
    );
    expect(noteLine(pasted)).toEqual([text('One'), text(' '), text('two'), text(' '), text('three')]);
  });
});

describe('cross-references', () => {
  const law = of(
    numbered(line('a', text('States agreed.')), line('b', text('The Union asks.'))),
    line('c', text('See '), { type: 'cross', to: 'b' }),
  );

  it('offer the numbered paragraphs by number and words', () => {
    expect(targetsIn(law, {}).map(({ number, words }) => `${number} ${words}`)).toEqual([
      '1 States agreed.',
      '2 The Union asks.',
    ]);
    expect(fitting(targetsIn(law, {}), '2').map(({ id }) => id)).toEqual(['b']);
    expect(fitting(targetsIn(law, {}), 'agreed states').map(({ id }) => id)).toEqual(['a']);
    expect(fitting(targetsIn(law, {}), 'nothing')).toEqual([]);
  });

  it('show the number as it is now, and say when there is none', () => {
    const { view, place, now } = open(law, 3);
    const shown = () => place.querySelector('[data-piece="cross"]');
    expect(shown()?.textContent).toBe('2');
    view.dispatch(view.state.tr.delete(1, 1 + (view.state.doc.firstChild?.firstChild?.nodeSize ?? 0)));
    expect(shown()?.textContent).toBe('1');
    view.dispatch(view.state.tr.delete(0, view.state.doc.firstChild?.nodeSize ?? 0));
    expect(shown()?.textContent).toBe('?');
    expect(shown()?.getAttribute('aria-label')).toBe('gone');
    expect(now().blocks).toHaveLength(1);
  });

  it('are put at the cursor, and repaired where they stand', () => {
    const { view, now } = open(law, 3);
    pointTo(view, 'a', undefined);
    expect(JSON.stringify(now().blocks[0])).toContain('"to":"a"');
    expect(goToCross(view, 'b')).toBe(true);
    expect(view.state.selection).toBeInstanceOf(NodeSelection);
    pointTo(view, 'a', view.state.selection.from);
    expect(JSON.stringify(now())).not.toContain('"to":"b"');
    expect(goToCross(view, 'b')).toBe(false);
    expect(goToLine(view, 'c')).toBe(true);
    expect(view.state.selection.$head.parent.attrs['id']).toBe('c');
  });

  it('are tracked like words', () => {
    const { view, now } = open(law, 3, true);
    pointTo(view, 'a', undefined);
    expect(rejected(now())).toEqual(law);
  });
});

describe('kind and mark of a paragraph', () => {
  it('change at once, keep the id, and are not tracked', () => {
    const { run, now } = open(of(line('p', text('One.'))), 2, true);
    run(setLevel(2));
    expect(now()).toEqual(of({ type: 'heading', level: 2, id: 'p', children: [text('One.')] }));
    expect(run(setLevel(2))).toBe(false);
    run(setLevel(0));
    run(setMarking('LIMITE'));
    expect(now()).toEqual(of({ type: 'paragraph', id: 'p', marking: 'LIMITE', children: [text('One.')] }));
  });

  it('lose no mark on the way to a heading, and say so', () => {
    const { view, run, now } = open(of({ type: 'paragraph', id: 'p', marking: 'LIMITE', children: [text('One.')] }), 2);
    expect(run(setLevel(1))).toBe(false);
    expect(noticeOf('heading1', { before: view.state, after: view.state, isTracking: false })).toBe('markedLine');
    run(setMarking(null));
    run(setLevel(1));
    expect(now().blocks[0]).toMatchObject({ type: 'heading', level: 1 });
  });
});

describe('the acts', () => {
  it('each have words, and no two the same key', () => {
    const acts = Object.values(actsOf(() => false));
    expect(acts.map(({ id }) => id).toSorted()).toEqual(Object.values(actIds).flat().toSorted());
    const keys = acts.flatMap(({ shortcut }) => shortcut ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { id } of acts) expect(en.commands[`drafts_${id}`]).toBeTruthy();
  });

  it('tell what is not tracked, where changes are', () => {
    const table: Block = {
      type: 'table',
      head: [],
      rows: [
        [[text('x')], []],
        [[], []],
      ],
    };
    const done = (id: 'deleteRow' | 'heading1' | 'rowBelow', at: number, isTracking: boolean) => {
      const { view, run } = open(of(table, line('p', text('One.'))), at, isTracking);
      const before = view.state;
      run(actsOf(() => isTracking)[id].run);
      return noticeOf(id, { before, after: view.state, isTracking });
    };
    expect(done('deleteRow', 4, true)).toBe('rowStruck');
    expect(done('deleteRow', 4, false)).toBeUndefined();
    expect(done('heading1', 20, true)).toBe('form');
    // the editor tells of this one itself
    expect(done('rowBelow', 4, true)).toBeUndefined();
  });
});
