import fc from 'fast-check';
import { splitBlock, toggleMark } from 'prosemirror-commands';
import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '#shared/document/model';
import { undoLogLimits } from '#shared/drafting/undo-log';
import { toDocument, toEditor } from '../../../../../renderer/features/drafts/editor/convert';
import {
  history,
  historyOf,
  mostGroups,
  redo,
  undo,
  withHistory,
} from '../../../../../renderer/features/drafts/editor/history';
import { fromLog, toLog } from '../../../../../renderer/features/drafts/editor/history-log';
import { idsPlugin } from '../../../../../renderer/features/drafts/editor/ids';
import { tools } from '../../../../../renderer/features/drafts/editor/keys';
import { tablePlugins } from '../../../../../renderer/features/drafts/editor/pieces/tables';
import { schema } from '../../../../../renderer/features/drafts/editor/schema';
import { type Tracker, tracked, trackPlugin, untracked } from '../../../../../renderer/features/drafts/editor/track';
import { resolveAll } from '../../../../../renderer/features/drafts/editor/track-resolve';

const text = (words: string): Inline => ({ type: 'text', text: words });
const line = (id: string, words: string): Block => ({ type: 'paragraph', id, children: [text(words)] });
const note: Document = {
  blocks: [
    { type: 'heading', level: 2, id: 'note', children: [text('Note')] },
    line('p1', 'The Embassy presents its compliments.'),
    { type: 'list', ordered: true, items: [[line('p2', 'First.')], [line('p3', 'Second.')]] },
    line('p4', 'The end.'),
  ],
};

/** A draft on the desk: an editor that is closed and opened again, and what was kept beside it. */
class Desk {
  state: EditorState;
  isTracking = false;
  #ids = 0;
  #clock = 0;

  constructor(document: Document) {
    this.state = this.#open(document);
  }

  #open(document: Document): EditorState {
    const tracker = this.#tracker();
    const plugins = [history(), trackPlugin(tracker), idsPlugin(tracker.newId), ...tablePlugins(() => undefined)];
    return EditorState.create({ doc: toEditor(document), plugins });
  }

  #tracker(): Tracker {
    return {
      tracking: () => ({ isOn: this.isTracking, author: 'A. Sample', round: 1 }),
      changes: {},
      now: () => this.#clock,
      newId: () => `n-${++this.#ids}`,
    };
  }

  dispatch = (edit: Transaction): void => {
    this.state = this.state.apply(tracked(this.state, edit.setTime(this.#clock), this.#tracker()));
  };

  run(command: Command): boolean {
    return command(this.state, this.dispatch);
  }

  wait(ms: number): void {
    this.#clock += ms;
  }

  select(from: number, length = 0): void {
    const { doc } = this.state;
    const place = (at: number) => doc.resolve(Math.min(at, doc.content.size));
    const [anchor, head] = [place(from % doc.content.size), place((from % doc.content.size) + length)];
    this.dispatch(this.state.tr.setSelection(TextSelection.between(anchor, head)));
  }

  type(words: string): void {
    for (const sign of words) this.dispatch(this.state.tr.insertText(sign));
  }

  /** What the desk does at lock and unlock: the text and the log are all that is left. */
  restart(): void {
    const kept = JSON.parse(JSON.stringify({ text: this.document(), log: toLog(this.state.doc, this.history()) }));
    this.state = this.#open(kept.text);
    const stacks = fromLog(kept.log, this.state.doc);
    if (!stacks) throw new Error('the log does not fit');
    this.dispatch(withHistory(this.state.tr, stacks));
  }

  document = (): Document => toDocument(this.state.doc);
  words = (): string => this.state.doc.textBetween(0, this.state.doc.content.size, '|');

  history() {
    const found = historyOf(this.state);
    if (!found) throw new Error('nothing is kept');
    return found;
  }
}

type Act =
  | { readonly kind: 'type'; readonly at: number; readonly words: string }
  | { readonly kind: 'cut' | 'strong' | 'list' | 'outside'; readonly at: number; readonly length: number }
  | { readonly kind: 'split'; readonly at: number }
  | { readonly kind: 'undo' | 'redo' | 'restart' | 'track' | 'accept' | 'reject' };

const at = fc.nat({ max: 1000 });
const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('type' as const), at, words: fc.stringMatching(/^[a-zé ]{1,5}$/) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('cut', 'strong', 'list', 'outside'),
      at,
      length: fc.nat({ max: 40 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('split' as const), at }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('undo', 'redo', 'restart', 'track', 'accept', 'reject') }),
  },
);

function act(desk: Desk, one: Act): void {
  desk.wait('at' in one ? one.at : 200);
  if ('at' in one) desk.select(one.at, 'length' in one ? one.length : 0);
  const { tr } = desk.state;
  switch (one.kind) {
    case 'type':
      desk.type(one.words);
      break;
    case 'cut':
      desk.dispatch(tr.deleteSelection());
      break;
    case 'outside':
      desk.dispatch(tr.insertText('Outside.').setMeta(untracked, true));
      break;
    case 'strong':
      desk.run(toggleMark(schema.marks.strong));
      break;
    case 'list':
      desk.run(tools.numbered.run);
      break;
    case 'split':
      desk.run(splitBlock);
      break;
    case 'undo':
      desk.run(undo);
      break;
    case 'redo':
      desk.run(redo);
      break;
    case 'restart':
      desk.restart();
      break;
    case 'track':
      desk.isTracking = !desk.isTracking;
      break;
    default:
      desk.run(resolveAll(one.kind));
  }
}

