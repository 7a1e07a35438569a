import init from '@sqlite.org/sqlite-wasm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openEngine } from '#shared/search/engine';
import { createPagedFile } from '#shared/search/paged-file';
import { toSql } from '#shared/search/sql';
import { buildImage } from '../../../content/search-image';
import { openPagedDatabase } from '../../../renderer/workers/paged-database';
import { openImage } from '../../../renderer/workers/search-handlers';
import { samplePack } from '../../shared/search/sample';

const image = new Uint8Array(await buildImage(samplePack()));
const queries = ['listings', 'council', 'who decides', 'cyb', 'attribtion', '"cyber diplomacy"', 'kind:brief', 'zzzz'];

/** The index, of which a few small blocks are in memory at a time. */
async function openPaged(bytes: Uint8Array, read?: (at: number, length: number) => Uint8Array) {
  let count = 0;
  const source = read ?? ((at, length) => bytes.subarray(at, at + length));
  const counted = (at: number, length: number) => {
    count += 1;
    return source(at, length);
  };
  const file = createPagedFile({ size: bytes.length, blockBytes: 3000, mostBlocks: 6, mostAtOnce: 2, read: counted });
  const database = openPagedDatabase(await init(), file);
  onTestFinished(() => database.close());
  return { database, reads: () => count };
}

describe('a database that lies outside of memory', () => {
  it('answers every query as the one in memory does', async () => {
    const whole = openImage(await init(), image);
    onTestFinished(() => whole.close());
    const { database, reads } = await openPaged(image);
    const [paged, inMemory] = [openEngine(toSql(database)), openEngine(toSql(whole))];
    for (const text of queries) expect(paged.search({ text }), text).toEqual(inMemory.search({ text }));
    expect(reads()).toBeGreaterThan(20);
  });

  it('is read where it is needed, not as a whole', async () => {
    const { database, reads } = await openPaged(image);
    expect(toSql(database).rows('PRAGMA user_version')).toHaveLength(1);
    expect(reads()).toBeLessThan(4);
  });

  it('changes nothing', async () => {
    const { database } = await openPaged(image);
    expect(() => database.exec('DELETE FROM item')).toThrow('SQLITE_READONLY');
  });

  it('says so when a piece cannot be read, and answers again once it can', async () => {
    let isGone = false;
    const { database } = await openPaged(image, (at, length) => {
      if (isGone) throw new Error('gone');
      return image.subarray(at, at + length);
    });
    const engine = openEngine(toSql(database));
    isGone = true;
    database.exec('PRAGMA shrink_memory');
    expect(() => engine.search({ text: 'listings' })).toThrow('SQLITE_IOERR');
    isGone = false;
    expect(engine.search({ text: 'listings' }).results.length).toBeGreaterThan(0);
  });

  it.each([
    ['no database', new TextEncoder().encode('not a database'.repeat(1000))],
    ['cut short', image.slice(0, 8192)],
    ['empty', new Uint8Array()],
    ['overwritten in the middle', image.slice().fill(255, 4096, image.length - 4096)],
  ])('refuses what is %s', async (_, bytes) => {
    const opening = async () => openEngine(toSql((await openPaged(bytes)).database));
    await expect(opening()).rejects.toThrow();
  });
});
