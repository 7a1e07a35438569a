import fc from 'fast-check';
import { splitBlock } from 'prosemirror-commands';
import { Slice } from 'prosemirror-model';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '#shared/document/model';
import { accepted, rejected } from '#shared/document/tracked';
import { lineBlocks } from '#shared/document/walk';
import { toDocument, toEditor } from '../../../../../renderer/features/drafts/editor/convert';
import { type Changes, type Tracker, tracked, trackPlugin } from '../../../../../renderer/features/drafts/editor/track';

const text = (words: string): Inline => ({ type: 'text', text: words });
const line = (id: string, words: string): Block => ({ type: 'paragraph', id, children: words ? [text(words)] : [] });

/** Somebody who writes with tracking on. */
function writer(author = 'Anna', changes: Changes = {}, isOn = true): Tracker {
  let last = 0;
  let clock = 0;
  return {
    tracking: () => ({ isOn, author, round: 1 }),
    changes,
    now: () => (clock += 1000),
    newId: () => `${author.toLowerCase()}-${++last}`,
  };
}
const open = (document: Document, tracker: Tracker) =>
  EditorState.create({ doc: toEditor(document), plugins: [trackPlugin(tracker)] });

type Edit =
  | { readonly kind: 'type'; readonly at: number; readonly words: string }
  | { readonly kind: 'cut' | 'over'; readonly at: number; readonly length: number }
  | { readonly kind: 'split'; readonly at: number }
  | { readonly kind: 'paste'; readonly at: number; readonly lines: readonly string[] };

const at = fc.nat({ max: 1000 });
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), at, words: fc.stringMatching(/^[a-z ]{1,6}$/) }),
  fc.record({ kind: fc.constantFrom('cut' as const, 'over' as const), at, length: fc.nat({ max: 12 }) }),
  fc.record({ kind: fc.constant('split' as const), at }),
  fc.record({
    kind: fc.constant('paste' as const),
    at,
    lines: fc.array(fc.stringMatching(/^[A-Z]{1,4}$/), { minLength: 2, maxLength: 3 }),
  }),
);

/** The places in the words that count: those that are not struck. */
function places(state: EditorState): readonly number[] {
  const found: number[] = [];
  const { deleted } = state.schema.marks;
  let joins = false;
  state.doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    if (!joins) found.push(position + 1);
    node.forEach((child, offset) => {
      if (deleted?.isInSet(child.marks)) return;
      for (let index = 1; index <= child.nodeSize; index++) found.push(position + 1 + offset + index);
    });
    joins = node.attrs['end']?.kind === 'deleted';
    return false;
  });
  return found;
}

function apply(state: EditorState, edit: Edit): Transaction {
  const all = places(state);
  const from = all[edit.at % all.length] ?? 1;
  const length = 'length' in edit ? edit.length : 0;
  const to = all[Math.min((edit.at % all.length) + length, all.length - 1)] ?? from;
  const there = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  switch (edit.kind) {
    case 'type':
      return there.tr.insertText(edit.words);
    case 'cut':
      return there.tr.deleteSelection();
    case 'over':
      return there.tr.replaceSelectionWith(state.schema.text('X'), false);
    case 'split': {
      let made = there.tr;
      splitBlock(there, (tr) => {
        made = tr;
      });
      return made;
    }
    case 'paste': {
      const nodes = toEditor({ blocks: edit.lines.map((words) => line('x', words)) }).content;
      return there.tr.replaceSelection(new Slice(nodes, 1, 1));
    }
  }
}

function edited(document: Document, list: readonly Edit[], tracker: Tracker): Document {
  let state = open(document, tracker);
  for (const edit of list) state = state.apply(tracked(state, apply(state, edit), tracker));
  return toDocument(state.doc);
}

/**
 * The same edits with and without tracking, as long as both texts have the same places to edit: a line that is left without
 * words may vanish from one of them, and from there on no place in one is that place in the other.
 */
function editedTwice(document: Document, list: readonly Edit[]): readonly [Document, Document] {
  const [writes, leaves] = [writer(), writer('Anna', {}, false)];
  let [one, other] = [open(document, writes), open(document, leaves)];
  for (const edit of list) {
    if (places(one).length !== places(other).length) break;
    one = one.apply(tracked(one, apply(one, edit), writes));
    other = other.apply(tracked(other, apply(other, edit), leaves));
  }
  return [toDocument(one.doc), toDocument(other.doc)];
}

/** Everything but ids: a line that was taken away whole and put back has its own again, in the editor. */
function form(document: Document): unknown {
  const each = (block: Block): unknown => {
    if (block.type === 'list') return { ...block, items: block.items.map((item) => item.map(each)) };
    const { id: _, ...rest } = block as Extract<Block, { type: 'paragraph' }>; // the bases hold no other
    return rest;
  };
  return document.blocks.map(each);
}

/**
 * The words, line by line. The model tracks words and ends of lines, not the form of a line (paragraph, heading, item), and
 * what is left without words vanishes: edits that change either read alike here and no further. Several lines
 * pasted over a selection that crosses lines of different forms may be joined to what follows in one case and not in the
 * other; here they are pasted at the cursor.
 */
function words(document: Document): readonly string[] {
  return [...lineBlocks(document.blocks)]
    .map((block) => JSON.stringify('children' in block && block.children))
    .filter((one) => one !== '[]');
}

const bases: fc.Arbitrary<Document> = fc
  .array(
    fc.oneof(
      fc.stringMatching(/^[a-z]{1,8}$/).map((one): Block => line('p', one)),
      fc
        .stringMatching(/^[a-z]{1,8}$/)
        .map((one): Block => ({ type: 'heading', level: 2, id: 'h', children: [text(one)] })),
      fc
        .array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 3 })
        .map((items): Block => ({ type: 'list', ordered: true, items: items.map((one) => [line('p', one)]) })),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((blocks) => ({ blocks }));

const lists = fc.array(edits, { minLength: 1, maxLength: 6 });
const keepForm = fc.array(
  edits.filter(({ kind }) => kind !== 'paste'),
  { minLength: 1, maxLength: 6 },
);

describe('tracked edits', () => {
  it('leave the base when every change is refused', () => {
    fc.assert(
      fc.property(bases, keepForm, (base, list) => {
        expect(form(rejected(edited(base, list, writer())))).toEqual(form(base));
      }),
      { numRuns: 150 },
    );
  });

  it('leave the words of the base when every change is refused, whatever was pasted', () => {
    fc.assert(
      fc.property(bases, lists, (base, list) => {
        expect(words(rejected(edited(base, list, writer())))).toEqual(words(base));
      }),
      { numRuns: 150 },
    );
  });

  it('read as untracked ones when every change is taken', () => {
    fc.assert(
      fc.property(bases, lists, (base, list) => {
        const [withTracking, without] = editedTwice(base, list);
        expect(words(accepted(withTracking))).toEqual(words(without));
      }),
      { numRuns: 150 },
    );
  });
});
