import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { concat, fromUtf8, utf8 } from '#shared/base/bytes';
import { compile } from '#shared/content/compile';
import type { Brief, ContentPack } from '#shared/content/model';
import { emptyPack } from '#shared/content/pack';
import {
  checkSample,
  chooseSample,
  contentPackFiles,
  contentPackLimits,
  openContentPack,
  tablePath,
} from '#shared/content-pack/index';
import { sha256Of } from '#shared/content-pack/part';
import { readContent } from '../../../content/read';
import { buildImage } from '../../../content/search-image';
import { openIndex, openPayload, payloadOf, readWhole } from '../../fakes/content-pack';
import { small } from '../content/small';

type Payload = Map<string, Uint8Array<ArrayBuffer>>;

const numbers = { series: 'eu-cdt', version: 2 };
let core: ContentPack;
let payload: Payload;
beforeAll(async () => {
  core = compile(readContent()).pack;
  payload = await payloadOf(core);
}, 60_000);

test('what is read is what was compiled, down to the last field', async () => {
  expect(await readWhole(await openPayload(payload, numbers))).toEqual(core);
});

test('the same folder gives the same bytes, part by part', async () => {
  const again = await payloadOf(compile(readContent()).pack);
  expect([...again.keys()]).toEqual([...payload.keys()]);
  for (const [path, bytes] of again) expect(Buffer.compare(bytes, payload.get(path) ?? new Uint8Array()), path).toBe(0);
});

test('another word gives other bytes', async () => {
  const [first, ...rest] = core.briefs;
  const other = await payloadOf({ ...core, briefs: [{ ...first, title: 'Another' } as Brief, ...rest] });
  expect(fromUtf8(other.get(tablePath) ?? new Uint8Array())).not.toBe(
    fromUtf8(payload.get(tablePath) ?? new Uint8Array()),
  );
});

test('ordinary tools unpack a part', () => {
  const part = payload.get('content/briefs-001.gz') ?? new Uint8Array();
  expect(gunzipSync(part).toString().split('\n').length).toBe(core.briefs.length + 1);
});

test('one brief is read with its own part alone, and an unknown one is none', async () => {
  const read: string[] = [];
  const source = {
    paths: [...payload.keys()],
    read: async (path: string) => {
      read.push(path);
      return payload.get(path) ?? new Uint8Array();
    },
  };
  const opened = await openContentPack(source, numbers);
  expect(await opened.brief(core.briefs[3]?.id ?? '')).toEqual(core.briefs[3]);
  expect(await opened.brief('no-such-brief')).toBeUndefined();
  expect(read).toEqual([tablePath, 'content/briefs-001.gz']);
});

test('the index that comes along is the one of the build and answers for every brief', async () => {
  const opened = await openPayload(payload, numbers);
  const sql = await openIndex(opened);
  await checkSample(
    opened,
    sql,
    core.briefs.map(({ id }) => id),
  );
  expect(sql.rows('SELECT count(*) FROM place')[0]?.[0]).toBeGreaterThan(core.briefs.length);
});

describe('an index that does not match its texts is refused', () => {
  const swapped = async (change: (pack: ContentPack) => ContentPack) => {
    const { pack } = compile(small());
    const opened = await openPayload(await payloadOf(pack, await buildImage(change(pack))), {
      series: pack.series.toLowerCase(),
      version: pack.version,
    });
    return checkSample(
      opened,
      await openIndex(opened),
      chooseSample(
        pack.briefs.map(({ id }) => id),
        8,
        () => 0,
      ),
    );
  };
  const first = (change: Partial<Brief>) => (pack: ContentPack) => ({
    ...pack,
    briefs: pack.briefs.map((brief, at) => (at === 0 ? { ...brief, ...change } : brief)),
  });
  test.each([
    ['another title', first({ title: 'Another title' })],
    ['another summary', first({ summary: 'Another summary.' })],
    ['another text', first({ body: { blocks: [] } as unknown as Brief['body'] })],
    ['a brief of another name', first({ id: 'elsewhere' })],
    ['no brief at all', (pack: ContentPack) => ({ ...pack, briefs: [] })],
  ])('%s', async (_, change) => {
    await expect(swapped(change)).rejects.toMatchObject({ code: 'pack/index' });
  });
  test('and the right one passes', async () => {
    await swapped((pack) => pack);
  });
});

