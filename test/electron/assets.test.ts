import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolveAsset, serveAsset } from '../../electron/assets';

let home: string;
let root: string;

beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'valise-assets-'));
  root = path.join(home, 'renderer');
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  for (const folder of ['renderer-other', 'renderer/folder.js']) mkdirSync(path.join(home, folder));
  const files = ['renderer/index.html', 'renderer/assets/main-1a2b3c4d.js', 'renderer/assets/kdf.worker-1a2b3c4d.js'];
  const index = ['renderer/assets/content-index-1a2b3c4d.db', 'renderer/assets/sqlite3-1a2b3c4d.wasm'];
  const dictionary = ['renderer/assets/spelling-de-1a2b3c4d.aff', 'renderer/assets/spelling-de-1a2b3c4d.dic'];
  const others = [...index, ...dictionary];
  for (const file of [...files, ...others, 'renderer/program.exe', 'renderer-other/x.js', 'secret.js', 'secret.json'])
    writeFileSync(path.join(home, file), file);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const get = (address: string, method = 'GET') => serveAsset({ method, url: address }, root);

describe('app://desk serves', () => {
  test.each([
    ['app://desk/', 'renderer/index.html', 'text/html; charset=utf-8'],
    ['app://desk', 'renderer/index.html', 'text/html; charset=utf-8'],
    ['app://desk/?x=1#/matrix/a', 'renderer/index.html', 'text/html; charset=utf-8'],
    ['app://desk/matrix/council-listing', 'renderer/index.html', 'text/html; charset=utf-8'],
    ['app://desk/assets/main-1a2b3c4d.js', 'renderer/assets/main-1a2b3c4d.js', 'text/javascript; charset=utf-8'],
    ['app://desk/assets/%6dain-1a2b3c4d.js', 'renderer/assets/main-1a2b3c4d.js', 'text/javascript; charset=utf-8'],
    [
      'app://desk/assets/content-index-1a2b3c4d.db',
      'renderer/assets/content-index-1a2b3c4d.db',
      'application/vnd.sqlite3',
    ],
    ['app://desk/assets/sqlite3-1a2b3c4d.wasm', 'renderer/assets/sqlite3-1a2b3c4d.wasm', 'application/wasm'],
    ...['aff', 'dic'].map((ending) => [
      `app://desk/assets/spelling-de-1a2b3c4d.${ending}`,
      `renderer/assets/spelling-de-1a2b3c4d.${ending}`,
      'text/plain; charset=utf-8',
    ]),
  ])('%s', async (address = '', body, type) => {
    const response = await get(address);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(await response.text()).toBe(body);
  });
});

describe('app://desk does not serve', () => {
  test.each([
    ['a file outside', 'app://desk/../secret.js'],
    ['encoded dots', 'app://desk/%2e%2e/secret.js'],
    ['an encoded separator', 'app://desk/..%2fsecret.js'],
    ['both, from a folder within', 'app://desk/assets/%2e%2e%2f%2e%2e%2fsecret.json'],
    ['dots encoded twice', 'app://desk/%252e%252e/secret.js'],
    ['a backslash', 'app://desk/..\\secret.js'],
    ['an encoded backslash', 'app://desk/..%5csecret.js'],
    ['a drive or stream', 'app://desk/c:/secret.js'],
    ['a folder that begins like ours', 'app://desk/../renderer-other/x.js'],
    ['an absolute path', 'app://desk//etc/hosts.js'],
    ['a NUL', 'app://desk/index.html%00.js'],
    ['a line break', 'app://desk/index.html%0a'],
    ['a broken escape', 'app://desk/%zz.js'],
    ['a kind of file not on the list', 'app://desk/program.exe'],
    ['a file that is not there', 'app://desk/nothing.js'],
    ['a folder', 'app://desk/folder.js'],
    ['another host', 'app://bundle/index.html'],
    ['a host that begins like ours', 'app://desk.evil/index.html'],
    ['a host behind a name', 'app://desk@evil/index.html'],
    ['a port', 'app://desk:80/index.html'],
    ['another scheme', 'file:///index.html'],
  ])('%s', async (_, address) => {
    const response = await get(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test.each(['POST', 'PUT', 'HEAD', 'OPTIONS'])('anything to %s', async (method) => {
    expect((await get('app://desk/', method)).status).toBe(404);
  });
});

// on this system some of these are names of files that are just not there; on Windows they are ways out
test.each(['..%5csecret.js', 'assets%5cmain.js', 'c:/secret.js', 'a.js:stream', 'a%00.js', 'a%0a.js', '%C2%85.js'])(
  'app://desk/%s means no file at all',
  (name) => expect(resolveAsset(`app://desk/${name}`, root)).toBeUndefined(),
);

test('no address leaves the folder, whatever it is made of', () => {
  const parts = ['..', '.', '%2e%2e', '%2f', '%5c', 'assets', 'a.js', '/', '//', '\\', '%00', '%25'];
  const addresses = parts.flatMap((a) => parts.flatMap((b) => parts.map((c) => `app://desk/${a}/${b}${c}.js`)));
  const files = addresses.flatMap((address) => resolveAsset(address, root)?.file ?? []);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !file.startsWith(root + path.sep))).toEqual([]);
});
