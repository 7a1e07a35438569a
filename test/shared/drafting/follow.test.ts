import { describe, expect, it } from 'vitest';
import { driftsOf, filledByCase, keptAsIs, takenOver } from '#shared/drafting/follow';
import { withValue } from '#shared/drafting/slot-value';
import { full, withFact } from '../case/sample-case';
import { draft, template } from './sample-template';

const by = { name: 'A. Example', at: '2026-11-22T10:00:00.000Z' };
const moved = withFact(full, 'abroad', { state: 'Borduria' });
const namesOf = (of: typeof draft, file = moved) =>
  driftsOf(template, of, { case: file }).map(({ slot, draft: was, case: now }) => [slot.name, was, now]);
const first = (of: typeof draft, file = moved) => {
  const [drift] = driftsOf(template, of, { case: file });
  if (!drift) throw new Error('nothing drifts');
  return drift;
};

describe('a fact that changes', () => {
  it('asks, and changes nothing by itself', () => {
    expect(namesOf(draft, full)).toEqual([]);
    expect(namesOf(draft)).toEqual([['state', 'Vardania', 'Borduria']]);
    expect(draft.values['state']).toBe('Vardania');
  });

  it('is taken over, with a trace of who did', () => {
    const next = takenOver(draft, first(draft), by);
    expect(next.values['state']).toBe('Borduria');
    expect(next.followed).toEqual([{ slot: 'state', draft: 'Vardania', case: 'Borduria', taken: true, ...by }]);
    expect(namesOf(next)).toEqual([]);
  });

  it('is not followed where the drafter says so, until it changes again', () => {
    const next = keptAsIs(draft, first(draft), by);
    expect(next.values).toEqual(draft.values);
    expect(next.followed).toMatchObject([{ taken: false, name: 'A. Example' }]);
    expect(namesOf(next)).toEqual([]);
    expect(namesOf(next, withFact(full, 'abroad', { state: 'Syldavia' }))).toEqual([['state', 'Vardania', 'Syldavia']]);
  });

  it('asks where the case knows no longer, and taking that over opens the field', () => {
    const unknown = withFact(full, 'abroad', { status: 'unknown' });
    expect(namesOf(draft, unknown)).toEqual([['state', 'Vardania', undefined]]);
    const next = takenOver(draft, first(draft, unknown), by);
    expect(next.values).not.toHaveProperty('state');
    expect(namesOf(next, unknown)).toEqual([]);
  });

  it('asks where the case knows at last what the drafter typed otherwise', () => {
    const late = { ...withValue(template, draft, { name: 'state', value: 'Elsewhere' }), basis: {} };
    expect(namesOf(late, full)).toContainEqual(['state', 'Elsewhere', 'Vardania']);
  });

  it('asks nothing about what the drafter changed while the case stayed, nor where both say the same again', () => {
    const own = withValue(template, draft, { name: 'state', value: 'the Republic of Vardania' });
    expect(namesOf(own, full)).toEqual([]);
    expect(namesOf(withValue(template, draft, { name: 'state', value: 'Borduria' }))).toEqual([]);
  });
});

describe('what the case filled', () => {
  it('is what still says what the case said, and nothing typed by hand', () => {
    const filled = { ...draft, values: { a: '1', b: '2', c: 'typed' }, basis: { a: '1', b: 'other', d: '4', e: '' } };
    expect(filledByCase(filled)).toBe(1);
  });
});
