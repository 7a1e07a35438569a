import { createPrivateKey } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fromUtf8 } from '#shared/base/bytes';
import { compile } from '#shared/content/compile';
import type { ContentFile } from '#shared/content/problem';
import { checkSample, openContentPack, tablePath } from '#shared/content-pack/index';
import { toPem, verifyPackage } from '#shared/package/index';
import { runPack } from '../../cli/pack-command';
import { readContent } from '../../content/read';
import { buildImage } from '../../content/search-image';
import { createAuthority, type Entity, now } from '../fakes/authority';
import { openIndex, readWhole } from '../fakes/content-pack';
import { toPrivatePem } from '../fakes/keys';
import { contentOf, filesOf, flipped, replaced, zipOf } from '../fakes/package';
import { printed } from '../fakes/printed';
import { small, spoil } from '../shared/content/small';

const folder = mkdtempSync(path.join(tmpdir(), 'valise-pack-'));
afterAll(() => rm(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

function writeFolder(name: string, files: readonly ContentFile[]): string {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(at(name), file.path)), { recursive: true });
    writeFileSync(path.join(at(name), file.path), file.text);
  }
  return at(name);
}

const authority = await createAuthority();
const crl = await authority.crl();
async function publisher(name: string, entity: Entity): Promise<readonly string[]> {
  writeFileSync(at(`${name}.key`), await toPrivatePem(entity.key));
  writeFileSync(at(`${name}.pem`), toPem('CERTIFICATE', entity.certificate) + toPem('X509 CRL', crl));
  return ['--key', at(`${name}.key`), '--cert', at(`${name}.pem`)];
}
const ana = await publisher('ana', await authority.issue({ name: 'Ana Publisher' }));
const bo = await publisher('bo', await authority.issue({ name: 'Bo Publisher', key: 'p384' }));
const rsa = await publisher('rsa', await authority.issue({ name: 'Cy', key: 'rsa3072' }));
const cyKey = createPrivateKey(readFileSync(at('ana.key')));
const sealing = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'five words of our own' } as const;
writeFileSync(at('locked.key'), cyKey.export(sealing));
writeFileSync(at('passphrase'), 'five words of our own\n');
writeFileSync(at('wrong'), 'other words\n');

const pack = compile(small()).pack;
const from = writeFolder('content', small());
const numbers = ['--series', pack.series, '--version', String(pack.version)];
const trust = { anchors: [authority.certificate], crls: [] };
let made = 0;

async function run(...args: readonly string[]) {
  const file = at(`pack-${++made}.asice`);
  const all = [...args, ...(args.includes('--out') ? [] : ['--out', file])];
  const world = {
    now: () => now,
    newId: () => '7f8a2f7e-54d8-4f0a-9b5a-2b1a3c4d5e6f',
    appVersion: '0.1.0',
    content: readContent,
    buildImage,
    exists: existsSync,
    write: (target: string, bytes: Uint8Array) => writeFileSync(target, bytes, { flag: 'wx' }),
  };
  return { file, ...(await printed((output) => runPack(all, { ...world, ...output }))) };
}

const read = (file: string) => new Uint8Array(readFileSync(file));

