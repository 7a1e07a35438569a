import { type ZippableFile, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '#shared/base/bytes';
import { equalBytes, utf8 } from '#shared/base/bytes';
import { compile } from '#shared/content/compile';
import type { ContentPack } from '#shared/content/model';
import { assembled, carriedPath, framePath } from '#shared/content-pack/carried';
import { openContentPack, packDifference, paragraphTally, seriesName, tablePath } from '#shared/content-pack/index';
import { headsPath, keptPack } from '#shared/content-pack/kept';
import { serve } from '#shared/ipc/rpc';
import { parsePem, type Verdict, verifyPackage } from '#shared/package/index';
import { readContent } from '../../../content/read';
import type { PackOpened, SourceApi } from '../../../renderer/workers/pack-api';
import { createPackHandlers } from '../../../renderer/workers/pack-handlers';
import { filesOf } from '../../fakes/package';
import { createPublishers } from '../../fakes/publishers';

let core: ContentPack;
let file: Bytes;
let trust: { anchors: Bytes[]; crls: Bytes[] };
beforeAll(async () => {
  core = compile(readContent()).pack;
  const publishers = await createPublishers();
  const { certificates, crls } = parsePem(publishers.trust);
  trust = { anchors: [...certificates], crls: [...crls] };
  file = await publishers.sign(core);
}, 120_000);

/** The handlers over a file, read through a port as in the window. */
async function opened(bytes: Bytes, options: object = {}) {
  const { port1, port2 } = new MessageChannel();
  serve<SourceApi>(port1, { read: ({ at, length }) => bytes.slice(at, at + length) });
  const handlers = createPackHandlers();
  const input = { source: port2, size: bytes.length, trust, at: Date.now(), ...options };
  const answer = (await handlers.openPack(input)) as PackOpened; // nothing is handed over
  const part = async (path: string): Promise<Bytes> => {
    const given = await handlers.packPart({ path });
    return given instanceof Uint8Array ? given : (given.value as Bytes);
  };
  return { handlers, answer, part, close: () => port1.close() };
}

/** An entry as another tool writes it: deflated, but for the type. */
function storedFirst([name, content]: readonly [string, string | Uint8Array]): [string, ZippableFile] {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return [name, [bytes, { level: name === 'mimetype' ? 0 : 6 }]];
}

describe('a content pack read over a port', () => {
  it('has the verdict of the whole file, and hands over no payload with it', async () => {
    const { answer, close } = await opened(file);
    const { payload: _, ...whole } = await verifyPackage(file, { trust, at: answer.table ? Date.now() : 0 });
    const checks = (verdict: Pick<Verdict, 'checks'>) => verdict.checks.map(({ facts: _facts, ...check }) => check);
    expect({ ...answer.verdict, checks: checks(answer.verdict) }).toEqual({ ...whole, checks: checks(whole) });
    expect(answer.verdict.level).toBe('valid');
    // what is read later is counted, and not called compared
    const facts = answer.verdict.checks.map((check) => check.facts);
    const references = facts.find((one) => one?.of === 'references');
    const lists = facts.find((one) => one?.of === 'manifests');
    expect(references?.later).toBeGreaterThan(0);
    expect(references?.compared).toBe((lists?.digests ?? 0) - (references?.later ?? 0));
    close();
  });

  it('gives every part, of which the pack is put together again to the last paragraph', async () => {
    const { answer, part, close } = await opened(file);
    const parts = new Map<string, Bytes>();
    for (const { path, size } of answer.parts) {
      const bytes = await part(path);
      if (size !== undefined) expect(bytes.length, path).toBe(size);
      parts.set(path, bytes);
    }
    close();
    const { table } = answer;
    if (!table) throw new Error('no table');
    const paths = [tablePath, ...table.parts.map(({ path }) => path)];
    const source = { paths, read: async (path: string) => parts.get(path) ?? new Uint8Array() };
    const base = await (
      await openContentPack(source, { series: seriesName(core.series), version: core.version })
    ).base();
    const kept = keptPack({ table, base, heads: parts.get(headsPath) ?? new Uint8Array(), parts });
    expect(JSON.parse(JSON.stringify(kept))).toEqual(JSON.parse(JSON.stringify(core)));
  });

  it('gives beside them what the file is put together of again, bit for bit', async () => {
    const { answer, part, close } = await opened(file);
    const parts = new Map<string, Bytes>();
    for (const { path } of answer.parts) parts.set(path, await part(path));
    close();
    const kept = (path: string) => parts.get(path) ?? new Uint8Array();
    const again = await assembled(kept(framePath), async (path) => kept(carriedPath(path)).slice());
    expect(equalBytes(again, file)).toBe(true);
    expect(kept(framePath).length).toBeLessThan(200_000);
  });

  it('keeps nothing to hand on of a file whose parts another tool deflated, and reads it all the same', async () => {
    const deflated = zipSync(Object.fromEntries(filesOf(file).map(storedFirst)), { mtime: '1980-01-01' }) as Bytes;
    const { answer, part, close } = await opened(deflated);
    expect(answer.verdict.level).toBe('valid');
    const paths = answer.parts.map(({ path }) => path);
    expect(paths).toContain(tablePath);
    expect(paths.filter((path) => path.startsWith('carried/'))).toEqual([]);
    await expect(part(framePath)).rejects.toMatchObject({ code: 'pack/part' });
    close();
  });

  it('holds a text to its digest when it is looked at', async () => {
    const { answer, part, close } = await opened(file);
    const { table } = answer;
    if (!table) throw new Error('no table');
    const parts = new Map<string, Bytes>();
    for (const { path } of answer.parts) parts.set(path, await part(path));
    close();
    const briefs = table.briefs.map((one, at) => (at === 0 ? { ...one, sha256: '0'.repeat(64) } : one));
    const kept = keptPack({ table: { ...table, briefs }, base: core, heads: parts.get(headsPath) ?? utf8(''), parts });
    expect(() => kept.briefs[0]?.body.blocks).toThrow(expect.objectContaining({ code: 'pack/digest' }));
    expect(kept.briefs[1]?.body.blocks.length).toBeGreaterThan(0);
  });

  it.each([
    ['whose publishers nobody knows', { trust: { anchors: [], crls: [] } }],
    ['with a number that was passed', { history: { series: { 'eu-cdt': { version: 3, digest: '' } }, ids: {} } }],
    ['with a number that another pack has', { history: { series: { 'eu-cdt': { version: 2, digest: '' } }, ids: {} } }],
  ])('opens no table of a pack %s', async (_, options) => {
    const { answer, handlers, close } = await opened(file, options);
    expect(answer.table).toBeUndefined();
    expect(answer.parts).toEqual([]);
    await expect(async () => handlers.packPart({ path: tablePath })).rejects.toMatchObject({ code: 'pack/table' });
    close();
  });

  it('refuses the one part that was altered, and no other', async () => {
    const altered = file.slice();
    const { answer: good, close } = await opened(file);
    close();
    const index = good.parts.filter(({ path }) => path.startsWith('content/index-'));
    altered[altered.length - 200_000] = (altered[altered.length - 200_000] ?? 0) ^ 1;
    const { answer, part, close: end } = await opened(altered);
    const failed: string[] = [];
    for (const { path } of answer.parts) await part(path).catch(({ code }) => failed.push(`${path} ${code}`));
    const [first, ...others] = failed;
    // as it was packed it is not kept either
    expect(others.every((one) => one.startsWith('carried/') && one.endsWith('pack/part'))).toBe(true);
    expect(others.length).toBeLessThan(2);
    expect(first).toMatch(/^content\/\S+ package\/(zip-crc|file-digest)$/);
    expect(index.length).toBeGreaterThan(0);
    end();
  });
});

describe('the difference of two packs', () => {
  it('is nothing between a pack and itself', async () => {
    const { answer, handlers, close } = await opened(file);
    if (!answer.table) throw new Error('no table');
    const base = (await handlers.packBase(null)) as ContentPack; // nothing is handed over
    const found = await packDifference(core, { base, table: answer.table });
    for (const list of Object.values(found)) expect(list).toEqual({ added: [], removed: [], changed: [] });
    close();
  });

  it('names what comes, goes and changes, down to the paragraph', async () => {
    const { answer, close } = await opened(file);
    close();
    if (!answer.table) throw new Error('no table');
    const [first, second, ...others] = core.briefs;
    if (!first || !second) throw new Error('no briefs');
    const paragraph = { type: 'paragraph', children: [{ type: 'text', text: 'It was so.' }] } as const;
    const older = { ...first, body: { blocks: [...first.body.blocks, paragraph] } };
    const before = {
      ...core,
      briefs: [older, { ...second, id: 'gone' }, ...others],
      acts: core.acts.slice(1),
      trees: core.trees.map((tree, at) => (at === 0 ? { ...tree, graph: { ...tree.graph, version: 99 } } : tree)),
    };
    const found = await packDifference(before, { base: core, table: answer.table });
    expect(found.briefs).toEqual({ added: [second.id], removed: ['gone'], changed: [first.id] });
    expect(found.acts.added).toEqual([core.acts[0]?.id]);
    expect(found.trees.changed).toEqual([core.trees[0]?.graph.id]);
    expect(found.cells).toEqual({ added: [], removed: [], changed: [] });
    expect(paragraphTally(older, first)).toMatchObject({ id: first.id, removed: 1, added: 0, changed: 0 });
  });
});
