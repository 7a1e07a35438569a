import { describe, expect, it } from 'vitest';
import { madeBefore, withStatement } from '#shared/clearance/statements';
import { draftSchema } from '#shared/drafting/model';
import { draft } from '../drafting/sample-template';

describe('a statement about the text', () => {
  const said = withStatement(draft, 'read', true);

  it('is kept with the text it was made about', () => {
    expect(said.declared['read']).toBe(true);
    expect(draftSchema.parse(said)).toEqual(said);
    expect(madeBefore(said)).toEqual([]);
  });

  it('is told to be from before once the text is another, until it is made again', () => {
    const changed = { ...said, title: 'Another title' };
    expect(madeBefore(changed)).toEqual(['read']);
    expect(madeBefore(withStatement(changed, 'read', true))).toEqual([]);
    expect(madeBefore({ ...changed, title: said.title })).toEqual([]);
  });

  it('is gone when it is taken back, and says nothing where none was kept', () => {
    expect(madeBefore(withStatement({ ...said, title: 'x' }, 'read', false))).toEqual([]);
    expect(madeBefore({ ...draft, declared: { read: true } })).toEqual([]);
  });
});
