import { describe, expect, it } from 'vitest';
import { incomingFormat, incomingSchema, reviewed } from '#shared/clearance/incoming';
import { withComment } from '#shared/clearance/review';
import { draft } from '../drafting/sample-template';

const first = {
  format: 'valise-incoming/1',
  id: '3f2b1c9e-52a1-4a4c-9a0e-0d7f5a9b1c11',
  draftId: draft.id,
  receivedAt: '2026-11-20T10:00:00Z',
  package: { id: '7f8a2f7e-54d8-4f0a-9b5a-2b1a3c4d5e6f', digest: 'd'.repeat(64) },
  file: 'UEsDBA==',
  draft,
  from: 'A. Drafter',
  policy: 'draft-shared',
};
const row = incomingSchema.parse(first);

describe('a text that came to be cleared', () => {
  it('opens from the first format as it was kept, with nothing typed', () => {
    expect(row).toEqual({
      ...first,
      format: `${incomingFormat.family}/${incomingFormat.current}`,
      sealed: false,
      typed: {},
    });
    expect(reviewed(row)).toEqual(draft);
  });

  it('opens from the second format with the package in its row, and what was typed', () => {
    const second = { ...first, format: 'valise-incoming/2', typed: { words: 'Half' } };
    expect(incomingSchema.parse(second)).toMatchObject({ file: first.file, typed: { words: 'Half' } });
    const file = { id: first.id, name: 'a.asice', size: 9_000_000, sha256: 'e'.repeat(64), addedAt: first.receivedAt };
    expect(incomingSchema.parse({ ...row, file }).file).toEqual(file);
    expect(incomingSchema.safeParse({ ...row, file: { ...file, size: 268_435_457 } }).success).toBe(false);
  });

  it('reads with what was said of it, and the text as it came stays', () => {
    const said = { id: 'k1', author: 'B. Clearer', at: '2026-11-20T10:00:00Z', paragraph: 'note', text: 'Which note?' };
    const { document, changes, comments } = withComment(draft, said);
    const next = incomingSchema.parse({ ...row, typed: { text: { document, changes, comments }, words: 'Half' } });
    expect(reviewed(next).comments.at(-1)?.text).toBe('Which note?');
    expect(next.draft).toEqual(draft);
  });

  it.each([
    { name: 'longer words than a field takes', typed: { words: 'x'.repeat(5001) } },
    { name: 'a decision that is none', typed: { decision: 'maybe' } },
    { name: 'a field that nobody types', typed: { clearedAt: '2026-11-20T10:00:00Z' } },
    { name: 'nothing at all', typed: undefined },
  ])('is refused with $name', ({ typed }) => {
    expect(incomingSchema.safeParse({ ...row, typed }).success).toBe(false);
  });
});
