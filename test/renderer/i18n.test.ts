import { describe, expect, it } from 'vitest';
import { AppError, type ErrorCode, errorCodes } from '#shared/base/errors';
import { packageCodes } from '#shared/base/package-codes';
import { menuCommands } from '#shared/ipc/names';
import { areas } from '../../renderer/app/areas';
import { shortcuts } from '../../renderer/app/shortcuts';
import { actIds } from '../../renderer/features/drafts/editor/pieces/acts';
import { en } from '../../renderer/i18n/en';
import { errorWords } from '../../renderer/i18n/error-words';
import { sources, wordUses } from './word-uses';

type Words = { readonly [key: string]: string | readonly unknown[] | Words };

/** Every text by its key: `drafts.settleCount_one`. Lists count as one. */
function leaves(words: Words, before = ''): readonly (readonly [key: string, text: string])[] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'object' && !Array.isArray(value)
      ? leaves(value as Words, `${before}${name}.`)
      : [[before + name, String(value)] as const],
  );
}

const all = leaves(en);
const uses = wordUses(Object.keys(en));
const withoutCount = (key: string) => key.replace(/_(zero|one|other)$/, '');
const keys = new Set(all.map(([key]) => withoutCount(key)));
const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);

describe('the words', () => {
  it('of the first screen come with it: it asks for no others', () => {
    const atStart = uses.filter(({ file }) => file.startsWith('features/vault/'));
    expect(atStart.length).toBeGreaterThan(40);
    expect(atStart.filter(({ key }) => !/^(vault|errors)\./.test(key))).toEqual([]);
  });

  it('are there for every key a screen asks for', () => {
    const isThere = ({ key, isPrefix }: (typeof uses)[number]) =>
      isPrefix
        ? [...keys].some((known) => known.startsWith(key))
        : keys.has(withoutCount(key)) || [...keys].some((known) => known.startsWith(`${key}.`));
    expect(uses.filter((use) => use.isCall && !isThere(use)).map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
    expect(uses.length).toBeGreaterThan(400);
  });

  it('are all asked for', () => {
    const exact = new Set(uses.filter(({ isPrefix }) => !isPrefix).map(({ key }) => withoutCount(key)));
    const made = uses.filter(({ isPrefix }) => isPrefix).map(({ key }) => key);
    const parents = (key: string) => key.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'));
    const isUsed = (key: string) =>
      parents(key).some((one) => exact.has(one)) || made.some((prefix) => key.startsWith(prefix));
    const dead = [...keys].filter((key) => !/^(commands|errors)\./.test(key) && !isUsed(key));
    expect(dead).toEqual([]);
  });

  it('get every value they name, and no other', () => {
    const wrong = uses.flatMap(({ file, key, isPrefix, values }) => {
      if (isPrefix || values === undefined || values.includes('returnObjects')) return [];
      const texts = all.filter(([known]) => withoutCount(known) === key).map(([, text]) => text);
      const named = new Set(texts.flatMap(places));
      const missing = [...named].filter((name) => !values.includes(name));
      const idle = values.filter((name) => !named.has(name) && name !== 'count');
      return [
        ...missing.map((name) => `${file}: ${key} lacks ${name}`),
        ...idle.map((name) => `${file}: ${key} has no place for ${name}`),
      ];
    });
    expect(wrong).toEqual([]);
    expect(uses.filter(({ values = [] }) => values.length > 0).length).toBeGreaterThan(50);
  });

  it('hold their tone: no exclamation mark, no please, no end without an end', () => {
    const loud = all.filter(([, text]) => /!|\bplease\b|\bsuccess|\boops\b|\s$|^\s| {2}/i.test(text));
    expect(loud).toEqual([]);
  });
});

describe('commands', () => {
  const ids = new Set([
    ...sources().flatMap(({ text }) => [...text.matchAll(/\bid: '([a-z]+\.[a-zA-Z]+)'/g)].map(([, id = '']) => id)),
    ...Object.keys(shortcuts),
    ...areas.map(({ id }) => `go.${id}`),
    ...Object.values(actIds).flatMap((group) => group.map((id) => `drafts.${id}`)),
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `answer.${n}`),
    ...['light', 'dark', 'contrast', 'system'].map((theme) => `theme.${theme}`),
    ...['case-new', 'go-matrix', 'go-toolbox', 'package-import'].map((way) => `start.${way}`),
  ]);
  const named = new Set(Object.keys(en.commands).map((key) => key.replace('_', '.')));

  it('all have words, and there are words for no other', () => {
    expect([...ids].filter((id) => !named.has(id))).toEqual([]);
    expect([...named].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('of the native menu are all known to the window', () => {
    expect(menuCommands.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('error codes', () => {
  const coded = Object.keys(en.errors).filter((key) => key.includes('__'));
  const own = (code: ErrorCode) => en.errors[code.replace('/', '__') as keyof typeof en.errors];

  it('a person can meet have a sentence of their own', () => {
    const met = errorCodes.filter((code) => /^(vault|store|journal|file|draft|identity)\//.test(code));
    expect(met.filter((code) => own(code) === undefined)).toEqual([]);
  });

  it('have no sentence without a code', () => {
    const known = new Set<string>(errorCodes);
    expect(coded.filter((key) => !known.has(key.replace('__', '/')))).toEqual([]);
  });

  it('of a package have words of their own, and no words are left over', () => {
    const said = Object.keys(en.packages.code).filter((code) => code !== 'other');
    expect(said.map((code) => `package/${code}`).toSorted()).toEqual(packageCodes.toSorted());
  });

  it('become their sentence with its values, and what is unknown the general one', () => {
    expect(errorWords(new AppError('vault/wait', { seconds: 4 }))).toEqual({
      text: 'Wait 4 seconds before the next try.',
      code: 'vault/wait',
    });
    expect(errorWords(new Error('a title'))).toEqual({ text: en.errors.general, code: 'app/unexpected' });
    expect(errorWords(new AppError('ipc/output'))).toEqual({ text: en.errors.general, code: 'ipc/output' });
  });
});
