import { describe, expect, it } from 'vitest';
import { withNewPiece, withoutPiece, withPiece } from '#shared/case/evidence';
import { assertRoom, chunkCount, filesNeeded, mostFiles, withFile, withoutFile } from '#shared/case/evidence-files';
import { recordChanges } from '#shared/case/journal';
import type { CaseFile } from '#shared/case/model';
import { newCase } from '#shared/case/new-case';
import { redo, undo } from '#shared/case/undo';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const start = Date.UTC(2026, 10, 20, 9);
const piece = id(1);
const attachment = (n: number) => ({
  id: id(n),
  name: 'report.pdf',
  size: 3,
  sha256: '0'.repeat(64),
  addedAt: '2026-11-20T09:00:00Z',
});

/** Acts minutes apart, so that each is an entry of its own. */
function acting(...acts: readonly ((file: CaseFile, hand: { by: string; now: number }) => CaseFile)[]): CaseFile {
  const empty = newCase({ id: id(9), now: start, title: 'Hospital ransomware', marking: 'LIMITE' });
  return acts.reduce((file, act, at) => act(file, { by: '', now: start + at * 300_000 }), empty);
}
type Change = (file: CaseFile) => CaseFile;
const change = (make: Change) => (file: CaseFile, hand: { by: string; now: number }) =>
  recordChanges(file, make(file), hand);
const added = change((file) => withNewPiece(file, { id: piece, now: start }));
const filed = change((file) => withFile(file, piece, attachment(2)));
const unfiled = change((file) => withoutFile(file, piece, id(2)));
const removed = change((file) => withoutPiece(file, piece));

describe('files of a piece', () => {
  it('are twenty at most, asked before one is read', () => {
    let file = acting(added);
    for (let n = 0; n < mostFiles; n++) {
      file = withFile(file, piece, attachment(10 + n));
    }
    expect(() => withFile(file, piece, attachment(99))).toThrow('input/too-many');
    const [full] = Object.values(file.evidence);
    expect(() => assertRoom(full ?? { files: [] })).toThrow('input/too-many');
    expect(() => assertRoom({ files: [] })).not.toThrow();
  });

  it('have a chunk for each MiB begun, and one where they are empty', () => {
    expect([0, 1, 1_048_576, 1_048_577, 268_435_456].map(chunkCount)).toEqual([1, 1, 1, 2, 256]);
  });
});

describe('the bytes that a case needs', () => {
  const needed = (file: CaseFile) => [...filesNeeded(file)];

  it('are those of the files in its register', () => {
    expect(needed(acting(added, filed))).toEqual([id(2)]);
  });

  it('are also those of a piece that was removed whole, which undo brings back', () => {
    const file = acting(added, filed, removed);
    expect(needed(file)).toEqual([id(2)]);
    expect(needed(acting(added, filed, removed, undo))).toEqual([id(2)]);
  });

  it('are also those of a file whose adding was taken back, which redo brings back', () => {
    const file = acting(added, filed, undo);
    expect(Object.values(file.evidence)[0]?.files).toEqual([]);
    expect(needed(file)).toEqual([id(2)]);
    expect(needed(acting(added, filed, undo, redo))).toEqual([id(2)]);
  });

  it('are not those of a file that was itself removed, though its piece is removed after it', () => {
    expect(needed(acting(added, filed, unfiled))).toEqual([]);
    expect(needed(acting(added, filed, unfiled, removed))).toEqual([]);
    const retitled = change((file) => withPiece(file, piece, (was) => ({ ...was, title: 'Report' })));
    expect(needed(acting(added, filed, retitled, unfiled, retitled))).toEqual([]);
  });
});
