import { describe, expect, it } from 'vitest';
import { commentsIn, placedComments, withComment, withReply, withStatus } from '#shared/drafting/comments';
import { type Draft, draftSchema } from '#shared/drafting/model';
import { draft as sample, text } from './sample-template';

const at = '2026-11-22T10:00:00.000Z';
const given = { id: 'c1', author: 'A. Example', at, quote: 'a note', text: 'Why a note? ' };
const marked = (...ids: readonly string[]): Draft => ({
  ...sample,
  document: {
    blocks: ids.map((id) => ({
      type: 'paragraph' as const,
      id: `p-${id}`,
      children: [{ type: 'commented' as const, comment: id, children: [text(id)] }],
    })),
  },
});
const draft = withComment(marked('c1'), given);

describe('a comment', () => {
  it('keeps author, round and the words it speaks of', () => {
    expect(draft.comments).toEqual([
      { ...given, text: 'Why a note?', round: 1, status: 'open', reason: '', replies: [] },
    ]);
    expect(draftSchema.parse(draft)).toEqual(draft);
  });

  it('is answered, and what becomes of it is said', () => {
    const answered = withReply(draft, 'c1', { author: 'B. Example', at, text: ' It is the form. ' });
    const taken = withStatus(answered, 'c1', { status: 'taken', reason: '' });
    expect(taken.comments).toMatchObject([
      { status: 'taken', replies: [{ author: 'B. Example', text: 'It is the form.' }] },
    ]);
    const left = withStatus(taken, 'c1', { status: 'not-taken', reason: 'The form is set.' });
    expect(left.comments[0]).toMatchObject({ status: 'not-taken', reason: 'The form is set.' });
    expect(withStatus(left, 'c1', { status: 'open', reason: 'x' }).comments[0]).toMatchObject({
      status: 'open',
      reason: '',
    });
  });

  it.each([
    ['no text', () => withComment(sample, { ...given, text: '  ' })],
    ['no author', () => withComment(sample, { ...given, author: '' })],
    ['an id that no mark can have', () => withComment(sample, { ...given, id: 'C 1' })],
    ['an empty reply', () => withReply(draft, 'c1', { author: 'B', at, text: ' ' })],
    ['not taken for no reason', () => withStatus(draft, 'c1', { status: 'not-taken', reason: ' ' })],
  ])('is refused with %s', (_, make) => {
    expect(make).toThrow(expect.objectContaining({ code: 'input/schema' }));
  });

  it('keeps a long quotation to what a comment holds', () => {
    expect(withComment(sample, { ...given, quote: 'x'.repeat(3000) }).comments[0]?.quote).toHaveLength(2000);
  });
});

describe('the list', () => {
  const said = (was: Draft, id: string, author: string, round = 1) =>
    withComment({ ...was, round }, { ...given, id, author });
  const three = said(said(said(marked('c1', 'c2'), 'c3', 'B'), 'c1', 'A'), 'c2', 'A', 2);
  const ids = (filter = {}) => commentsIn(three, filter).map(({ id }) => id);

  it('follows the text; what has lost its words comes last', () => {
    expect(ids()).toEqual(['c1', 'c2', 'c3']);
    expect([...placedComments(three)]).toEqual(['c1', 'c2']);
  });

  it('is filtered by status, author and round', () => {
    expect(ids({ author: 'A' })).toEqual(['c1', 'c2']);
    expect(ids({ round: 2 })).toEqual(['c2']);
    expect(ids({ status: 'taken' })).toEqual([]);
  });
});