describe('what is taken back', () => {
  it('is everything, sign by sign, whatever was done and however often the app began anew', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 40 }), (all) => {
        const desk = new Desk(note);
        for (const one of all) act(desk, one);
        desk.restart();
        while (desk.run(redo));
        const last = desk.document();
        while (desk.run(undo));
        expect(desk.document()).toEqual(note);
        desk.restart();
        while (desk.run(redo));
        expect(desk.document()).toEqual(last);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('is one go of writing at once, and the next go after a pause or at another place', () => {
    const desk = new Desk(note);
    desk.select(7);
    desk.type('One');
    desk.wait(400);
    desk.type('two');
    desk.wait(600);
    desk.type('three');
    desk.run(undo);
    expect(desk.words()).toContain('Onetwo');
    expect(desk.words()).not.toContain('three');
    desk.run(undo);
    expect(desk.document()).toEqual(note);
    desk.run(redo);
    expect(desk.words()).toContain('Onetwo');
  });

  it('puts the cursor where it stood', () => {
    const desk = new Desk(note);
    desk.select(9);
    desk.type('word');
    desk.restart();
    desk.select(30);
    desk.run(undo);
    expect(desk.state.selection.head).toBe(9);
  });

  it('is what was written in a cell of a table too', () => {
    const table: Block = { type: 'table', head: [[text('State')], [text('Vote')]], rows: [[[text('A')], [text('B')]]] };
    const desk = new Desk({ blocks: [line('p1', 'One'), table] });
    desk.select(desk.state.doc.content.size - 4);
    desk.type('in a cell');
    expect(desk.words()).toContain('in a cell');
    desk.restart();
    desk.run(undo);
    expect(desk.document()).toEqual({ blocks: [line('p1', 'One'), table] });
  });

  it('goes on after a restart as a new go, and what was taken back is gone once something else is written', () => {
    const desk = new Desk(note);
    desk.select(7);
    desk.type('One');
    desk.restart();
    desk.type('two');
    expect(desk.history().done).toHaveLength(2);
    desk.run(undo);
    desk.restart();
    desk.type('three');
    expect(desk.run(redo)).toBe(false);
  });

  it(`is held to ${mostGroups} goes`, () => {
    const desk = new Desk(note);
    for (let go = 0; go < mostGroups + 50; go++) {
      desk.wait(1000);
      desk.select(7);
      desk.type('a');
    }
    expect(desk.history().done).toHaveLength(mostGroups);
    while (desk.run(undo));
    expect(desk.words().match(/a{50}/)).not.toBeNull();
  });
});

describe('the log of what can be taken back', () => {
  const written = () => {
    const desk = new Desk(note);
    desk.select(7, 12);
    desk.type('x');
    return { desk, log: toLog(desk.state.doc, desk.history()) };
  };

  it('fits no other text', () => {
    const { desk, log } = written();
    desk.wait(1000);
    desk.type('y');
    expect(fromLog(log, desk.state.doc)).toBeUndefined();
    expect(fromLog(log, toEditor(note))).toBeUndefined();
  });

  it('is dropped where its steps are not those of this text, and nothing breaks', () => {
    const { desk, log } = written();
    const wrong = [
      'no json',
      '{}',
      '{"at":1,"selection":{},"steps":[]}',
      '{"at":1,"selection":{},"steps":[{"stepType":"later"}]}',
      '{"at":1,"selection":{},"steps":[{"stepType":"replace","from":9000,"to":9001}]}',
      '{"at":1,"selection":{},"steps":[{"stepType":"replace","from":0,"to":7}]}',
    ];
    expect(fromLog(log, desk.state.doc)).toBeDefined();
    for (const group of wrong)
      expect(fromLog({ ...log, done: [...log.done, group] }, desk.state.doc), group).toBeUndefined();
  });

  it('keeps the newest within its limits', () => {
    const desk = new Desk(note);
    const long = 'a'.repeat(100_000);
    for (let go = 0; go < 12; go++) {
      desk.wait(1000);
      desk.select(7, go === 0 ? 0 : long.length);
      desk.dispatch(desk.state.tr.insertText(`${long}${go}`));
    }
    const { done } = toLog(desk.state.doc, desk.history());
    const size = done.reduce((sum, one) => sum + one.length, 0);
    expect(size).toBeLessThanOrEqual(undoLogLimits.characters);
    expect(done.length).toBeGreaterThan(2);
    expect(done.at(-1)).toContain(`${long.slice(0, 10)}`);
    desk.restart();
    desk.run(undo);
    expect(desk.words()).toContain(`${long}10`);
  });
});
