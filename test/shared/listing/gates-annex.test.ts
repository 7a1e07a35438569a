import { describe, expect, it } from 'vitest';
import type { Listing } from '#shared/case/listing';
import { annexOf, annexTable } from '#shared/listing/annex';
import { changeListing } from '#shared/listing/change';
import { listingGatesOf } from '#shared/listing/gates';
import { bench, subject, whole } from './bench';
import { listing, uuid } from './sample';

describe('the gates', () => {
  const lights = (file: typeof whole, vote?: Parameters<typeof listingGatesOf>[0]['vote']) =>
    Object.fromEntries(listingGatesOf({ ...bench(file), view: undefined, vote }).map(({ id, light }) => [id, light]));

  it('follow the file', () => {
    expect(lights(whole)).toMatchObject({
      proposer: 'open',
      unanimity: 'unknown',
      criteria: 'open',
      identity: 'open',
      names: 'open',
      disclosable: 'open',
      review: 'possible',
    });
    expect(lights(changeListing(whole, listing.id, () => ({ proposer: 'other' })))['proposer']).toBe('blocked');
    expect(lights(changeListing(whole, listing.id, () => ({ proposer: 'high-representative' })))['proposer']).toBe(
      'open',
    );
    expect(lights(changeListing(whole, listing.id, () => ({ identifiers: [] })))['identity']).toBe('blocked');
  });

  it('unanimity is that of a count under unanimity', () => {
    expect(lights(whole, { rule: 'unanimity-cfsp', result: 'adopted' })['unanimity']).toBe('open');
    expect(lights(whole, { rule: 'unanimity-cfsp', result: 'not-adopted' })['unanimity']).toBe('blocked');
    expect(lights(whole, { rule: 'unanimity-cfsp', result: 'open' })['unanimity']).toBe('possible');
    expect(lights(whole, { rule: 'qualified-majority-cfsp', result: 'adopted' })['unanimity']).toBe('unknown');
  });
});

describe('the annex', () => {
  const row = (more: Partial<Listing>, others: readonly Listing[] = [], reasons = 'Because.') =>
    annexOf([
      { listing: { ...subject, ...more }, reasons },
      ...others.map((other) => ({ listing: other, reasons })),
    ])[0]?.faults.map(({ code }) => code);
  const alias = (text: string) => ({ id: uuid(5), text, kind: 'alias' as const });
  const other: Listing = {
    ...subject,
    id: uuid(901),
    name: 'Somebody Else',
    aliases: [],
    identifiers: [{ id: uuid(3), kind: 'passport', value: 'AB-1', evidence: '' }],
  };

  it('finds what a reader would stumble over', () => {
    expect(row({})).toEqual([]);
    expect(row({ name: '', aliases: [] })).toContain('name-missing');
    expect(row({ aliases: [alias('a. EXAMPLE')] })).toEqual(['alias-twice']);
    expect(row({ aliases: [alias('Ex\u200Bample')] })).toEqual(['hidden']);
    expect(row({ aliases: [alias('Ехample')] })).toEqual(['mixed-scripts']);
    expect(row({ identifiers: [] })).toEqual(['identifier-missing']);
    expect(row({ identifiers: [{ id: uuid(3), kind: 'birth-date', value: '17/05/1990', evidence: '' }] })).toEqual([
      'day-unreadable',
    ]);
    expect(row({ listedOn: '' }, [], '')).toEqual(['reasons-missing', 'date-missing']);
  });

  it('flags duplicates and similar names between its lines', () => {
    expect(row({}, [other])).toEqual([]);
    expect(row({}, [{ ...other, name: 'Экзампл А.' }])).toEqual(['name-shared']);
    expect(row({ name: 'Stark Indastries' }, [{ ...other, name: 'Stark Industries' }])).toEqual(['name-similar']);
    expect(row({ identifiers: [{ id: uuid(3), kind: 'passport', value: 'ab 1', evidence: '' }] }, [other])).toEqual([
      'number-twice',
    ]);
  });

  it('writes out what hides', () => {
    const rows = annexOf([{ listing: { ...subject, aliases: [alias('Ex\u202Eample')] }, reasons: '' }]);
    const text = JSON.stringify(annexTable(rows, [], (kind) => kind));
    expect(text).toContain('Ex[U+202E]ample');
    expect(text).not.toContain('\u202E');
  });
});
