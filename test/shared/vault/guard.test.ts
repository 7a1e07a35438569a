import { describe, expect, it } from 'vitest';
import { isClearMeta, isSealedRow, isStorable } from '#shared/vault/guard';
import { parseHeader } from '#shared/vault/header';
import { seal, smallestBox } from '#shared/vault/row';
import { ids, makeHeader, random, rowKey } from './sample';

const box = new Uint8Array(smallestBox);
box[0] = 1;
const draft = { id: ids.a, caseId: ids.b, updatedAt: 5, version: 1, box };

describe('isSealedRow', () => {
  it('takes what sealing makes', async () => {
    const address = { table: 'drafts', id: ids.a, version: 1 } as const;
    const clear = { updatedAt: 5, caseId: ids.b };
    const sealed = await seal(await rowKey(), { address, clear, value: 'x'.repeat(900) }, random);
    expect(isSealedRow('drafts', { ...draft, box: sealed })).toBe(true);
  });

  it.each([
    ['a plain value', { id: ids.a, title: 'x' }],
    ['a field more', { ...draft, title: 'x' }],
    ['a symbol more', { ...draft, [Symbol('s')]: 'x' }],
    ['no box', { id: ids.a, caseId: ids.b, updatedAt: 5, version: 1 }],
    ['a box of text', { ...draft, box: 'sealed' }],
    ['a box too short', { ...draft, box: box.subarray(1) }],
    ['a box off the step', { ...draft, box: new Uint8Array(smallestBox + 1).fill(1) }],
    ['a box of another format', { ...draft, box: new Uint8Array(smallestBox).fill(2) }],
    ['words for an id', { ...draft, id: 'hospital' }],
    ['words for the case', { ...draft, caseId: 'hospital' }],
    ['an id that tells its time', { ...draft, id: '0190b9a4-6f3b-7d0e-8f55-0a6f1f9d7c01' }],
    ['no case', { id: ids.a, updatedAt: 5, version: 1, box }],
    ['version 0', { ...draft, version: 0 }],
    ['half a version', { ...draft, version: 1.5 }],
    ['a date object', { ...draft, updatedAt: new Date(5) }],
    ['a list', [draft]],
    ['nothing', null],
    ['an object of another class', Object.assign(Object.create({ title: 'x' }), draft)],
  ])('refuses %s', (_, value) => {
    expect(isSealedRow('drafts', value)).toBe(false);
  });

  it('refuses the row of one table in another', () => {
    expect(isSealedRow('drafts', draft)).toBe(true);
    expect(isSealedRow('cases', draft)).toBe(false);
    expect(isSealedRow('meta', draft)).toBe(false);
  });

  it('lets the case of a journal entry be absent', () => {
    const entry = { id: ids.a, seq: 1, updatedAt: 5, version: 1, box };
    expect(isSealedRow('journal', entry)).toBe(true);
    expect(isSealedRow('journal', { ...entry, caseId: ids.b })).toBe(true);
    expect(isSealedRow('journal', { ...entry, caseId: undefined })).toBe(false);
  });
});

describe('isStorable in meta', () => {
  const sealed = { key: 'setting:text-size', updatedAt: 5, version: 1, box };

  it('takes sealed entries and the four clear ones', async () => {
    const header = await parseHeader((await makeHeader()).bytes);
    for (const value of [
      sealed,
      { key: 'header', value: header },
      { key: 'schema', value: 1 },
      { key: 'locale', value: 'fr' },
      { key: 'theme', value: 'dark' },
    ]) {
      expect(isStorable('meta', value)).toBe(true);
    }
  });

  it.each([
    { key: 'locale', value: 'my own words' },
    { key: 'theme', value: 'dark', note: 'x' },
    { key: 'last-title', value: 'x' },
    { key: 'header', value: { passphrase: 'x' } },
    { ...sealed, key: 'locale' },
    { ...sealed, key: 'Words of mine' },
    { ...sealed, value: 'x' },
  ])('refuses %j', (value) => {
    expect(isStorable('meta', value)).toBe(false);
  });

  it('takes clear entries in meta alone', () => {
    expect(isClearMeta({ key: 'locale', value: 'en' })).toBe(true);
    expect(isStorable('cases', { key: 'locale', value: 'en' })).toBe(false);
  });
});