test('a sample has the first and the last, each once, and no more than asked for', () => {
  const ids = Array.from({ length: 6000 }, (_, at) => `b${at}`);
  let seed = 1;
  const chance = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const sample = chooseSample(ids, 40, chance);
  expect([sample.length, new Set(sample).size, sample[0], sample.at(-1)]).toEqual([40, 40, 'b0', 'b5999']);
  expect(chooseSample(['a', 'b'], 40, chance)).toEqual(['a', 'b']);
});

/** The payload with its table changed. */
async function withTable(change: (table: Record<string, unknown>) => unknown): Promise<Payload> {
  const table: unknown = JSON.parse(fromUtf8(payload.get(tablePath) ?? new Uint8Array()));
  return new Map([...payload, [tablePath, utf8(JSON.stringify(change(table as Record<string, unknown>)))]]);
}

type Part = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** The payload with one part and what the table says of it replaced. */
async function withPart(path: string, text: Uint8Array<ArrayBuffer>): Promise<Payload> {
  const sha256 = await sha256Of(text);
  const files = await withTable((table) => ({
    ...table,
    parts: (table['parts'] as Part[]).map((part) => (part.path === path ? { path, bytes: text.length, sha256 } : part)),
  }));
  return files.set(path, new Uint8Array(gzipSync(text)));
}

describe('a table that is wrong is refused', () => {
  const parts = (change: (list: readonly Part[]) => readonly unknown[]) => (table: Record<string, unknown>) => ({
    ...table,
    parts: change(table['parts'] as Part[]),
  });
  test.each([
    ['of a later format', (table: object) => ({ ...table, format: 'valise-content-table/2' }), 'pack/table'],
    ['with an unknown field', (table: object) => ({ ...table, more: 1 }), 'pack/table'],
    ['with a part twice', parts((list) => [...list, list[0]]), 'pack/table'],
    [
      'with a part above the limit',
      parts(([one, ...rest]) => [{ ...one, bytes: contentPackLimits.maxPartBytes + 1 }, ...rest]),
      'pack/table',
    ],
    ['with too many parts', parts(([one]) => Array.from({ length: 481 }, () => one)), 'pack/table'],
    [
      'with a part outside content',
      parts(([one, ...rest]) => [{ ...one, path: 'content/../base-001.gz' }, ...rest]),
      'pack/table',
    ],
    [
      'with a brief in the index',
      (table: object) => ({ ...table, briefs: [{ id: 'a', part: 'content/index-001.gz', sha256: 'a'.repeat(64) }] }),
      'pack/table',
    ],
    ['that lists a part too few', parts(([, ...rest]) => rest), 'pack/parts'],
    ['of another series', (table: object) => ({ ...table, series: 'Other' }), 'pack/number'],
    ['of another version', (table: object) => ({ ...table, version: 3 }), 'pack/number'],
    ['for another search', (table: object) => ({ ...table, indexVersion: 99 }), 'pack/index'],
    ['that is no object', () => 'text', 'pack/table'],
  ])('%s', async (_, change, code) => {
    await expect(openPayload(await withTable(change), numbers)).rejects.toMatchObject({ code });
  });
  test('none, one that is no JSON, one too large', async () => {
    const without = new Map([...payload].filter(([path]) => path !== tablePath));
    await expect(openPayload(without, numbers)).rejects.toMatchObject({ code: 'pack/table' });
    await expect(openPayload(new Map([...payload, [tablePath, utf8('{')]]), numbers)).rejects.toMatchObject({
      code: 'pack/table',
    });
    const huge = new Uint8Array(contentPackLimits.maxTableBytes + 1);
    await expect(openPayload(new Map([...payload, [tablePath, huge]]), numbers)).rejects.toMatchObject({
      code: 'pack/too-large',
    });
  });
});

