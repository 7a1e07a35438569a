import { mkdtempSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { utf8 } from '#shared/base/bytes';
import { envelopeLimits, recipientDer } from '#shared/envelope/index';
import { fingerprintOf, toPem } from '#shared/package/index';
import { runValise } from '../../cli/valise-command';
import { sealEnvelope } from '../../renderer/workers/envelope';
import { createAuthority, now } from '../fakes/authority';
import { createAddressee } from '../fakes/envelope';
import { buildSample } from '../fakes/package';
import { printed } from '../fakes/printed';

const folder = mkdtempSync(path.join(tmpdir(), 'valise-cli-'));
afterAll(() => rm(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);
const put = (name: string, content: string | Uint8Array) => writeFileSync(at(name), content);

const authority = await createAuthority();
const person = await authority.issue({ name: 'Eve\u001b[31m\u202e' });
const sample = await buildSample(person.signer());
const eva = await createAddressee();
const other = await createAddressee();
const sealed = await sealEnvelope(sample, { recipients: [eva.recipient] });
put('good.asice', sample);
put('good.asice.age', sealed);
put('cut.asice.age', sealed.slice(0, -1));
put('ssh.asice.age', `age-encryption.org/v1\n-> ssh-ed25519 AAAA AAAA\nAAAA\n--- ${'A'.repeat(43)}\n`);
put('eva.key', `# created\n${eva.identity}\n`);
put('other.key', other.identity);
put('recipient.txt', `${eva.recipient}\n`);
put('person.der', person.certificate);
put('person.pem', toPem('CERTIFICATE', person.certificate));
put('trust.pem', toPem('CERTIFICATE', authority.certificate) + toPem('X509 CRL', await authority.crl()));
put('note.txt', 'A note.\n');
put('empty.txt', '\nsecond line\n');

/** What may not reach a terminal: anything but text and line ends. */
const steering = /(?!\n)[\p{Cc}\p{Cf}]/u;

function run(...args: readonly string[]) {
  const placed = args.map((arg) => (/\.(asice|age|key|pem|der|txt|out)$/.test(arg) ? at(arg) : arg));
  return printed((output) => runValise(placed, { now: () => now, content: () => [], ...output }));
}

describe('valise', () => {
  it('names its commands, and each explains itself', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('fingerprint'), err: '' });
    for (const command of ['verify', 'inspect', 'decrypt', 'fingerprint'])
      expect(await run(command, '--help')).toMatchObject({
        code: 0,
        out: expect.stringContaining('Exit code'),
        err: '',
      });
  });

  it.each([
    [[]],
    [['sign']],
    [['constructor']],
    [['inspect']],
    [['inspect', 'good.asice', 'good.asice']],
    [['inspect', 'good.asice', '--out', 'x.out']],
    [['inspect', 'nowhere.asice']],
    [['fingerprint', 'good.asice', '--loud']],
    [['decrypt', 'good.asice.age', '--out', 'x.out']],
    [['decrypt', 'good.asice.age', '--identity', 'eva.key']],
    [['decrypt', 'good.asice.age', '--identity', 'recipient.txt', '--out', 'x.out']],
    [['decrypt', 'good.asice.age', '--passphrase-file', 'empty.txt', '--out', 'x.out']],
    [['verify', 'good.asice.age']],
    [['verify', 'good.asice.age', '--identity', 'other.key']],
  ])('exits 4 for wrong use: %j', async (args) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(err).not.toBe('');
  });
});

