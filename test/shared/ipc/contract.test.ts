import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markings } from '#shared/case/model';
import { contract, events } from '#shared/ipc/contract';
import { isPlainFileName, isPlainTitle, plainFileName, plainTitle } from '#shared/ipc/file-name';
import { callNames, eventNames } from '#shared/ipc/names';
import { sizeOf } from '#shared/ipc/size';

const sheet = { title: 'Who is competent?', marking: 'PUBLIC', layout: 'portrait', fit: 'pages', to: 'pdf' };
const id = crypto.randomUUID();
const accepts = (name: keyof typeof contract, input: unknown) => contract[name].input.safeParse(input).success;

describe('the contract', () => {
  test('has schemas for exactly the names the preload knows', () => {
    expect(Object.keys(contract).sort()).toEqual([...callNames].sort());
    expect(Object.keys(events).sort()).toEqual([...eventNames].sort());
  });

  test.each([
    ['app.info', {}],
    ['file.open', { purpose: 'package' }],
    ['file.begin', { suggestedName: 'demarche.asice', size: 3, kind: 'package' }],
    ['file.write', { id, at: 0, bytes: new Uint8Array(3) }],
    ['print.document', sheet],
    ['profile.read', { name: 'vault.header' }],
    ['profile.write', { name: 'backup.5', bytes: new Uint8Array(0) }],
    ['log.write', { code: 'vault/row', details: { id: 'x', ids: ['a', 'b'], size: 3, again: false } }],
  ] as const)('takes %s as it is meant', (name, input) => expect(accepts(name, input)).toBe(true));

  test.each([
    ['an input where none belongs', 'app.info', { path: '/' }],
    ['no input object at all', 'vault.lock', undefined],
    ['an unknown purpose', 'file.open', { purpose: 'script' }],
    ['a path beside the purpose', 'file.open', { purpose: 'any', path: '/etc/passwd' }],
    ['a path as a name', 'file.begin', { suggestedName: '../x', size: 1, kind: 'any' }],
    ['half a byte', 'file.begin', { suggestedName: 'x', size: 0.5, kind: 'any' }],
    ['a place before the first', 'file.write', { id, at: -1, bytes: new Uint8Array(1) }],
    ['a name for an id', 'file.write', { id: 'out.asice', at: 0, bytes: new Uint8Array(1) }],
    ['text for bytes', 'file.write', { id, at: 0, bytes: 'text' }],
    ['a wider kind of array', 'file.write', { id, at: 0, bytes: new Uint16Array(1) }],
    ['a marking above the ceiling', 'print.document', { ...sheet, marking: 'SECRET UE/EU SECRET' }],
    ['markup for a marking', 'print.document', { ...sheet, marking: '<b>PUBLIC</b>' }],
    ['a printer without a dialog', 'print.document', { ...sheet, silent: true }],
    ['a path to print to', 'print.document', { ...sheet, to: '/tmp/x.pdf' }],
    ['a title that is a page long', 'print.document', { ...sheet, title: 'x'.repeat(121) }],
    ['a title of several lines', 'print.document', { ...sheet, title: 'a\nb' }],
    ['no title', 'print.document', { ...sheet, title: ' ' }],
    ['a name outside the list', 'profile.read', { name: 'Preferences' }],
    ['a path in a profile name', 'profile.read', { name: 'backup.1/../../x' }],
    ['one backup too many', 'profile.write', { name: 'backup.6', bytes: new Uint8Array(1) }],
    ['a code nobody knows', 'log.write', { code: 'x/y', details: {} }],
    ['a long text in the log', 'log.write', { code: 'vault/row', details: { id: 'x'.repeat(201) } }],
    ['a nested detail', 'log.write', { code: 'vault/row', details: { id: { deep: 1 } } }],
    ['a sentence as a key', 'log.write', { code: 'vault/row', details: { 'the title of a draft': 1 } }],
  ] as const)('refuses %s', (_, name, input) => expect(accepts(name, input)).toBe(false));
});

test('the markings that are printed are those of a case', () => {
  const taken = markings.filter((marking) => accepts('print.document', { ...sheet, marking }));
  expect(taken).toEqual([...markings]);
});

describe('a title on paper', () => {
  test.each([
    ['Decision (CFSP) 2019/797: who decides?', 'Decision (CFSP) 2019 797 who decides.pdf'],
    ['a\u202Efdp.exe', 'a fdp.exe.pdf'],
    ['...', 'valise.pdf'],
    ['CON', 'valise.pdf'],
  ])('%j becomes a file name', (title, name) => {
    expect(plainFileName(title, 'pdf')).toBe(name);
  });

  test('of any kind is made plain, and gives a plain file name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const plain = plainTitle(title);
        expect(plain === '' || isPlainTitle(plain)).toBe(true);
        expect(isPlainFileName(plainFileName(title, 'pdf'))).toBe(true);
      }),
    );
  });
});

describe('a suggested file name', () => {
  test.each(['demarche.asice', 'trust.pem', 'Draft 2 (EN).md', 'σημείωμα.md', 'x'.repeat(120)])('may be %j', (name) => {
    expect(isPlainFileName(name)).toBe(true);
  });

  test.each([
    '',
    '.',
    '..',
    '.hidden',
    'dot.',
    'space ',
    ' space',
    'a/b',
    'a\\b',
    'C:x',
    'CON',
    'nul.txt',
    'com1.md',
    'a\u0000b',
    'a\nb',
    'a\u202Efdp.exe',
    'a\u200Bb',
    'lone\uD800',
    'x'.repeat(121),
  ])('may not be %j', (name) => expect(isPlainFileName(name)).toBe(false));
});

describe('the size of a value', () => {
  const limit = 1_000_000;

  test('counts bytes wherever they lie', () => {
    expect(sizeOf({ a: [{ b: new Uint8Array(5000) }] }, limit)).toBeGreaterThanOrEqual(5000);
    expect(sizeOf('x'.repeat(5000), limit)).toBe(10_000);
    expect(sizeOf({ ['k'.repeat(5000)]: 1 }, limit)).toBeGreaterThanOrEqual(10_000);
  });

  test('counts the whole buffer behind a narrow view, since the whole of it was sent', () => {
    expect(sizeOf(new Uint8Array(new ArrayBuffer(9000), 0, 1), limit)).toBeGreaterThanOrEqual(9000);
  });

  test('ends on a cycle, and on depth that a recursive walk dies of', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(sizeOf(cycle, limit)).toBeLessThan(100);
    let deep: unknown = 0;
    for (let i = 0; i < 200_000; i++) deep = [deep];
    expect(sizeOf(deep, limit)).toBeGreaterThan(limit);
  });

  test('is never less than the text and bytes put in', () => {
    const leaf = fc.oneof(fc.string(), fc.uint8Array());
    fc.assert(
      fc.property(fc.array(leaf), (leaves) => {
        const least = leaves.reduce((sum, item) => sum + item.length, 0);
        expect(sizeOf({ leaves }, Number.MAX_SAFE_INTEGER)).toBeGreaterThanOrEqual(least);
      }),
    );
  });
});
