import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '#shared/base/bytes';
import { parseHeader } from '#shared/vault/header';
import { emptySets } from '../../../renderer/store/sets-row';
import { connectVault } from '../../../renderer/store/vault-connection';
import { connectSigner } from '../../../renderer/workers/vault-signer';
import { flipBit, ids, refusal, vaultId } from '../../shared/vault/sample';
import { inProcessWorkers, realArgon2 } from './in-process';

const passphrase = 'harbour lights at dawn';
const next = 'seven ships and no wind';
const nothing = { sets: emptySets, now: 5, puts: [], removes: [], events: [] };
const put = { table: 'cases', id: ids.a, previous: 0, index: {}, value: { title: 'x' } } as const;

async function created(argon2 = undefined as Parameters<typeof inProcessWorkers>[0]) {
  const { workers } = inProcessWorkers(argon2);
  const vault = connectVault(workers);
  const made = await vault.create({ vaultId, passphrase });
  const { kdf } = await parseHeader(made.header);
  return { workers, vault, made, kdf };
}

describe('the vault worker', () => {
  it('opens with the passphrase what it sealed before, through the real Argon2id', async () => {
    const { workers, vault, made, kdf } = await created(realArgon2);
    const { puts } = await vault.remote.call('sealChanges', { ...nothing, puts: [put] });
    const later = connectVault(workers);
    await later.unlock(made.header, kdf, { passphrase });
    const rows = puts.map(({ row }) => row);
    expect(await later.remote.call('openRows', { table: 'cases', rows })).toEqual([{ value: put.value }]);
  });

  it('opens with the recovery words', async () => {
    const { workers, made, kdf } = await created();
    const later = connectVault(workers);
    await later.unlock(made.header, kdf, { words: made.recoveryWords });
    expect((await later.remote.call('sealChanges', { ...nothing, puts: [put] })).puts).toHaveLength(1);
  });

  it.each([
    ['another', 'harbour lights at dusk'],
    ['a space at the end', `${passphrase} `],
    ['a capital', 'Harbour lights at dawn'],
    ['nothing', ''],
  ])('refuses a passphrase that is %s, and stays locked', async (_, typed) => {
    const { workers, made, kdf } = await created();
    const later = connectVault(workers);
    await expect(later.unlock(made.header, kdf, { passphrase: typed })).rejects.toEqual(refusal('vault/passphrase'));
    await expect(later.remote.call('sealChanges', nothing)).rejects.toEqual(refusal('vault/locked'));
  });

  it('unlocks whichever way é was typed', async () => {
    const { workers } = inProcessWorkers();
    const composed = 'caf\u00e9 sur le port';
    const { header } = await connectVault(workers).create({ vaultId, passphrase: composed });
    const { kdf } = await parseHeader(header);
    const typed = composed.normalize('NFD');
    expect(typed).not.toBe(composed);
    await expect(connectVault(workers).unlock(header, kdf, { passphrase: typed })).resolves.toBeUndefined();
  });

  it('refuses a header that is damaged, and the slots of another vault', async () => {
    const { workers, made, kdf } = await created();
    const other = await created();
    const unlock = (header: typeof made.header) => connectVault(workers).unlock(header, kdf, { passphrase });
    await expect(unlock(flipBit(made.header, 2000))).rejects.toMatchObject({ code: /^vault\/(header|kdf-params)$/ });
    const mixed = fromUtf8(made.header).replace(/"passphrase":\{[^}]*\}/, () => {
      return /"passphrase":\{[^}]*\}/.exec(fromUtf8(other.made.header))?.[0] ?? '';
    });
    await expect(unlock(utf8(mixed))).rejects.toEqual(refusal('vault/header'));
  });

  it('changes the passphrase: old rows open under the new one, the old one opens nothing, the words go on', async () => {
    const { workers, vault, made, kdf } = await created();
    const { puts } = await vault.remote.call('sealChanges', { ...nothing, puts: [put] });
    const header = await vault.rewrap(made.header, kdf, { current: { passphrase }, next });
    const changed = await parseHeader(header);
    expect(changed.revision).toBe(2);
    expect(changed.kdf.salt).not.toBe(kdf.salt);

    const later = connectVault(workers);
    await expect(later.unlock(header, changed.kdf, { passphrase })).rejects.toEqual(refusal('vault/passphrase'));
    await later.unlock(header, changed.kdf, { words: made.recoveryWords });
    await later.unlock(header, changed.kdf, { passphrase: next });
    const rows = puts.map(({ row }) => row);
    expect(await later.remote.call('openRows', { table: 'cases', rows })).toEqual([{ value: put.value }]);
  });

  it('changes it by the recovery words too, but not by a wrong secret', async () => {
    const { vault, made, kdf } = await created();
    const byWords = vault.rewrap(made.header, kdf, { current: { words: made.recoveryWords }, next });
    expect((await parseHeader(await byWords)).revision).toBe(2);
    const wrong = vault.rewrap(made.header, kdf, { current: { passphrase: next }, next });
    await expect(wrong).rejects.toEqual(refusal('vault/passphrase'));
  });
});

