import fc from 'fast-check';
import { baseKeymap } from 'prosemirror-commands';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { AddMarkStep, type Step, StepResult } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '#shared/document/model';
import { inlineText } from '#shared/document/to-text';
import { accepted } from '#shared/document/tracked';
import { lineBlocks } from '#shared/document/walk';
import { toDocument, toEditor } from '../../../../../renderer/features/drafts/editor/convert';
import { tools } from '../../../../../renderer/features/drafts/editor/keys';
import { schema } from '../../../../../renderer/features/drafts/editor/schema';
import { type Tracker, tracked, trackPlugin } from '../../../../../renderer/features/drafts/editor/track';
import { told } from '../../../../../renderer/features/drafts/editor/track-rewrite';

const text = (words: string): Inline => ({ type: 'text', text: words });
const line = (id: string, words: string): Block => ({ type: 'paragraph', id, children: words ? [text(words)] : [] });
const list = (ordered: boolean, ...items: (readonly Block[])[]): Block => ({ type: 'list', ordered, items });
const note: Document = {
  blocks: [
    { type: 'heading', level: 2, id: 'note', children: [text('Note')] },
    line('p1', 'The Embassy.'),
    list(
      true,
      [line('p2', 'First.')],
      [line('p3', 'Second.'), list(false, [line('p4', 'Inner')], [line('p5', 'Other')])],
    ),
    { type: 'quote', children: [line('q1', 'Quoted one'), line('q2', 'Quoted two')] },
    line('p6', 'The end.'),
  ],
};

/** Somebody who writes with tracking on, and what the last edit was told to be. */
class Desk {
  state: EditorState;
  said: unknown;
  #ids = 0;
  readonly #tracker: Tracker;

  constructor(document: Document, isOn = true) {
    this.#tracker = {
      tracking: () => ({ isOn, author: 'A. Sample', round: 1 }),
      changes: {},
      now: () => 1000,
      newId: () => `n-${++this.#ids}`,
    };
    this.state = EditorState.create({ doc: toEditor(document), plugins: [trackPlugin(this.#tracker)] });
  }

  dispatch = (edit: Transaction): void => {
    const done = tracked(this.state, edit, this.#tracker);
    this.said = done.getMeta(told);
    this.state = this.state.apply(done);
  };

  select(from: number, to = from): this {
    const place = (at: number) => this.state.doc.resolve(Math.min(at, this.state.doc.content.size));
    this.dispatch(this.state.tr.setSelection(TextSelection.between(place(from), place(to))));
    return this;
  }

  press(name: string): this {
    commands[name]?.(this.state, this.dispatch);
    return this;
  }

  lines(): readonly string[] {
    const taken = accepted(toDocument(this.state.doc));
    return [...lineBlocks(taken.blocks)].map((block) =>
      'children' in block ? inlineText(block.children as Inline[]) : '',
    );
  }
}

const { list_item } = schema.nodes;
const commands: Readonly<Record<string, Command>> = {
  ...baseKeymap,
  bold: tools.bold.run,
  numbered: tools.numbered.run,
  bulleted: tools.bulleted.run,
  lift: liftListItem(list_item),
  sink: sinkListItem(list_item),
  splitItem: splitListItem(list_item),
};
const pressed = [
  'Backspace',
  'Delete',
  'Enter',
  'Mod-Backspace',
  'bold',
  'numbered',
  'bulleted',
  'lift',
  'sink',
  'splitItem',
];
const presses = fc.record({ name: fc.constantFrom(...pressed), at: fc.nat(200), length: fc.nat(60) });

describe('an edit while changes are tracked', () => {
  it('is never refused, whatever key makes it', () => {
    fc.assert(
      fc.property(fc.array(presses, { maxLength: 12 }), (all) => {
        const desk = new Desk(note);
        for (const { name, at, length } of all) {
          const from = at % desk.state.doc.content.size;
          desk.select(from, from + length).press(name);
          expect(desk.said).not.toBe('refused');
          desk.state.doc.check();
        }
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('ends a line at Enter also where the line it stood in goes with the selection', () => {
    const desk = new Desk({ blocks: [line('p1', 'One'), line('p2', 'Two')] });
    // an empty line of one's own behind the first, then from there into the second
    desk.select(4).press('Enter').select(6, 9).press('Enter');
    expect(desk.lines()).toEqual(['One', '', 'wo']);
  });

  it.each(['bold', 'numbered'])('is told to stand at once where it changes form alone: %s', (name) => {
    const desk = new Desk(note).select(9, 14).press(name);
    expect(desk.said).toBe('form');
    desk.dispatch(desk.state.tr.insertText('word'));
    expect(desk.said).toBeUndefined();
    expect(new Desk(note, false).select(9, 14).press(name).said).toBeUndefined();
  });

  it('says nothing of the mark of a comment', () => {
    const desk = new Desk(note);
    desk.dispatch(desk.state.tr.addMark(9, 14, schema.marks.commented.create({ comment: 'k1' })));
    expect(desk.said).toBeUndefined();
  });

  it('is refused whole, and said, where a step of it cannot be done again', () => {
    const desk = new Desk(note);
    const before = desk.state.doc;
    const edit = desk.state.tr.insertText('word', 9);
    desk.dispatch(edit.step(new OnceOnly(9, 12, schema.marks.strong.create())));
    expect([desk.said, desk.state.doc]).toEqual(['refused', before]);
  });
});

/** A step that fails when it is done again. */
class OnceOnly extends AddMarkStep {
  #isDone = false;

  override apply(doc: Parameters<Step['apply']>[0]): StepResult {
    if (this.#isDone) return StepResult.fail('once only');
    this.#isDone = true;
    return super.apply(doc);
  }

  override map(): Step {
    return this;
  }
}