describe('decrypt', () => {
  it('writes what is inside, for the owner alone, and never over a file', async () => {
    const args = ['decrypt', 'good.asice.age', '--identity', 'other.key', '--identity', 'eva.key', '--out', 'in.asice'];
    const { code, out } = await run(...args, '--json');
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, size: sample.length, written: at('in.asice') });
    expect(new Uint8Array(readFileSync(at('in.asice')))).toEqual(sample);
    if (process.platform !== 'win32') expect(statSync(at('in.asice')).mode & 0o777).toBe(0o600);
    put('in.asice', 'mine');
    expect(await run(...args)).toMatchObject({ code: 4, out: '', err: expect.stringContaining('file/write') });
    expect(readFileSync(at('in.asice'), 'utf8')).toBe('mine');
  });

  it.each([
    ['good.asice.age', 'other.key', 3, 'package/encryption-key'],
    ['cut.asice.age', 'eva.key', 2, 'package/encryption-damaged'],
    ['ssh.asice.age', 'eva.key', 2, 'package/encryption-unsupported'],
    ['good.asice', 'eva.key', 2, 'package/encryption-unsupported'],
  ])('refuses %s with %s and writes nothing', async (file, key, code, said) => {
    const result = await run('decrypt', file, '--identity', key, '--out', 'no.out');
    expect(result).toMatchObject({ code, out: '', err: expect.stringContaining(said) });
    expect(statSync(at('no.out'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('takes the first line of a file as passphrase', async () => {
    put('pass.age', await sealEnvelope(utf8('Inside.'), { passphrase: 'correct horse battery' }));
    put('pass.txt', 'correct horse battery\r\nnot this\n');
    expect(await run('decrypt', 'pass.age', '--passphrase-file', 'pass.txt', '--out', 'p.out')).toMatchObject({
      code: 0,
    });
    expect(readFileSync(at('p.out'), 'utf8')).toBe('Inside.');
    const wrong = await run('decrypt', 'pass.age', '--passphrase-file', 'note.txt', '--out', 'q.out');
    expect(wrong).toMatchObject({ code: 3, err: expect.stringContaining('package/encryption-passphrase') });
  }, 120_000);
});

describe('inspect', () => {
  it('lists entries, description and signers, and claims nothing', async () => {
    const { code, out } = await run('inspect', 'good.asice', '--json');
    const found = JSON.parse(out);
    expect(code).toBe(0);
    expect(found).toMatchObject({ verified: false, size: sample.length, package: { foreign: false } });
    expect(found.package.entries[0]).toEqual({ name: 'mimetype', size: 31 });
    expect(found.package.signers).toMatchObject([
      { name: 'META-INF/signature001.p7s', certificates: [{ fingerprint: await fingerprintOf(person.certificate) }] },
    ]);
    const text = (await run('inspect', 'good.asice')).out;
    expect(text).toMatch(/^Nothing here is checked/);
    expect(text).toContain('documents/note.md');
    expect(text).not.toMatch(/\bvalid\b/i);
    expect(text).not.toMatch(steering);
  });

  it('says how an envelope is addressed, and opens it with a key', async () => {
    const closed = await run('inspect', 'good.asice.age', '--json');
    expect(closed.code).toBe(0);
    expect(JSON.parse(closed.out)).toEqual({
      verified: false,
      size: sealed.length,
      envelope: { kind: 'recipients', recipients: 1 },
    });
    const opened = await run('inspect', 'good.asice.age', '--identity', 'eva.key', '--json');
    expect(JSON.parse(opened.out).package.entries).toHaveLength(6);
    expect(await run('inspect', 'good.asice.age', '--identity', 'other.key')).toMatchObject({ code: 3, out: '' });
  });

  it('refuses what has no safe list', async () => {
    expect(await run('inspect', 'note.txt')).toMatchObject({ code: 2, out: '' });
    expect(await run('inspect', 'ssh.asice.age')).toMatchObject({ code: 2, out: '' });
  });
});

describe('fingerprint', () => {
  it('prints the same for a certificate in either form', async () => {
    const pem = JSON.parse((await run('fingerprint', 'person.pem', '--json')).out);
    expect(JSON.parse((await run('fingerprint', 'person.der', '--json')).out)).toEqual(pem);
    expect(pem).toMatchObject([{ kind: 'certificate', fingerprint: await fingerprintOf(person.certificate) }]);
    expect(pem[0].words).toHaveLength(8);
    const { out } = await run('fingerprint', 'person.pem');
    expect(out).toMatch(/fingerprint {2}\d{5}( \d{5}){7}\n/);
    expect(out).not.toMatch(steering);
  });

  it('prints that of a recipient', async () => {
    const [found] = JSON.parse((await run('fingerprint', 'recipient.txt', '--json')).out);
    const fingerprint = await fingerprintOf(recipientDer(eva.recipient));
    expect(found).toMatchObject({ kind: 'recipient', name: eva.recipient, fingerprint });
  });

  it.each(['note.txt', 'eva.key', 'good.asice', 'empty.txt'])('refuses %s', async (file) => {
    expect(await run('fingerprint', file)).toMatchObject({ code: 2, out: '' });
  });
});

describe('verify', () => {
  it('judges what is in an envelope', async () => {
    const key = ['--identity', 'eva.key', '--trust', 'trust.pem', '--json'];
    const good = await run('verify', 'good.asice.age', ...key);
    expect({ code: good.code, level: JSON.parse(good.out).level }).toEqual({ code: 0, level: 'valid' });
    for (const [file, flaw] of [
      ['cut.asice.age', 'encryption-damaged'],
      ['ssh.asice.age', 'encryption-unsupported'],
    ] as const) {
      const { code, out } = await run('verify', file, ...key);
      expect({ code, codes: JSON.parse(out).codes }).toEqual({ code: 2, codes: [flaw] });
    }
  });

  it('refuses an envelope above the limit unread', async () => {
    put('huge.age', sealed);
    truncateSync(at('huge.age'), envelopeLimits.maxBytes + 1);
    const { code, out } = await run('verify', 'huge.age', '--identity', 'eva.key', '--json');
    expect({ code, codes: JSON.parse(out).codes }).toEqual({ code: 2, codes: ['too-large'] });
  });
});
