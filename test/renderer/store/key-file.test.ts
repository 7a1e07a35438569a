// Keys that come and go as files, through the real worker and the sealed store: nothing half taken, nothing in clear, nothing guessed.
import { describe, expect, it, vi } from 'vitest';
import { type Bytes, fromUtf8, utf8 } from '#shared/base/bytes';
import { identities } from '../../../renderer/store/identity-rows';
import { backupOf, takeKeyFile } from '../../../renderer/store/key-file';
import { chosenOf } from '../../../renderer/store/use-identities';
import { createOpensslFolder } from '../../fakes/openssl';
import { createForeignIdentity } from '../../fakes/openssl-identity';
import { refusal } from '../../shared/vault/sample';
import { createdVault, rawRows, restarted } from './platform';

// scrypt takes seconds each time, on a busy machine many
vi.setConfig({ testTimeout: 180_000 });

const words = 'seven ships and no wind';
const backupWords = 'a lamp in every window';

/** A PKCS#12 file of openssl; `-nokeys` and the like come last. */
function pkcs12(curve: string, ...more: readonly string[]): Bytes {
  using folder = createOpensslFolder();
  createForeignIdentity(folder, ['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${curve}`]);
  const given = ['-inkey', 'me.key', '-passout', `pass:${words}`, '-out', 'me.p12'];
  const { status, output } = folder.run('pkcs12', '-export', ...given, ...(more.length > 0 ? more : whole));
  if (status !== 0) throw new Error(output);
  return folder.read('me.p12');
}
const whole = ['-in', 'me.pem', '-certfile', 'ca.pem'];

async function kept(session: Awaited<ReturnType<typeof createdVault>>['session']) {
  return (await session.store().repository(identities).list()).items.map(({ value }) => value);
}

describe('a key file', () => {
  it('becomes an identity that is there after a restart, and signs', async () => {
    const { laptop, session } = await createdVault();
    const taken = await takeKeyFile({ session, store: session.store() }, pkcs12('P-384'), words);
    expect(taken).toEqual({ identities: 1, recipients: 0, left: 0 });
    await session.lock();
    const later = await restarted(laptop);
    const [identity] = await kept(later);
    expect(identity).toMatchObject({ label: '', roles: [], record: { anchor: expect.any(String) } });
    expect(await later.identity().list()).toEqual([expect.objectContaining({ kind: 'P-384', name: identity?.key })]);
    expect(await later.identity().sign(identity?.key ?? 'identity', new Uint8Array(8))).toHaveLength(96);
  });

  it('gives up every key that can be used, and says how many it left', async () => {
    const pem = (kind: readonly string[]) => {
      using folder = createOpensslFolder();
      createForeignIdentity(folder, kind);
      folder.run('pkcs8', '-topk8', '-in', 'me.key', '-passout', `pass:${words}`, '-out', 'me.enc');
      return ['me.enc', 'me.pem', 'ca.pem'].map((name) => fromUtf8(folder.read(name))).join('');
    };
    const ec = (curve: string) => ['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${curve}`];
    const keys = [ec('P-256'), ec('P-384'), ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:3072']].map(pem);
    const { session } = await createdVault();
    const take = (file: string) => takeKeyFile({ session, store: session.store() }, utf8(file), words);
    expect(await take(keys.join(''))).toEqual({ identities: 2, recipients: 0, left: 1 });
    expect((await session.identity().list()).map(({ kind }) => kind).toSorted()).toEqual(['P-256', 'P-384']);
    await expect(take(keys[2] ?? '')).rejects.toEqual(refusal('identity/key-file', { reason: 'kind' }));
  });

  it.each([['whose certificate is missing', ['-nocerts'], 'identity/key-file', 'no-certificate']] as const)(
    '%s stores nothing',
    async (_, more, code, reason) => {
      const { laptop, session } = await createdVault();
      const before = await rawRows(laptop.platform.home, 'meta');
      const taking = takeKeyFile({ session, store: session.store() }, pkcs12('P-256', ...more), words);
      await expect(taking).rejects.toEqual(refusal(code, { reason }));
      expect(await rawRows(laptop.platform.home, 'meta')).toEqual(before);
      expect(await session.identity().list()).toEqual([]);
    },
  );
});

describe('a backup', () => {
  it('takes an identity to another laptop with its certificate, and holds no key in clear', async () => {
    const { session } = await createdVault();
    await takeKeyFile({ session, store: session.store() }, pkcs12('P-256'), words);
    const [identity] = await kept(session);
    if (!identity) throw new Error('no identity');
    const backup = await backupOf(session, identity, backupWords);
    expect(fromUtf8(backup).match(/^-----BEGIN [A-Z ]+/gm)).toEqual([
      '-----BEGIN ENCRYPTED PRIVATE KEY',
      '-----BEGIN CERTIFICATE',
      '-----BEGIN CERTIFICATE',
    ]);
    const { session: other } = await createdVault();
    const wrong = takeKeyFile({ session: other, store: other.store() }, backup, words);
    await expect(wrong).rejects.toEqual(refusal('identity/key-passphrase'));
    await takeKeyFile({ session: other, store: other.store() }, backup, backupWords);
    expect((await kept(other)).map(({ record }) => record)).toEqual([identity.record]);
    const again = takeKeyFile({ session: other, store: other.store() }, backup, backupWords);
    await expect(again).rejects.toEqual(refusal('identity/key-file', { reason: 'known' }));
  });

  it('takes the key that opens envelopes along as well', async () => {
    const { session } = await createdVault();
    const key = `recipient-${crypto.randomUUID()}` as const;
    const publicKey = await session.identity().createKey(key, 'X25519');
    const backup = await backupOf(session, { key }, backupWords);
    const { session: other } = await createdVault();
    const taken = await takeKeyFile({ session: other, store: other.store() }, backup, backupWords);
    expect(taken).toEqual({ identities: 0, recipients: 1, left: 0 });
    expect((await other.identity().list()).map((one) => one.publicKey)).toEqual([publicKey]);
  });

  it('is refused under a passphrase that the vault would refuse', async () => {
    const { session } = await createdVault();
    await session.identity().createKey('identity');
    await expect(backupOf(session, { key: 'identity' }, 'short')).rejects.toMatchObject({
      code: 'vault/passphrase-weak',
    });
  });
});

describe('who signs', () => {
  const one = { id: 'a' };
  const other = { id: 'b' };
  it('is the only one there is, and between several nobody until one is chosen', () => {
    expect(chosenOf([one], undefined)).toBe(one);
    expect(chosenOf([one, other], undefined)).toBeUndefined();
    expect(chosenOf([one, other], 'gone')).toBeUndefined();
    expect(chosenOf([one, other], 'b')).toBe(other);
    expect(chosenOf([], 'b')).toBeUndefined();
  });
});
