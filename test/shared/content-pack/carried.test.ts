import { describe, expect, it } from 'vitest';
import { type Bytes, equalBytes, fromUtf8, utf8 } from '#shared/base/bytes';
import { assembled, carriedPath, frameOf } from '#shared/content-pack/carried';
import type { PackageSource } from '#shared/package/index';

const file = Uint8Array.from({ length: 5_000 }, (_, at) => (at * 31 + (at >> 8)) & 0xff);
const places = [
  { name: 'content/base-001.gz', start: 100, size: 1_000 },
  { name: 'manifest.json', start: 1_100, size: 50 },
  { name: 'content/index-001.gz', start: 1_150, size: 3_000 },
];
const parts = ['content/base-001.gz', 'content/index-001.gz'];
const sourceOf = (bytes: Bytes): PackageSource => ({
  size: bytes.length,
  read: async (at, length) => bytes.slice(at, at + length),
});
const partOf = async (path: string) => {
  const { start = 0, size = 0 } = places.find(({ name }) => name === path) ?? {};
  return file.slice(start, start + size);
};
const good = async () => (await frameOf(sourceOf(file), parts, places)) ?? new Uint8Array();
/** The frame with something else in it. */
const altered = async (change: (frame: { size: number; pieces: object[] }) => object) =>
  utf8(JSON.stringify(change(JSON.parse(fromUtf8(await good())))));

describe('the file of a pack', () => {
  it('is put together again of its frame and its parts, bit for bit', async () => {
    const frame = await good();
    expect(equalBytes(await assembled(frame, partOf), file)).toBe(true);
    // none of the parts stands in it a second time
    expect(frame.length).toBeLessThan(2_000);
  });

  it('has its index kept as it was packed, and nothing else twice', () => {
    expect(parts.map(carriedPath)).toEqual(['content/base-001.gz', 'carried/index-001.gz']);
  });

  it('has no frame where a part lies nowhere as it is, or too much lies around them', async () => {
    expect(await frameOf(sourceOf(file), [...parts, 'content/briefs-001.gz'], places)).toBeUndefined();
    const large = new Uint8Array(4 * 1024 * 1024 + 4_001);
    expect(await frameOf(sourceOf(large), parts, places)).toBeUndefined();
    expect(await frameOf(sourceOf(large.subarray(1)), parts, places)).toBeDefined();
  });

  it.each([
    ['a part that is longer', async () => new Uint8Array(9_000)],
    ['a part that is shorter', async () => new Uint8Array(1)],
  ])('is not put together with %s', async (_, read) => {
    await expect(assembled(await good(), read)).rejects.toMatchObject({ code: 'pack/part' });
  });

  it.each([
    ['of another size', ({ size, ...frame }: { size: number }) => ({ ...frame, size: size + 1 })],
    ['of no size', (frame: object) => ({ ...frame, size: 0 })],
    ['larger than a package may be', (frame: object) => ({ ...frame, size: 256 * 1024 * 1024 + 1 })],
    ['with a piece of another kind', (frame: object) => ({ ...frame, pieces: [{ file: '/etc/passwd' }] })],
    ['of another format', (frame: object) => ({ ...frame, format: 'valise-pack-frame/2' })],
  ])('is not put together by a frame %s', async (_, change) => {
    await expect(assembled(await altered(change), partOf)).rejects.toMatchObject({ code: 'pack/part' });
  });

  it('passes on why a part cannot be read', async () => {
    const gone = Object.assign(new Error(), { code: 'store/attachment-gone' });
    await expect(assembled(await good(), () => Promise.reject(gone))).rejects.toBe(gone);
  });
});
