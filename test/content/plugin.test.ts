import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, createServer } from 'vite';
import { afterEach, expect, test } from 'vitest';
import type { ContentPack } from '#shared/content/model';
import { contentPack } from '../../content/plugin';
import { readContent } from '../../content/read';
import { small, spoil } from '../shared/content/small';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function write(files: readonly { readonly path: string; readonly text: string | Uint8Array }[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-'));
  folders.push(folder);
  for (const file of files) {
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
  return folder;
}

/** Builds a module that passes on one of the plugin's, and loads what came out. */
async function builtFrom<T>(folder: string, exported: string): Promise<T> {
  const entry = path.join(folder, 'entry.js');
  writeFileSync(entry, `export ${exported};\n`);
  const outDir = path.join(folder, 'out');
  const lib = { entry, formats: ['es' as const], fileName: () => 'built.mjs' };
  await build({
    root: folder,
    logLevel: 'silent',
    configFile: false,
    plugins: [contentPack(folder)],
    build: { lib, outDir },
  });
  return import(path.join(outDir, 'built.mjs'));
}

interface Built {
  readonly pack: ContentPack;
  readonly digest: string;
}
const built = (folder: string) => builtFrom<Built>(folder, "{ pack, digest } from 'virtual:content-pack'");

interface BuiltIndex {
  readonly address: string;
  readonly digest: string;
}
const builtIndex = (folder: string) =>
  builtFrom<BuiltIndex>(folder, "{ address, digest } from 'virtual:content-index'");

interface BuiltSpelling {
  readonly spelling: Readonly<Record<string, { aff: BuiltIndex; dic: BuiltIndex; words: string[]; licence: string }>>;
}

test('a sound folder becomes a module with the pack and its digest', async () => {
  const { pack, digest } = await built(write(small()));
  expect(pack).toMatchObject({ format: 'valise-content/1', briefs: [{ id: 'toolbox' }] });
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
});

test('the digest follows the content and nothing else', async () => {
  const once = await built(write(small()));
  const again = await built(write([...small(), { path: 'README.md', text: 'for authors' }]));
  const other = await built(write(spoil('pack.yaml', 'version: 1', 'version: 2').files));
  expect(again.digest).toBe(once.digest);
  expect(other.digest).not.toBe(once.digest);
});

test('its search index becomes a file of the build, named with its digest', async () => {
  const folder = write(small());
  const { address, digest } = await builtIndex(folder);
  const file = readFileSync(path.join(folder, 'out', address));
  expect(createHash('sha256').update(file).digest('hex')).toBe(digest);
  expect(file.subarray(0, 15).toString()).toBe('SQLite format 3');
  expect(address).toBe(`/assets/content-index-${digest.slice(0, 8)}.db`);
});

test('the dictionaries become files of the build, as they were published, each named with its digest', async () => {
  const folder = write(small());
  const { spelling } = await builtFrom<BuiltSpelling>(folder, "{ spelling } from 'virtual:spelling'");
  expect(Object.keys(spelling).sort()).toEqual(['de', 'en', 'fr']);
  for (const [language, { aff, dic, words, licence }] of Object.entries(spelling)) {
    for (const { address, digest } of [aff, dic]) {
      const file = readFileSync(path.join(folder, 'out', address));
      expect(createHash('sha256').update(file).digest('hex')).toBe(digest);
      expect(address).toMatch(new RegExp(`^/assets/spelling-${language}-${digest.slice(0, 8)}\\.(aff|dic)$`));
    }
    expect(words).toContain('Coreper');
    expect(licence).toMatch(/GNU GENERAL PUBLIC LICENSE|Mozilla Public License|SCOWL/);
  }
});

test('an empty folder becomes an empty pack', async () => {
  expect((await built(write([]))).pack).toMatchObject({ briefs: [], trees: [], measures: [] });
});

test('every problem stops the build, each with its file and line', async () => {
  const spoilt = spoil('briefs/toolbox.md', 'actors: [council]', 'actors: [nobody]').files.map((file) =>
    file.path === 'pack.yaml' ? { ...file, text: file.text.replace('version: 1', 'version: x') } : file,
  );
  const failure = built(write(spoilt));
  await expect(failure).rejects.toThrow('content/briefs/toolbox.md:7 content/link {"actor":"nobody"}');
  await expect(failure).rejects.toThrow('content/pack.yaml:2 content/schema');
});

test.each([
  ['a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x61])],
  ['Latin-1', new Uint8Array([0x63, 0x61, 0x66, 0xe9])],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00])],
])('%s is refused with the name of the file', (_, text) => {
  expect(() => readContent(write([{ path: 'pack.yaml', text }]))).toThrow('content/pack.yaml:1');
});

test('files come in a fixed order, and only content', () => {
  const folder = write([...small(), { path: 'plugin.ts', text: '' }, { path: 'briefs/.draft.md~', text: '' }]);
  expect(readContent(folder)).toEqual([...small()].sort((a, b) => (a.path < b.path ? -1 : 1)));
});

const more = '- { id: more, term: More, text: A further term., grounds: [{ source: W01 }] }\n';

test('in development an edit is served anew', async () => {
  const folder = write(small());
  const server = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false },
    plugins: [contentPack(folder)],
  });
  try {
    const load = async (name = 'pack') => (await server.transformRequest(`virtual:content-${name}`))?.code ?? '';
    expect(await load()).toContain('2026.11');
    const index = await load('index');
    const file = path.join(folder, 'pack.yaml');
    writeFileSync(file, 'series: TEST\nversion: 2\nlabel: "2026.12"\nlawDate: 2026-12-01\n');
    server.watcher.emit('all', 'change', file);
    expect(await load()).toContain('2026.12');
    expect(index).toContain('/@content/assets/content-index-');
    writeFileSync(path.join(folder, 'glossary/more.yaml'), more);
    server.watcher.emit('all', 'add', path.join(folder, 'glossary/more.yaml'));
    expect(await load('index')).not.toBe(index);
  } finally {
    await server.close();
  }
});
