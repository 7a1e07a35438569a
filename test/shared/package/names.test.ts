import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertName, isPlainName, nameKey } from '#shared/package/names';

const traversal = [
  '../x',
  'documents/../x',
  'documents/./x',
  '/etc/passwd',
  '\\server\\x',
  'a\\b',
  'C:x',
  'c:/x',
  '..',
  '.',
];
const unsafe = [
  'a\u0000b',
  'a\u001b[31m',
  'a\u202egpj.exe',
  'a\u200bb',
  'a\ufeffb',
  'e\u0301',
  'a//b',
  'a/',
  '',
  'con',
  'NUL.txt',
  'lpt1',
  'x/com9.md',
  'note.',
  'note ',
  ' note',
  'a?b',
  'a*b',
  'a<b',
  'a|b',
  'ab:c',
  'a"b',
];

describe('assertName', () => {
  it.each([
    'mimetype',
    'manifest.json',
    'documents/note.docx',
    'a/b/c/d',
    'clearance/002.json',
    'META-INF/ASiCManifest001.xml',
    'a..b',
  ])('takes %s in both modes', (name) => {
    expect(() => assertName(name, 'strict')).not.toThrow();
    expect(() => assertName(name, 'foreign')).not.toThrow();
  });

  it.each(traversal)('refuses the path %j in both modes', (name) => {
    for (const mode of ['strict', 'foreign'] as const)
      expect(() => assertName(name, mode)).toThrow(expect.objectContaining({ code: 'package/name-traversal' }));
  });

  it.each(unsafe)('refuses the name %j in both modes', (name) => {
    for (const mode of ['strict', 'foreign'] as const)
      expect(() => assertName(name, mode)).toThrow(expect.objectContaining({ code: 'package/name-invalid' }));
  });

  it.each([
    'Note.md',
    'a b',
    'démarche.md',
    '-a',
    '_a',
    '.a',
    'a/b/c/d/e',
    'meta-inf/x/Y',
    'META-INF/a/b',
    `${'a'.repeat(121)}`,
  ])('refuses %s in our own packages', (name) => {
    expect(() => assertName(name, 'strict')).toThrow(expect.objectContaining({ code: 'package/name-invalid' }));
  });

  it.each(['Note 1.txt', 'démarche.md', 'Приклад.txt', 'a/b/c/d/e', `${'a'.repeat(121)}`])(
    'takes %s from other tools',
    (name) => {
      expect(() => assertName(name, 'foreign')).not.toThrow();
    },
  );

  it('takes 120 characters and four segments, not one more', () => {
    expect(isPlainName('a'.repeat(120))).toBe(true);
    expect(isPlainName('a/b/c/d/e')).toBe(false);
  });

  it('never lets a plain name out of its folder', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        if (!isPlainName(name)) return;
        const url = new URL(name, 'file:///base/');
        expect(url.pathname).toBe(`/base/${name}`);
      }),
    );
  });
});

describe('nameKey', () => {
  it('folds case and compatibility forms', () => {
    expect(nameKey('NOTE.md')).toBe(nameKey('note.md'));
    expect(nameKey('\ufb01le')).toBe(nameKey('file'));
    expect(nameKey('note.md')).not.toBe(nameKey('note2.md'));
  });
});
