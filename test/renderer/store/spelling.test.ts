import { describe, expect, it, vi } from 'vitest';
import { AppError } from '#shared/base/errors';
import { createSpelling } from '../../../renderer/store/spelling';
import type { SpellingWorker } from '../../../renderer/workers/spelling';

const built = { address: '/a', digest: '00' };
const files = async (language: 'en' | 'fr' | 'de') => ({ language, aff: built, dic: built, words: [] });
const licences = async () => ({ en: 'a', fr: 'b', de: 'c' });

/** A worker that answers as it is told, and remembers what it was asked. */
function worker(answers: Readonly<Record<string, () => unknown>>) {
  const asked: string[] = [];
  const call = vi.fn(async (name: string, { language }: { readonly language: string }) => {
    asked.push(`${name} ${language}`);
    return answers[name]?.();
  });
  return { asked, start: vi.fn(() => ({ call, close: () => undefined }) as unknown as SpellingWorker) };
}

describe('spelling of the window', () => {
  it('starts no worker before the first text, then one, and opens each language once', async () => {
    const { asked, start } = worker({ check: () => [[]], suggest: () => ['a'] });
    const spelling = createSpelling({ start, files, licences, report: () => undefined });
    expect(start).not.toHaveBeenCalled();
    await Promise.all([spelling.check('en', ['a']), spelling.check('en', ['b']), spelling.check('fr', ['c'])]);
    expect(await spelling.suggest('en', 'a')).toEqual(['a']);
    expect(start).toHaveBeenCalledTimes(1);
    expect(asked.filter((one) => one.startsWith('open')).sort()).toEqual(['open en', 'open fr']);
  });

  it('says of a language without a dictionary that it is not checked, reports it once, and checks the others', async () => {
    const report = vi.fn();
    const { start } = worker({ check: () => [[]] });
    const onlyFrench = async (language: 'en' | 'fr' | 'de') => {
      if (language !== 'fr') throw new AppError('spelling/dictionary', { language });
      return files(language);
    };
    const spelling = createSpelling({ start, files: onlyFrench, licences, report });
    for (const text of ['a', 'b'])
      await expect(spelling.check('en', [text])).rejects.toMatchObject({ code: 'spelling/dictionary' });
    expect(await spelling.check('fr', ['c'])).toEqual([[]]);
    expect(report.mock.calls).toEqual([['spelling/dictionary']]);
  });

  it('says so as well when the worker ends', async () => {
    const { start } = worker({
      check: () => {
        throw new AppError('rpc/closed');
      },
    });
    const spelling = createSpelling({ start, files, licences, report: () => undefined });
    await expect(spelling.check('de', ['a'])).rejects.toMatchObject({
      code: 'spelling/dictionary',
      details: { language: 'de' },
    });
  });
});
