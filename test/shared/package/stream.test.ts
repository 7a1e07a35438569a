import { describe, expect, it } from 'vitest';
import { type Bytes, equalBytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { type PackageSource, streamPackage, verifyPackage } from '#shared/package/index';
import { now } from '../../fakes/authority';
import { toEntries, zipOf } from '../../fakes/container';
import {
  buildSample,
  contentOf,
  createCast,
  filesOf,
  flipped,
  replaced,
  signedOnce,
  without,
} from '../../fakes/package';
import { forgeZip } from '../../fakes/zip-forge';

const cast = await createCast();
const sample = await buildSample(cast.drafter);
const files = filesOf(sample);
const options = { trust: cast.trust, at: now };
const isNote = (name: string) => name === 'documents/note.md';
const note = contentOf(files, 'documents/note.md');

function sourceOf(bytes: Bytes, reads: number[] = []): PackageSource {
  return {
    size: bytes.length,
    read: async (at, length) => {
      reads.push(length);
      if (at + length > bytes.length) throw new AppError('file/read');
      return bytes.slice(at, at + length);
    },
  };
}

const stream = (bytes: Bytes, isLater: (name: string) => boolean = () => false) =>
  streamPackage(sourceOf(bytes), { ...options, isLater });

/** The same bits in every run. */
function* bitsOf(length: number, count: number): Generator<number> {
  for (let n = 0, state = 0x5eed; n < count; n++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state % (length * 8);
  }
}

describe('a package read piece by piece', () => {
  it('has the verdict of the package read whole', async () => {
    expect((await stream(sample)).verdict).toEqual(await verifyPackage(sample, options));
  });

  it('says of what is read later what was signed', async () => {
    const { verdict } = await stream(sample, isNote);
    const whole = await verifyPackage(sample, options);
    expect(verdict).toMatchObject({ level: 'valid', codes: whole.codes, files: whole.files, digest: whole.digest });
    expect([...(verdict.payload?.keys() ?? [])]).not.toContain('documents/note.md');
  });

  it('does not touch what is read later', async () => {
    const large = new Uint8Array(400_000).fill(7);
    const altered = await signedOnce(
      [...files.filter(([name]) => name === 'manifest.json'), ['documents/note.md', large]],
      cast.drafter,
    );
    const reads: number[] = [];
    await streamPackage(sourceOf(zipOf(altered), reads), { ...options, isLater: isNote });
    expect(reads.reduce((sum, length) => sum + length, 0)).toBeLessThan(large.length / 2);
  });

  it('hands out the signed bytes, and nothing for a name that nobody signed', async () => {
    const { read } = await stream(sample, isNote);
    expect(equalBytes(await read('documents/note.md'), note)).toBe(true);
    await expect(read('documents/other.md')).rejects.toMatchObject({ code: 'package/file-missing' });
    await expect(read('mimetype')).rejects.toMatchObject({ code: 'package/file-missing' });
  });

  it('reads what other tools pack, with descriptors behind the data and long extra fields', async () => {
    const entries = toEntries(files).map((entry, n) =>
      n === 0 ? entry : { ...entry, method: 8, descriptor: 'signed' as const },
    );
    const deflated = forgeZip({ entries });
    const { verdict, read } = await stream(deflated, isNote);
    expect(verdict.level).toBe('valid');
    expect(equalBytes(await read('documents/note.md'), note)).toBe(true);
  });

  it.each([
    ['changed', replaced(files, 'documents/note.md', 'another text'), 'package/file-digest'],
    ['taken out', without(files, 'documents/note.md'), 'package/file-missing'],
  ])('refuses a later file that was %s', async (_, altered, code) => {
    const { verdict, read } = await stream(zipOf(altered), isNote);
    const found =
      verdict.codes.length > 0 ? { code: verdict.codes[0] } : await read('documents/note.md').catch((e) => e);
    expect(found).toMatchObject({ code });
  });

  it('refuses a file that is exchanged between the look and the reading', async () => {
    let isExchanged = false;
    const other = zipOf(replaced(files, 'documents/note.md', '# Note\n\nThe text of the note!\n'));
    const source: PackageSource = {
      size: sample.length,
      read: (at, length) => sourceOf(isExchanged ? other : sample).read(at, length),
    };
    const { verdict, read } = await streamPackage(source, { ...options, isLater: isNote });
    expect(verdict.level).toBe('valid');
    isExchanged = true;
    await expect(read('documents/note.md')).rejects.toMatchObject({ code: expect.stringMatching(/^package\//) });
  });

  it('lets a medium that is gone be what it is', async () => {
    const source: PackageSource = { size: sample.length, read: () => Promise.reject(new AppError('file/read')) };
    await expect(streamPackage(source, { ...options, isLater: isNote })).rejects.toMatchObject({ code: 'file/read' });
  });
});

it('takes any bit turned: the signed bytes or a code, never others', async () => {
  for (const bit of bitsOf(sample.length, 1500)) {
    const { verdict, read } = await stream(flipped(sample, bit), isNote);
    const whole = await verifyPackage(flipped(sample, bit), options);
    if (verdict.level === 'invalid') expect(whole.level, `bit ${bit}`).toBe('invalid');
    const got = await read('documents/note.md').catch((thrown: unknown) => thrown);
    if (got instanceof Uint8Array) expect(equalBytes(got, note), `bit ${bit}`).toBe(true);
    else expect(got, `bit ${bit}`).toMatchObject({ code: expect.stringMatching(/^package\//) });
  }
});
