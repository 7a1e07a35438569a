// A draft with two authors' changes and comments goes through LibreOffice and back: every change and comment is there, under
// the same author, at the same time and place. Stops a file that only our own reader understands.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Bytes } from '#shared/base/bytes';
import { changesIn } from '#shared/document/tracked';
import { knownFrom } from '#shared/word/base';
import { mergeWord } from '#shared/word/merge';
import { readWord } from '#shared/word/read';
import { writeWord } from '#shared/word/write';
import { comment, edited, sample } from '../shared/word/sample';

const isHere = spawnSync('soffice', ['--version']).status === 0;
const coming = { now: '2026-11-22T10:00:00.000Z', round: 2, unnamed: 'Not named', untracked: 'Not tracked' };
const folder = isHere ? mkdtempSync(path.join(tmpdir(), 'valise-word-')) : '';
afterAll(() => isHere && rmSync(folder, { recursive: true, force: true }));

/** Opened and saved by LibreOffice, without a window, under a profile of its own. */
function throughLibreOffice(bytes: Bytes): Bytes {
  const [before, after] = [path.join(folder, 'draft.docx'), path.join(folder, 'out')];
  writeFileSync(before, bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const options = [profile, '--headless', '--norestore', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', after];
  const done = spawnSync('soffice', [...options, before], { encoding: 'utf8', timeout: 100_000 });
  expect(done.status, done.stderr).toBe(0);
  return new Uint8Array(readFileSync(path.join(after, 'draft.docx')));
}

describe.skipIf(!isHere)('a draft that LibreOffice opened and saved (skipped where soffice is not installed)', () => {
  const mark = 'w:id="900" w:author="Clara Roth" w:date="2026-11-20T08:00:00Z"';
  // what a third person does to the file before it is saved there
  const clara = (xml: string) =>
    xml
      .replace('</w:comments>', `${comment(7, 'Clara Roth', 'Why this year?')}</w:comments>`)
      .replace(
        '>Quoted words.</w:t></w:r>',
        `>Quoted </w:t></w:r><w:del ${mark}><w:r><w:delText>words</w:delText></w:r></w:del><w:ins ${mark}><w:r><w:t>text</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r>`,
      )
      .replace(
        '>in 2015.</w:t></w:r>',
        '>in </w:t></w:r><w:commentRangeStart w:id="7"/><w:r><w:t>2015</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r><w:r><w:t>.</w:t></w:r>',
      );

  it('comes back with every change and comment: same author, same time, same place', () => {
    const sent = edited(writeWord(sample), clara);
    const direct = mergeWord(sample, readWord(sent, knownFrom(sample)), coming);
    const merged = mergeWord(sample, readWord(throughLibreOffice(sent), knownFrom(sample)), coming);
    expect(merged.document).toEqual(direct.document);
    expect(merged.changes).toEqual(direct.changes);
    expect(Object.values(merged.changes)).toEqual([{ author: 'Clara Roth', at: '2026-11-20T08:00:00.000Z', round: 2 }]);
    expect(changesIn(merged.document).toSorted()).toEqual(['a-1', 'b-1', 'w1']);
    expect(merged.comments).toEqual(direct.comments);
    expect(merged.comments[2]).toMatchObject({ author: 'Clara Roth', quote: '2015', text: 'Why this year?' });
    expect(merged.silent).toEqual([]);
  }, 120_000);
});
