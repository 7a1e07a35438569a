import { describe, expect, it } from 'vitest';
import { factKeys } from '#shared/case/model';
import { newCase } from '#shared/case/new-case';
import { parseCase } from '#shared/case/parse';
import { empty, full } from './sample-case';

describe('newCase', () => {
  it('is empty, and passes its own gate', () => {
    expect(empty.createdAt).toBe('2026-11-20T09:30:00.000Z');
    expect(factKeys.map((key) => empty.facts[key].status)).toEqual(Array(6).fill('open'));
    expect(empty.sample).toBe(false);
    expect(parseCase(empty)).toEqual(empty);
  });

  it('marks a sample', () => {
    expect(newCase({ ...empty, now: 0, sample: true }).sample).toBe(true);
  });
});

describe('parseCase', () => {
  it('gives back a case that went through JSON', () => {
    expect(parseCase(JSON.parse(JSON.stringify(full)))).toEqual(full);
  });

  it('brings a case of the first format up to date, with nothing of it lost', () => {
    const { format: _format, id, title, createdAt, marking, sample, facts, trees, pending, place } = full;
    const first = { format: 'valise-case/1', id, title, createdAt, marking, sample, facts, trees, pending, place };
    expect(parseCase(first)).toEqual(full);
  });

  it('brings a case of the second format up to date, its votes and its journal with it', () => {
    const { listings: _listings, quotations: _quotations, ...parts } = full;
    const second = { ...parts, format: 'valise-case/2' };
    expect(parseCase(second)).toEqual(full);
    expect(parseCase(second)).toMatchObject({ format: 'valise-case/3', listings: {}, quotations: {} });
  });

  it.each(['valise-case/4', 'valise-case/17'])('tells %s from a newer app apart', (format) => {
    expect(() => parseCase({ ...full, format })).toThrow(expect.objectContaining({ code: 'store/newer' }));
  });

  it.each<[string, unknown, string]>([
    ['no object', 'case', ''],
    ['nothing', null, ''],
    ['another format', { ...full, format: 'valise-draft/1' }, 'format'],
    ['version zero', { ...full, format: 'valise-case/0' }, 'format'],
    ['an id that is none', { ...full, id: 'x' }, 'id'],
    ['a classified mark', { ...full, marking: 'SECRET UE' }, 'marking'],
    ['five facts', { ...full, facts: { ...full.facts, abroad: undefined } }, 'facts.abroad'],
    ['a seventh fact', { ...full, facts: { ...full.facts, author: full.facts.abroad } }, 'facts'],
    ['a field nobody knows', { ...full, note: '' }, ''],
    ['a title too long', { ...full, title: 'x'.repeat(201) }, 'title'],
  ])('refuses %s and names only the place', (_, value, at) => {
    expect(() => parseCase(value)).toThrow(expect.objectContaining({ code: 'input/schema', details: { at } }));
  });
});