describe('pack', () => {
  it('writes a pack of two publishers that verifies and reads as the folder compiles', async () => {
    const { code, file, out } = await run('--from', from, ...numbers, ...ana, ...bo);
    expect([code, out]).toEqual([0, expect.stringContaining('Bo Publisher')]);
    expect(out).not.toContain('One more publisher');
    const { level, codes, manifest, signatures, payload } = await verifyPackage(read(file), { trust, at: now });
    expect([level, codes, manifest?.kind, manifest?.series, manifest?.version]).toEqual([
      'valid',
      [],
      'content',
      pack.series.toLowerCase(),
      pack.version,
    ]);
    expect(signatures.map(({ role, chained }) => [role, chained])).toEqual([
      ['publisher', true],
      ['publisher', true],
    ]);
    const files = payload ?? new Map<string, Uint8Array>();
    const paths = [...files.keys()].filter((name) => name.startsWith('content/'));
    const source = { paths, read: async (name: string) => files.get(name) ?? new Uint8Array() };
    const opened = await openContentPack(source, manifest ?? {});
    expect(await readWhole(opened)).toEqual(pack);
    await checkSample(
      opened,
      await openIndex(opened),
      pack.briefs.map(({ id }) => id),
    );
  });

  it('says what it needs, until when and in what language, and brings its notes along', async () => {
    const notes = 'The chapter on export rules is new.\nLook again at drafts that quote the old one.';
    const files = small().map((file) =>
      file.path === 'pack.yaml' ? { ...file, text: `${file.text}notes: ${JSON.stringify(notes)}\n` } : file,
    );
    const noted = writeFolder('noted', files);
    const words = ['--language', 'fr', '--requires', 'Trust=3', '--requires', 'other=12', '--expires', '2099-06-30'];
    const { code, err, file } = await run('--from', noted, ...numbers, ...words, ...ana, ...bo);
    expect([code, err]).toEqual([0, '']);
    const { codes, manifest, payload } = await verifyPackage(read(file), { trust, at: now });
    expect(codes).toEqual([]);
    expect(manifest).toMatchObject({
      language: 'fr',
      requires: { trust: 3, other: 12 },
      expires: '2099-06-30T23:59:59.000Z',
    });
    const table = JSON.parse(fromUtf8(payload?.get(tablePath) ?? new Uint8Array()));
    expect(table).toMatchObject({ notes });
    const late = await verifyPackage(read(file), { trust, at: Date.parse('2099-07-01') });
    expect(late.codes).toContain('package/expired');
  });

  it('gives the same payload for the same folder', async () => {
    const [one, two] = [await run('--from', from, ...numbers, ...ana), await run('--from', from, ...numbers, ...bo)];
    const payloadOf = (file: string) => filesOf(read(file)).filter(([name]) => name.startsWith('content/'));
    expect(payloadOf(one.file)).toEqual(payloadOf(two.file));
  });

  it('says that one publisher is too few, and lets the second one sign later', async () => {
    const first = await run('--from', from, ...numbers, ...ana, '--title', 'Autumn edition');
    expect([first.code, first.out]).toEqual([0, expect.stringContaining('One more publisher has to sign')]);
    expect(await verifyPackage(read(first.file), { trust, at: now })).toMatchObject({
      level: 'invalid',
      codes: ['package/policy'],
      manifest: { title: 'Autumn edition' },
    });
    const same = await run('--add', first.file, ...ana);
    expect(await verifyPackage(read(same.file), { trust, at: now })).toMatchObject({ codes: ['package/policy'] });
    const second = await run('--add', first.file, ...bo);
    expect(second.code).toBe(0);
    expect(await verifyPackage(read(second.file), { trust, at: now })).toMatchObject({ level: 'valid', codes: [] });
  });

  it('opens a key that is locked with its passphrase', async () => {
    const locked = ['--key', at('locked.key'), '--cert', at('ana.pem')];
    expect((await run('--from', from, ...numbers, ...locked, '--passphrase-file', at('passphrase'))).code).toBe(0);
    const wrong = await run('--from', from, ...numbers, ...locked, '--passphrase-file', at('wrong'));
    const none = await run('--from', from, ...numbers, ...locked);
    expect([wrong.code, none.code, existsSync(wrong.file)]).toEqual([4, 4, false]);
    expect(wrong.err + none.err).not.toContain('other words');
  });

  it('prints its own help', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('Exit code: 0 written') });
  });
});

