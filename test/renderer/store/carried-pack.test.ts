// The file of an installed pack goes on as it came: put together in the vault, and checked anew before it is written.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, equalBytes } from '#shared/base/bytes';
import { compile } from '#shared/content/compile';
import type { KeptPack } from '#shared/content-pack/register';
import { serve } from '#shared/ipc/rpc';
import { parsePem, type Trust, verifyPackage } from '#shared/package/index';
import { readContent } from '../../../content/read';
import { carriedFile, isCarried } from '../../../renderer/store/carried-pack';
import type { ContentPacks } from '../../../renderer/store/content-packs';
import type { PackOpened, SourceApi } from '../../../renderer/workers/pack-api';
import { createPackHandlers } from '../../../renderer/workers/pack-handlers';
import { createPublishers } from '../../fakes/publishers';
import { createdVault } from './platform';

const day = 86_400_000;
const expires = new Date(Date.now() + 20 * day).toISOString();
let file: Bytes;
let trust: Trust;
let packs: ContentPacks;
let kept: KeptPack;

/** Takes the file into a vault, as the screen does. */
beforeAll(async () => {
  const publishers = await createPublishers();
  const { certificates, crls } = parsePem(publishers.trust);
  trust = { anchors: [...certificates], crls: [...crls] };
  file = await publishers.sign(compile(readContent()).pack, expires);
  const { port1, port2 } = new MessageChannel();
  serve<SourceApi>(port1, { read: ({ at, length }) => file.slice(at, at + length) });
  const handlers = createPackHandlers();
  const opened = await handlers.openPack({ source: port2, size: file.length, trust, at: Date.now() });
  const { verdict, table, parts } = opened as PackOpened; // nothing is handed over
  if (!table) throw new Error('no table');
  const { series, version, label, lawDate } = table;
  packs = (await createdVault()).session.store().contentPacks;
  const pack = {
    ...{ series, version, label, lawDate },
    digest: verdict.digest ?? '',
    package: { id: verdict.manifest?.id ?? '', title: 'Core' },
    verdict: { level: 'valid' as const, at: '2026-11-22T09:00:00Z', signers: [] },
  };
  const read = async (path: string): Promise<Bytes> => {
    const given = await handlers.packPart({ path });
    return given instanceof Uint8Array ? given : (given.value as Bytes);
  };
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  kept = await packs.install({ pack, parts, read, check: async () => undefined }, options);
  port1.close();
}, 120_000);

const judge = (at: number) => (bytes: Bytes) => verifyPackage(bytes, { trust, at });

describe('the file of a pack that is installed', () => {
  it('is the one that came, bit for bit', async () => {
    expect(isCarried(kept)).toBe(true);
    expect(equalBytes(await carriedFile(packs, kept, judge(Date.now())), file)).toBe(true);
  });

  it('does not go on once those who get it would refuse it, and says by which code', async () => {
    const late = carriedFile(packs, kept, judge(Date.parse(expires) + day));
    await expect(late).rejects.toMatchObject({ code: 'package/expired' });
  });

  it('does not go on where the vault holds another than was installed', async () => {
    const another = { ...kept, digest: '0'.repeat(64) };
    await expect(carriedFile(packs, another, judge(Date.now()))).rejects.toMatchObject({ code: 'pack/digest' });
    const [first, ...others] = kept.parts;
    const swapped = { ...kept, parts: [...others, { ...(first ?? { first: 0, count: 0, size: 0 }), path: 'x' }] };
    await expect(carriedFile(packs, swapped, judge(Date.now()))).rejects.toMatchObject({
      code: 'store/attachment-gone',
    });
  });

  it('is not there of a pack that came before files were kept whole', () => {
    expect(isCarried({ parts: kept.parts.filter(({ path }) => path.startsWith('content/')) })).toBe(false);
  });
});
