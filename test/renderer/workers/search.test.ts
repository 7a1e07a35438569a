import { createHash } from 'node:crypto';
import init from '@sqlite.org/sqlite-wasm';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Bytes } from '#shared/base/bytes';
import { connect, type RpcPort, serve } from '#shared/ipc/rpc';
import { buildImage } from '../../../content/search-image';
import type { SearchApi } from '../../../renderer/workers/search-api';
import { createSearchHandlers, openImage } from '../../../renderer/workers/search-handlers';
import { samplePack } from '../../shared/search/sample';

const image = new Uint8Array(await buildImage(samplePack()));
const digestOf = (bytes: Bytes) => createHash('sha256').update(bytes).digest('hex');
const startSqlite = () => init();

/** The worker as it runs, behind a real message channel, with a file of the test's. */
function openWorker(bytes: Bytes | undefined) {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const read = async () => bytes ?? Promise.reject(new TypeError('not there'));
  serve<SearchApi>(port2 as RpcPort, createSearchHandlers({ read, startSqlite }));
  return connect<SearchApi>(port1 as RpcPort);
}

const damaged = (change: (bytes: Bytes) => Bytes) => change(image.slice());

describe('the search worker', () => {
  it('opens the index it was built with, and answers', async () => {
    const worker = openWorker(image);
    const size = await worker.call('open', { address: '/index.db', digest: digestOf(image) });
    expect(size.passages).toBeGreaterThan(size.items);
    const { results } = await worker.call('search', { text: 'listings' });
    expect(results[0]).toMatchObject({ kind: 'matter', href: '/matrix/council-listing' });
  });

  it('changes nothing in the index', async () => {
    const database = openImage(await init(), image);
    onTestFinished(() => database.close());
    expect(() => database.exec('DELETE FROM item')).toThrow('SQLITE_READONLY');
  });

  it.each([
    ['with one bit changed', damaged((bytes) => bytes.fill((bytes[5000] ?? 0) ^ 1, 5000, 5001))],
    ['cut short', image.slice(0, 8192)],
    ['empty', new Uint8Array()],
    ['that is not there', undefined],
  ])('refuses an index %s', async (_, bytes) => {
    const opening = openWorker(bytes).call('open', { address: '/index.db', digest: digestOf(image) });
    await expect(opening).rejects.toMatchObject({ code: 'search/index', details: {} });
  });

  it.each([
    ['no database', new TextEncoder().encode('not a database'.repeat(1000))],
    ['cut short', image.slice(0, 8192)],
    ['empty', new Uint8Array()],
    ['overwritten in the middle', damaged((bytes) => bytes.fill(255, 4096, bytes.length - 4096))],
  ])('refuses a file that has the right digest and is %s', async (_, bytes) => {
    const worker = openWorker(bytes);
    const opening = worker.call('open', { address: '/index.db', digest: digestOf(bytes) });
    await expect(opening).rejects.toMatchObject({ code: 'search/index' });
    await expect(worker.call('search', { text: 'listing' })).rejects.toMatchObject({ code: 'search/index' });
  });

  it('refuses where SQLite does not start', async () => {
    const handlers = createSearchHandlers({
      read: async () => image,
      startSqlite: () => Promise.reject(new Error('no WebAssembly')),
    });
    await expect(handlers.open({ address: '', digest: digestOf(image) })).rejects.toMatchObject({
      code: 'search/index',
    });
  });
});