describe('problems in the content stop it with file and line', () => {
  it.each([
    [
      'a link that leads nowhere',
      spoil('briefs/toolbox.md', 'actors: [council]', 'actors: [nobody]').files,
      'briefs/toolbox.md:7 content/link',
    ],
    ['no pack.yaml', small().filter(({ path: name }) => name !== 'pack.yaml'), 'pack.yaml:1 content/missing'],
    [
      'notes with a sign nobody sees',
      spoil('pack.yaml', 'series:', 'notes: "turned \\u202e round"\nseries:').files,
      'pack.yaml:',
    ],
    ['nothing at all', [], 'pack.yaml:1 content/missing'],
  ])('%s', async (_, files, line) => {
    mkdirSync(at(`spoilt-${made}`), { recursive: true });
    const spoilt = writeFolder(`spoilt-${made}`, files);
    const { code, err, file } = await run('--from', spoilt, ...numbers, ...ana);
    expect([code, err, existsSync(file)]).toEqual([1, expect.stringContaining(line), false]);
  });
  it.each([
    ['another series', ['--series', 'other', '--version', String(pack.version)], '"field":"series"'],
    ['another version', ['--series', pack.series, '--version', String(pack.version + 1)], '"field":"version"'],
  ])('%s than pack.yaml says', async (_, given, details) => {
    const { code, err } = await run('--from', from, ...given, ...ana);
    expect([code, err]).toEqual([1, expect.stringMatching(/^pack\.yaml:[1-9]\d* pack\/number /)]);
    expect(err).toContain(details);
  });
});

describe('refuses', () => {
  it.each([
    ['no key', ['--from', from, ...numbers]],
    ['a key without a certificate', ['--from', from, ...numbers, '--key', at('ana.key')]],
    ['a certificate before any key', ['--from', from, ...numbers, '--cert', at('ana.pem'), ...ana]],
    ['a certificate of somebody else', ['--from', from, ...numbers, '--key', at('ana.key'), '--cert', at('bo.pem')]],
    ['a key for a certificate', ['--from', from, ...numbers, '--key', at('ana.key'), '--cert', at('ana.key')]],
    ['a certificate for a key', ['--from', from, ...numbers, '--key', at('ana.pem'), '--cert', at('ana.pem')]],
    ['an RSA key', ['--from', from, ...numbers, ...rsa]],
    ['a key that is not there', ['--from', from, ...numbers, '--key', at('no.key'), '--cert', at('ana.pem')]],
    ['a folder that is not there', ['--from', at('nowhere'), ...numbers, ...ana]],
    ['version 0', ['--from', from, '--series', pack.series, '--version', '0', ...ana]],
    ['version 1.5', ['--from', from, '--series', pack.series, '--version', '1.5', ...ana]],
    ['no series', ['--from', from, '--version', '1', ...ana]],
    ['a folder and a pack', ['--add', at('x.asice'), '--from', from, ...numbers, ...ana]],
    ['a language that is none', ['--from', from, ...numbers, ...ana, '--language', 'French']],
    ['a need without a number', ['--from', from, ...numbers, ...ana, '--requires', 'trust']],
    ['a need of number 0', ['--from', from, ...numbers, ...ana, '--requires', 'trust=0']],
    ['a day that is none', ['--from', from, ...numbers, ...ana, '--expires', '2099-02-31']],
    ['a day in other words', ['--from', from, ...numbers, ...ana, '--expires', 'June 2099']],
    ['a day that has passed', ['--from', from, ...numbers, ...ana, '--expires', '2001-01-01']],
    ['a need for a pack that is made already', ['--add', at('x.asice'), '--requires', 'trust=3', ...ana]],
    ['an option nobody knows', ['--from', from, ...numbers, ...ana, '--force']],
    ['a file to overwrite', ['--from', from, ...numbers, ...ana, '--out', at('ana.pem')]],
    ['a place that is not there', ['--from', from, ...numbers, ...ana, '--out', at('no/where.asice')]],
  ])('%s', async (_, args) => {
    const { code, err } = await run(...args);
    expect([code, err]).toEqual([4, expect.stringMatching(/^(input|file)\/[\s\S]*Exit code/)]);
  });

  it('to sign a pack in which a byte was changed, or a package of another kind', async () => {
    const { file } = await run('--from', from, ...numbers, ...ana);
    const files = filesOf(read(file));
    expect(fromUtf8(contentOf(files, tablePath))).toContain('"briefs"');
    writeFileSync(at('changed.asice'), zipOf(replaced(files, tablePath, flipped(contentOf(files, tablePath), 40))));
    const changed = await run('--add', at('changed.asice'), ...bo);
    expect([changed.code, changed.err]).toEqual([2, 'package/file-digest\n']);
    writeFileSync(at('other.asice'), 'no archive');
    expect((await run('--add', at('other.asice'), ...bo)).code).toBe(2);
  });
});