describe('parts that are not as the table says', () => {
  const briefs = 'content/briefs-001.gz';
  const plain = () => new Uint8Array(gunzipSync(payload.get(briefs) ?? new Uint8Array()));
  const packed = (bytes: Uint8Array) => new Map([...payload, [briefs, new Uint8Array(gzipSync(bytes))]]);
  const reading = async (files: Payload) => readWhole(await openPayload(files, numbers));

  test('one missing, one extra', async () => {
    const fewer = new Map([...payload].filter(([path]) => path !== briefs));
    await expect(openPayload(fewer, numbers)).rejects.toMatchObject({ code: 'pack/parts', details: { place: briefs } });
    const more = new Map([...payload, ['content/briefs-099.gz', new Uint8Array(3)]]);
    await expect(openPayload(more, numbers)).rejects.toMatchObject({ code: 'pack/parts' });
  });
  test('one letter changed, one byte more, one byte less, no stream at all', async () => {
    const bytes = plain();
    const changed = bytes.map((byte, at) => (at === 200 ? byte ^ 1 : byte));
    await expect(reading(packed(changed))).rejects.toMatchObject({ code: 'pack/digest' });
    await expect(reading(packed(concat(bytes, utf8('\n'))))).rejects.toMatchObject({ code: 'pack/too-large' });
    await expect(reading(packed(bytes.subarray(1)))).rejects.toMatchObject({ code: 'pack/part' });
    await expect(reading(new Map([...payload, [briefs, utf8('no stream')]]))).rejects.toMatchObject({
      code: 'pack/part',
    });
    await expect(reading(new Map([...payload, [briefs, new Uint8Array()]]))).rejects.toMatchObject({
      code: 'pack/part',
    });
    const cut = (payload.get(briefs) ?? new Uint8Array()).subarray(0, -20);
    await expect(reading(new Map([...payload, [briefs, cut]]))).rejects.toMatchObject({
      code: expect.stringMatching(/^pack\/(part|digest)$/),
    });
  });
  test('a part that unpacks to more than it says is stopped before it is all there', async () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(200 * 1024 * 1024)));
    await expect(reading(new Map([...payload, [briefs, bomb]]))).rejects.toMatchObject({ code: 'pack/too-large' });
  });
  test('a brief that is not the one its digest names, though the part is whole', async () => {
    const lines = fromUtf8(plain()).split('\n');
    const [first = '', second = ''] = lines;
    const turned = await withPart(briefs, utf8([second, first, ...lines.slice(2)].join('\n')));
    await expect(reading(turned)).rejects.toMatchObject({ code: 'pack/digest' });
    const one = core.briefs[0]?.id ?? '';
    await expect((await openPayload(turned, numbers)).brief(one)).rejects.toMatchObject({ code: 'pack/digest' });
  });
  test.each([
    ['an unknown key', '["novels",{}]\n'],
    ['a brief where none belongs', '["briefs",{}]\n'],
    ['a value that does not fit', '["acts",{"id":"x"}]\n'],
    ['a script for a field', '["glossary",{"id":"x","term":"x","aliases":[],"text":"x","grounds":[],"onclick":"x"}]\n'],
    ['a key of an object’s prototype', '["acts",{"__proto__":{}}]\n'],
    ['no end of the line', '["acts",{}]'],
    ['a line that is no JSON', 'acts\n'],
    ['an empty line', '\n'],
  ])('%s', async (_, text) => {
    await expect(
      (await openPayload(await withPart('content/base-001.gz', utf8(text)), numbers)).base(),
    ).rejects.toMatchObject({
      code: 'pack/part',
    });
  });
});

test('6,000 briefs go into parts and come back, in order', async () => {
  const [model] = core.briefs;
  const briefs = Array.from(
    { length: 6000 },
    (_, at) => ({ ...model, id: `brief-${at}`, title: `Brief ${at}` }) as Brief,
  );
  const short = briefs.map((brief) => ({ ...brief, body: { ...brief.body, blocks: brief.body.blocks.slice(0, 2) } }));
  const files = await payloadOf({ ...emptyPack, briefs: short }, new Uint8Array(100));
  expect(files.size).toBeLessThan(20);
  const opened = await openPayload(files, { series: 'empty', version: 1 });
  let at = 0;
  for await (const brief of opened.briefs()) if (brief.title !== `Brief ${at++}`) throw new Error(brief.id);
  expect([at, opened.table.briefs.length]).toEqual([6000, 6000]);
  expect(Math.max(...opened.table.parts.map(({ bytes }) => bytes))).toBeLessThanOrEqual(
    contentPackLimits.textPartBytes,
  );
}, 60_000);

test('an index is cut into slices of their size', async () => {
  const index = new Uint8Array(contentPackLimits.indexPartBytes + 1).fill(7);
  const opened = await openPayload(await payloadOf(emptyPack, index), { series: 'empty', version: 1 });
  const sizes: number[] = [];
  for await (const slice of opened.index()) sizes.push(slice.length);
  expect(sizes).toEqual([contentPackLimits.indexPartBytes, 1]);
}, 60_000);

test('what a reader would refuse is not written', async () => {
  const [model] = core.briefs;
  const title = 'x'.repeat(contentPackLimits.maxLineBytes);
  const building = async () => {
    for await (const _ of contentPackFiles({
      pack: { ...emptyPack, briefs: [{ ...model, title } as Brief] },
      index: new Uint8Array(1),
    }));
  };
  await expect(building()).rejects.toMatchObject({ code: 'pack/too-large' });
});
