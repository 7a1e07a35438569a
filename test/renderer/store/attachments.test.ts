import { describe, expect, it } from 'vitest';
import { equalBytes } from '#shared/base/bytes';
import { sha256Hex } from '#shared/base/sha256';
import { withNewPiece } from '#shared/case/evidence';
import { withFile } from '#shared/case/evidence-files';
import type { Attachment } from '#shared/case/parts';
import { flipBit, refusal } from '../../shared/vault/sample';
import { createdVault, passphrase, rawRows, restarted, sampleCase, withRawDatabase } from './platform';

const chunk = 1_048_576;
const now = Date.UTC(2026, 10, 20, 9);
const noise = (size: number) => Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8)) % 256);
const piece = '00000000-0000-4000-8000-000000000001';

/** A case that names these files, stored. */
async function named({ session }: Pick<Awaited<ReturnType<typeof createdVault>>, 'session'>, ...files: Attachment[]) {
  const file = files.reduce((was, one) => withFile(was, piece, one), withNewPiece(sampleCase(), { id: piece, now }));
  return session.store().cases.put(file);
}

async function oneFile(size = 2 * chunk + 5) {
  const desk = await createdVault();
  const bytes = noise(size);
  const attachment = await desk.session.store().attachments.add({ name: 'report.pdf', bytes, now });
  return { ...desk, bytes, attachment };
}

describe('a file', () => {
  it('comes back byte for byte after a lock, with its size and digest', async () => {
    const { laptop, session, bytes, attachment } = await oneFile();
    expect(attachment).toMatchObject({ name: 'report.pdf', size: bytes.length, sha256: sha256Hex(bytes) });
    await named({ session }, attachment);
    await session.lock();
    const { attachments } = (await restarted(laptop)).store();
    expect(equalBytes(await attachments.read(attachment), bytes)).toBe(true);
    expect(await attachments.held([attachment])).toEqual(new Set([attachment.id]));
  });

  it('rests in sealed chunks of a MiB, beside which only random ids and numbers stand in clear', async () => {
    const { laptop, attachment } = await oneFile();
    const rows = (await rawRows(laptop.home, 'blobs')).toSorted((a, b) => Number(a['seq']) - Number(b['seq']));
    expect(rows.map((row) => [row['ownerId'], row['seq']])).toEqual([0, 1, 2].map((seq) => [attachment.id, seq]));
    for (const row of rows)
      expect(Object.keys(row).toSorted()).toEqual(['box', 'id', 'ownerId', 'seq', 'updatedAt', 'version']);
  });

  it('may be empty', async () => {
    const { session, attachment } = await oneFile(0);
    expect(await session.store().attachments.read(attachment)).toEqual(new Uint8Array(0));
  });

  it('above 256 MiB is refused before anything is written', async () => {
    const { laptop, session } = await createdVault();
    const bytes = new Uint8Array(256 * chunk + 1);
    const adding = session.store().attachments.add({ name: 'disk.img', bytes, now });
    await expect(adding).rejects.toEqual(refusal('file/too-large', { size: bytes.length }));
    expect(await rawRows(laptop.home, 'blobs')).toEqual([]);
  });

  it('tells how far it is', async () => {
    const { session } = await createdVault();
    const shares: number[] = [];
    const file = { name: 'a', bytes: noise(2 * chunk), now };
    await session.store().attachments.add(file, (share) => shares.push(share));
    expect(shares).toEqual([0.5, 1]);
  });

  it('leaves nothing where a write fails half way', async () => {
    const { laptop, session } = await createdVault();
    const { attachments } = session.store();
    let written = 0;
    const adding = attachments.add({ name: 'a', bytes: noise(3 * chunk), now }, () => {
      written += 1;
      if (written === 2) throw new Error('the disk is gone');
    });
    await expect(adding).rejects.toThrow('the disk is gone');
    expect(written).toBe(2);
    expect(await rawRows(laptop.home, 'blobs')).toEqual([]);
  });
});

describe('a file that is not what it was', () => {
  it('is not given out when a chunk was altered on the disk', async () => {
    const { laptop, session, attachment } = await oneFile();
    // rows stand in the order of their random ids; the last chunk is too short to be flipped there
    const row = (await rawRows(laptop.home, 'blobs')).find(({ seq }) => seq === 0);
    const box = flipBit(row?.['box'] as Uint8Array, 9999);
    await withRawDatabase(laptop.home, (db) => db.table('blobs').put({ ...row, box }));
    const reading = session.store().attachments.read(attachment);
    await expect(reading).rejects.toEqual(refusal('vault/row', { table: 'blobs' }));
  });

  it('is not given out when its bytes differ from the digest on file', async () => {
    const { session, attachment } = await oneFile();
    const other = { ...attachment, sha256: 'f'.repeat(64) };
    const reading = session.store().attachments.read(other);
    await expect(reading).rejects.toEqual(refusal('store/attachment', { id: attachment.id }));
    const shorter = { ...attachment, size: attachment.size - 1 };
    await expect(session.store().attachments.read(shorter)).rejects.toEqual(refusal('store/attachment'));
  });

  it('is said to be gone when a chunk is', async () => {
    const { laptop, session, attachment } = await oneFile();
    const [row] = await rawRows(laptop.home, 'blobs');
    await withRawDatabase(laptop.home, (db) => db.table('blobs').delete(String(row?.['id'])));
    const { attachments } = session.store();
    await expect(attachments.read(attachment)).rejects.toEqual(refusal('store/attachment-gone', { id: attachment.id }));
    expect(await attachments.held([attachment])).toEqual(new Set());
  });
});

describe('removing', () => {
  it('takes every chunk, and the sums of the store still hold', async () => {
    const { laptop, session, attachment } = await oneFile();
    await session.store().attachments.erase(attachment.id);
    expect(await rawRows(laptop.home, 'blobs')).toEqual([]);
    await session.lock();
    expect(await laptop.start().unlock({ passphrase })).toEqual({ warnings: [] });
  });

  it('sweeps what no case names once the process that wrote it has ended, and not before', async () => {
    const { laptop, session, attachment } = await oneFile();
    const kept = await session.store().attachments.add({ name: 'kept', bytes: noise(7), now });
    await named({ session }, kept);
    expect(await session.store().attachments.sweep()).toBe(0);
    await session.lock();
    const { attachments } = (await restarted(laptop)).store();
    expect(await attachments.sweep()).toBe(1);
    expect(await attachments.held([attachment, kept])).toEqual(new Set([kept.id]));
    expect(await attachments.sweep()).toBe(0);
  });

  it('sweeps the files of a case that was deleted', async () => {
    const { laptop, session, attachment } = await oneFile();
    const stored = await named({ session }, attachment);
    await session.store().cases.remove(stored.id, stored.version);
    await session.lock();
    expect(await (await restarted(laptop)).store().attachments.sweep()).toBe(1);
  });

  it('sweeps nothing while a case does not open: it may name the file', async () => {
    const { laptop, session, attachment } = await oneFile();
    await named({ session }, attachment);
    const [row] = await rawRows(laptop.home, 'cases');
    const box = flipBit(row?.['box'] as Uint8Array, 999);
    await withRawDatabase(laptop.home, (db) => db.table('cases').put({ ...row, box }));
    await session.lock();
    const { attachments } = (await restarted(laptop)).store();
    expect(await attachments.sweep()).toBe(0);
    expect(await attachments.held([attachment])).toEqual(new Set([attachment.id]));
  });
});
