import { createHash } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { utf8 } from '#shared/base/bytes';
import { connect, type RpcPort, serve } from '#shared/ipc/rpc';
import type { SpellingApi } from '../../../renderer/workers/spelling-api';
import { createSpellingHandlers } from '../../../renderer/workers/spelling-handlers';

const files: Readonly<Record<string, string>> = { '/a.aff': 'TRY note\n', '/a.dic': '2\nthe\nnote\n' };
const built = (address: string) => ({
  address,
  digest: createHash('sha256')
    .update(files[address] ?? '')
    .digest('hex'),
});
const english = { language: 'en', aff: built('/a.aff'), dic: built('/a.dic'), words: ['Coreper'] } as const;

/** The worker as it runs, behind a real message channel, with files of the test's. */
function openWorker(found = files) {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const read = async (address: string) => {
    const text = found[address];
    if (text === undefined) throw new TypeError('not there');
    return utf8(text);
  };
  serve<SpellingApi>(port2 as RpcPort, createSpellingHandlers(read));
  return connect<SpellingApi>(port1 as RpcPort);
}

describe('the spelling worker', () => {
  it('opens the dictionary it was built with, checks and suggests', async () => {
    const worker = openWorker();
    expect(await worker.call('open', english)).toEqual({ words: 2 });
    expect(await worker.call('check', { language: 'en', texts: ['the Coreper note', 'teh note', ''] })).toEqual([
      [],
      [{ from: 0, to: 3, word: 'teh' }],
      [],
    ]);
    expect(await worker.call('suggest', { language: 'en', word: 'teh' })).toEqual(['the']);
  });

  it.each([
    ['is another one', { ...files, '/a.dic': '2\nthe\nnoted\n' }],
    ['is not there', { '/a.aff': files['/a.aff'] ?? '' }],
    ['has other rules', { ...files, '/a.aff': '' }],
  ])('refuses a dictionary that %s', async (_, found) => {
    const worker = openWorker(found);
    const refusal = { code: 'spelling/dictionary', details: { language: 'en' } };
    await expect(worker.call('open', english)).rejects.toMatchObject(refusal);
    await expect(worker.call('check', { language: 'en', texts: ['the'] })).rejects.toMatchObject(refusal);
  });

  it('answers for no language that is not open', async () => {
    const worker = openWorker();
    await worker.call('open', english);
    const asked = worker.call('suggest', { language: 'fr', word: 'nte' });
    await expect(asked).rejects.toMatchObject({ code: 'spelling/dictionary', details: { language: 'fr' } });
  });
});
