import { describe, expect, it } from 'vitest';
import type { KeptPart } from '#shared/content-pack/register';
import type { ContentPacks } from '../../../renderer/store/content-packs';
import { indexFile } from '../../../renderer/store/index-file';
import { packChunkBytes } from '../../../renderer/store/pack-chunks';

/** Chunks as they are kept, of an index in parts that end where they end. */
function kept(sizes: readonly number[]) {
  const whole = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0)).map(
    (_, at) => (at * 13 + (at >> 10)) & 0xff,
  );
  const chunks: Uint8Array[] = [];
  const parts: KeptPart[] = [{ path: 'content/table.json', first: 0, count: 1, size: 10 }];
  let at = 0;
  for (const [n, size] of sizes.entries()) {
    const first = 1 + chunks.length;
    for (let done = 0; done < size; done += packChunkBytes)
      chunks.push(whole.slice(at + done, at + Math.min(size, done + packChunkBytes)));
    parts.push({ path: `content/index-00${n + 1}.gz`, first, count: 1 + chunks.length - first, size });
    at += size;
  }
  const opened: number[] = [];
  const readChunk: ContentPacks['readChunk'] = async (_, part, chunk) => {
    opened.push(part.first + chunk);
    return (chunks[part.first + chunk - 1] ?? new Uint8Array()).slice();
  };
  const packs = { readChunk } as ContentPacks;
  return { file: indexFile(packs, { owner: '', parts }), whole, opened };
}

describe('the index of a kept pack as one file', () => {
  const sizes = [2 * packChunkBytes, packChunkBytes + 700, 300];
  const all = 3 * packChunkBytes + 1000;

  it.each([
    ['the beginning', 0, 100],
    ['a whole chunk', packChunkBytes, packChunkBytes],
    ['over the end of a chunk', packChunkBytes - 50, 100],
    ['over the end of a part', 3 * packChunkBytes + 600, 200],
    ['over several', 100, all - 150],
    ['the last byte', all - 1, 1],
  ])('reads %s', async (_, at, length) => {
    const { file, whole } = kept(sizes);
    expect(file.size).toBe(all);
    expect(Buffer.compare(await file.read(at, length), whole.subarray(at, at + length))).toBe(0);
  });

  it('opens those chunks alone that the bytes are in', async () => {
    const { file, opened } = kept(sizes);
    await file.read(packChunkBytes + 5, 10);
    expect(opened).toEqual([2]);
    await file.read(3 * packChunkBytes + 690, 20);
    expect(opened).toEqual([2, 4, 5]);
  });
});