describe('a signing key in the vault', () => {
  async function withKey() {
    const made = await created();
    const { remote } = made.vault;
    const sealed = await remote.call('sealKey', { name: 'identity', sets: emptySets, now: 5 });
    const row = sealed.puts[0]?.row;
    if (!row) throw new Error('no row');
    return { ...made, remote, row, publicKey: await remote.call('loadKey', { name: 'identity', row }) };
  }
  const bytes = utf8('to be signed');
  const verifies = async (publicKey: BufferSource, signature: BufferSource) => {
    const p256 = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await crypto.subtle.importKey('spki', publicKey, p256, false, ['verify']);
    return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, bytes);
  };

  it('signs, also after it was loaded from its row by a later worker', async () => {
    const { workers, made, kdf, row, remote, publicKey } = await withKey();
    const signature = await remote.call('sign', { name: 'identity', bytes });
    expect(signature).toHaveLength(64);
    expect(await verifies(publicKey, signature)).toBe(true);

    const later = connectVault(workers);
    await later.unlock(made.header, kdf, { passphrase });
    expect(await later.remote.call('loadKey', { name: 'identity', row })).toEqual(publicKey);
    expect(await verifies(publicKey, await later.remote.call('sign', { name: 'identity', bytes }))).toBe(true);
  });

  it('is missing before, by another name, and where its row stands under another name', async () => {
    const { remote, row } = await withKey();
    const sign = remote.call('sign', { name: 'practice-identity', bytes });
    await expect(sign).rejects.toEqual(refusal('identity/missing'));
    const moved = { ...row, key: 'key:practice-identity' };
    const load = remote.call('loadKey', { name: 'practice-identity', row: moved });
    await expect(load).rejects.toEqual(refusal('vault/row'));
    const asked = remote.call('loadKey', { name: 'practice-identity', row });
    await expect(asked).rejects.toEqual(refusal('vault/row'));
  });

  it('never leaves: its row opens for nobody, and nothing else is sealed under its name', async () => {
    const { remote, row } = await withKey();
    expect(await remote.call('openRows', { table: 'meta', rows: [row] })).toEqual([null]);
    const foreign = { table: 'meta', id: 'key:identity', previous: 1, index: {}, value: 'x' } as const;
    const sealed = remote.call('sealChanges', { ...nothing, puts: [foreign] });
    await expect(sealed).rejects.toEqual(refusal('input/schema'));
  });

  it('signs for a package worker behind a port of its own, which gives away the public part alone', async () => {
    const { remote, publicKey } = await withKey();
    const { port1, port2 } = new MessageChannel();
    const material = { certificate: utf8('c'), chain: [utf8('d')], crls: [] };
    await remote.call('attachSigner', { name: 'identity', port: port1, material }, [port1]);
    const signer = await connectSigner(port2);
    expect(signer).toMatchObject({ ...material, algorithm: 'ecdsa-p256-sha256' });
    expect(await verifies(publicKey, await signer.sign(bytes))).toBe(true);
    port2.close();
  });
});
