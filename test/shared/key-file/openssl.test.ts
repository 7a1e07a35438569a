// Key files as other programs write them: what openssl makes is opened, and what is refused says why.
import { describe, expect, it } from 'vitest';
import { toHex } from '#shared/base/bytes';
import { keyFileLimits, kindOf, openKeyFile, sealShrouded } from '#shared/key-file/index';
import { parseCertificate } from '#shared/package/index';
import { createOpensslFolder, type OpensslFolder } from '../../fakes/openssl';
import { createForeignIdentity } from '../../fakes/openssl-identity';

const words = 'seven ships and no wind';
const p256 = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'];
const p384 = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'];
const rsa = ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:3072'];
const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

/** A person of another authority, and the PKCS#12 file that openssl makes of them. */
function pkcs12(keyOptions: readonly string[], ...more: readonly string[]) {
  const folder = createOpensslFolder();
  createForeignIdentity(folder, keyOptions);
  folder.write('words', words);
  exported(folder, 'me.p12', ...more);
  return folder;
}

function exported(folder: OpensslFolder, name: string, ...more: readonly string[]): void {
  const given = ['-inkey', 'me.key', '-in', 'me.pem', '-certfile', 'ca.pem', '-passout', 'file:words', '-out', name];
  const { status, output } = folder.run('pkcs12', '-export', ...given, ...more);
  if (status !== 0) throw new Error(output);
}

/** The SubjectPublicKeyInfo that openssl finds for a private key. */
function publicOf(folder: OpensslFolder, pkcs8: Uint8Array): string {
  folder.write('found.der', pkcs8);
  folder.run('pkey', '-inform', 'DER', '-in', 'found.der', '-pubout', '-outform', 'DER', '-out', 'found.pub');
  return toHex(folder.read('found.pub'));
}

async function codeOf(work: Promise<unknown>) {
  return work.then(
    () => 'taken',
    ({ code, details }) => [code, details.reason].filter(Boolean).join(' '),
  );
}

describe('PKCS#12 made by openssl', () => {
  it.each([
    ['as it writes them', p256, []],
    ['with P-384', p384, []],
    ['with AES-128', p256, ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC']],
    ['with a sum of SHA-1', p256, ['-macalg', 'sha1']],
    ['with a sum of SHA-512', p256, ['-macalg', 'sha512']],
    ['with certificates in clear', p256, ['-certpbe', 'NONE']],
    ['with a key in clear', p256, ['-keypbe', 'NONE']],
    ['with 100 000 rounds', p256, ['-iter', '100000']],
  ] as const)('is opened %s', async (_, kind, more) => {
    using folder = pkcs12(kind, ...more);
    const { keys, certificates } = await openKeyFile(folder.read('me.p12'), words);
    const own = certificates.map(parseCertificate).map(({ publicKey }) => toHex(publicKey));
    expect(keys.map(kindOf)).toEqual([kind === p384 ? 'P-384' : 'P-256']);
    expect(certificates).toHaveLength(2);
    expect(own).toContain(publicOf(folder, keys[0] ?? new Uint8Array()));
  });

  it.each([
    ['another passphrase', words.toUpperCase()],
    ['a space at its end', `${words} `],
    ['nothing', ''],
  ])('asks again for %s', async (_, typed) => {
    using folder = pkcs12(p256);
    expect(await codeOf(openKeyFile(folder.read('me.p12'), typed))).toBe('identity/key-passphrase');
  });

  it.each([
    ['under triple DES', p256, ['-keypbe', 'PBE-SHA1-3DES'], 'identity/key-file old-cipher'],
    ['under triple DES of PBES2', p256, ['-keypbe', 'DES-EDE3-CBC'], 'identity/key-file old-cipher'],
    ['as programs wrote it ten years ago', p256, ['-legacy'], 'identity/key-file old-cipher'],
    ['under a cipher of elsewhere', p256, ['-keypbe', 'CAMELLIA-256-CBC'], 'identity/key-file cipher'],
    ['with rounds beyond measure', p256, ['-maciter', '-iter', '1000001'], 'identity/key-file cost'],
    ['without a key', p256, ['-nokeys'], 'identity/key-file keyless'],
  ] as const)('is refused %s, with the reason', async (_, kind, more, code) => {
    using folder = pkcs12(kind, ...more);
    expect(await codeOf(openKeyFile(folder.read('me.p12'), words))).toBe(code);
  });

  it('tells a key that cannot sign here from one that can', async () => {
    using folder = pkcs12(rsa);
    const { keys } = await openKeyFile(folder.read('me.p12'), words);
    expect(() => kindOf(keys[0] ?? new Uint8Array())).toThrow(expect.objectContaining({ details: { reason: 'kind' } }));
  });

  it('gives back no key and no other error for any flipped bit', async () => {
    using folder = pkcs12(p256, '-iter', '1');
    const file = folder.read('me.p12');
    const whole = await openKeyFile(file, words);
    const codes = new Set<string>();
    for (let bit = 0; bit < file.length * 8; bit += 7) {
      const altered = file.slice();
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const outcome = await openKeyFile(altered, words).catch((thrown) => thrown);
      if ('keys' in outcome) expect(outcome.keys).toEqual(whole.keys);
      else codes.add(outcome.code);
    }
    expect([...codes].toSorted()).toEqual(['identity/key-file', 'identity/key-passphrase']);
  });

  it('is refused when it is cut, another thing or too large', async () => {
    using folder = pkcs12(p256);
    const file = folder.read('me.p12');
    for (const other of [file.subarray(0, 300), new Uint8Array(0), new Uint8Array(200).fill(0x30)])
      expect(await codeOf(openKeyFile(other.slice(), words))).toMatch(/^identity\/key-file (malformed|keyless)$/);
    expect(await codeOf(openKeyFile(new Uint8Array(keyFileLimits.maxBytes + 1), words))).toBe('file/too-large');
  });
});

describe('a backup', () => {
  it('is read by openssl pkey under its own passphrase, and by nobody under another', async () => {
    using folder = pkcs12(p384);
    const { keys } = await openKeyFile(folder.read('me.p12'), words);
    const key = keys[0] ?? new Uint8Array();
    folder.write('backup.pem', await sealShrouded(key, new TextEncoder().encode('a lamp in every window'), random));
    const read = (given: string) => folder.run('pkey', '-in', 'backup.pem', '-passin', `pass:${given}`, '-noout');
    expect(read('a lamp in every window').status).toBe(0);
    expect(read('a lamp in any window').status).not.toBe(0);
    const back = await openKeyFile(folder.read('backup.pem'), 'a lamp in every window');
    expect(back.keys).toEqual([key]);
    expect(await codeOf(openKeyFile(folder.read('backup.pem'), 'a lamp'))).toBe('identity/key-passphrase');
    expect(folder.run('asn1parse', '-in', 'backup.pem').output).toMatch(
      /PBKDF2[\s\S]*INTEGER +:0927C0[\s\S]*aes-256-cbc/,
    );
  });

  it('is taken as openssl pkcs8 writes it, and refused where the key lies open', async () => {
    using folder = pkcs12(p256);
    folder.run('pkcs8', '-topk8', '-in', 'me.key', '-v2', 'aes256', '-passout', 'file:words', '-out', 'mine.pem');
    expect((await openKeyFile(folder.read('mine.pem'), words)).keys.map(kindOf)).toEqual(['P-256']);
    expect(await codeOf(openKeyFile(folder.read('me.key'), words))).toBe('identity/key-file plain');
    expect(await codeOf(openKeyFile(folder.read('me.pem'), words))).toBe('identity/key-file keyless');
  });
});
