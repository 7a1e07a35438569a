import { describe, expect, it } from 'vitest';
import { factsSourced, summariseFacts } from '#shared/case/facts';
import { empty, full, withFact } from './sample-case';

describe('summariseFacts', () => {
  it('sorts the six facts', () => {
    const file = withFact(withFact(full, 'abroad', { status: 'unknown' }), 'effect', { status: 'open' });
    expect(summariseFacts(file)).toEqual({
      known: ['activity', 'when', 'victim', 'running'],
      unknown: ['abroad'],
      open: ['effect'],
      unsourced: [],
    });
  });

  it('names known facts without a source, and blanks are none', () => {
    expect(summariseFacts(withFact(full, 'when', { source: '  ' })).unsourced).toEqual(['when']);
  });
});

describe('factsSourced', () => {
  it('holds when every known fact has a source', () => {
    expect(factsSourced(full)).toBe('yes');
  });

  it('asks no source of what is not known', () => {
    expect(factsSourced(withFact(full, 'abroad', { status: 'unknown', source: '' }))).toBe('yes');
  });

  it('fails on one known fact without a source', () => {
    expect(factsSourced(withFact(full, 'abroad', { source: '' }))).toBe('no');
  });

  it('cannot say while a fact has not been looked at', () => {
    expect(factsSourced(withFact(full, 'abroad', { status: 'open' }))).toBe('unknown');
    expect(factsSourced(empty)).toBe('unknown');
  });
});
