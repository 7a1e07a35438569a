// A table, a footnote, a cross-reference and a mark that were put in by hand, tracked, go out as a Word file and come back as they
// were: straight, and through LibreOffice. Stops pieces that only the editor knows.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '#shared/base/bytes';
import type { Document } from '#shared/document/model';
import { accepted, rejected } from '#shared/document/tracked';
import { knownFrom } from '#shared/word/base';
import type { WordInput } from '#shared/word/input';
import { mergeWord } from '#shared/word/merge';
import { readWord } from '#shared/word/read';
import { nothingKnown } from '#shared/word/reading';
import { writeWord } from '#shared/word/write';
import { toDocument, toEditor } from '../../renderer/features/drafts/editor/convert';
import { setMarking } from '../../renderer/features/drafts/editor/pieces/line-commands';
import { insertNote } from '../../renderer/features/drafts/editor/pieces/notes';
import { deleteTable, insertTable } from '../../renderer/features/drafts/editor/pieces/table-commands';
import { schema } from '../../renderer/features/drafts/editor/schema';
import { changesOf, type Tracker, tracked, trackPlugin } from '../../renderer/features/drafts/editor/track';
import { sample } from '../shared/word/sample';

const coming = { now: '2026-11-22T10:00:00.000Z', round: 2, unnamed: 'Not named', untracked: 'Not tracked' };
const text = (words: string) => ({ type: 'text' as const, text: words });
const before: Document = {
  blocks: [
    {
      type: 'list',
      ordered: true,
      items: [[{ type: 'paragraph', id: 'p1', children: [text('States agreed this.')] }]],
    },
    { type: 'paragraph', id: 'p2', children: [text('As in paragraph .')] },
    { type: 'table', head: [[text('Old')]], rows: [[[text('gone')]]] },
    { type: 'paragraph', id: 'p3', children: [text('The end.')] },
  ],
};

/** What a person does with the keys, at the places given by their words. */
function byHand(): WordInput {
  const tracker: Tracker = {
    tracking: () => ({ isOn: true, author: 'Ana Kovač', round: 1 }),
    changes: {},
    now: () => Date.UTC(2026, 10, 18, 9, 30),
    newId: () => 'a-9',
  };
  let state = EditorState.create({ doc: toEditor(before), plugins: [trackPlugin(tracker)] });
  const run = (command: Command) =>
    command(state, (tr) => {
      state = state.apply(tracked(state, tr, tracker));
    });
  const type = (words: string) => run((now, dispatch) => dispatch?.(now.tr.insertText(words)) === undefined);
  const goBehind = (words: string) => {
    let at = 0;
    state.doc.descendants((node, place) => {
      const found = node.isText ? (node.text ?? '').indexOf(words) : -1;
      if (found >= 0) at = place + found + words.length;
    });
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
  };
  goBehind('Old');
  run(deleteTable);
  goBehind('The end');
  run(insertNote);
  run((now, dispatch) => {
    const value = { type: 'footnote', children: [text('Said on 21 November.')] };
    dispatch?.(now.tr.setNodeAttribute(now.selection.head - 1, 'value', value));
    return true;
  });
  goBehind('paragraph ');
  const cross = schema.nodes.cross.create({ value: { type: 'cross', to: 'p1' } });
  run((now, dispatch) => dispatch?.(now.tr.insert(now.selection.head, cross)) === undefined);
  run(setMarking('LIMITE'));
  run(insertTable);
  type('State');
  return { ...sample, comments: [], slots: [], document: toDocument(state.doc), changes: changesOf(state) };
}

const input = byHand();
const back = (bytes: Bytes) => mergeWord(input, readWord(bytes, knownFrom(input)), coming);

describe('pieces put in by hand', () => {
  it('are in the draft, tracked', () => {
    expect(input.document.blocks.map((block) => ('end' in block && block.end?.kind) || block.type)).toEqual([
      'list',
      'paragraph',
      'inserted',
      'deleted',
      'paragraph',
    ]);
    expect(rejected(input.document).blocks[2]).toEqual(before.blocks[2]);
    expect(accepted(input.document).blocks.filter(({ type }) => type === 'table')).toHaveLength(1);
  });

  it('come back from Word as they went, with nothing to tell', () => {
    const merged = back(writeWord(input));
    expect(merged.document).toEqual(input.document);
    expect(merged.silent).toEqual([]);
    expect(merged.losses).toEqual([]);
  });

  it('are objects of Word: rows put in and taken out, a note, a field', () => {
    const parts = unzipSync(writeWord(input));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(xml.match(/<w:trPr>(?:<w:tblHeader\/>)?<w:ins /g)).toHaveLength(3);
    expect(xml.match(/<w:trPr>(?:<w:tblHeader\/>)?<w:del /g)).toHaveLength(2);
    expect(xml).toMatch(/REF /);
    expect(strFromU8(parts['word/footnotes.xml'] ?? new Uint8Array())).toContain('Said on 21 November.');
  });

  it('are whole tables put in and taken out to a draft that does not know the file', () => {
    const none: WordInput = { ...input, document: { blocks: [{ type: 'paragraph', id: 'x', children: [] }] } };
    const merged = mergeWord(none, readWord(writeWord(input), nothingKnown), coming);
    const ends = merged.document.blocks.flatMap((block) => (block.type === 'table' ? [block.end?.kind] : []));
    expect(ends).toEqual(['inserted', 'deleted']);
    expect(merged.losses.map(({ code }) => code)).not.toContain('row-tracking');
  });

  it('take out a table that a colleague took out in Word', () => {
    const file = { ...input, document: { blocks: before.blocks.slice(2, 3) } };
    const sent = {
      ...file,
      document: { blocks: [{ ...before.blocks[2], end: { kind: 'deleted', change: 'a-9' } }] },
    } as WordInput;
    const merged = mergeWord(file, readWord(writeWord(sent), knownFrom(file)), coming);
    expect(merged.document.blocks[0]).toMatchObject({ type: 'table', end: { kind: 'deleted' } });
  });

  const isHere = spawnSync('soffice', ['--version']).status === 0;
  it.skipIf(!isHere)(
    'come back from LibreOffice with every word, note and reference',
    () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'valise-pieces-'));
      try {
        const file = path.join(folder, 'draft.docx');
        writeFileSync(file, writeWord(input));
        const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--norestore'];
        const to = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', path.join(folder, 'out'), file];
        const done = spawnSync('soffice', [...options, ...to], { encoding: 'utf8', timeout: 100_000 });
        expect(done.status, done.stderr).toBe(0);
        const merged = back(new Uint8Array(readFileSync(path.join(folder, 'out', 'draft.docx'))));
        expect(accepted(merged.document)).toEqual(accepted(input.document));
        expect(rejected(merged.document)).toEqual(rejected(input.document));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
