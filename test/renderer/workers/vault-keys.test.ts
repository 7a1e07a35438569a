// Keys of every kind in the vault worker: made there, read from files of other programs, backed up, and used without leaving it.
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Bytes, fromUtf8, toBase64, utf8 } from '#shared/base/bytes';
import { openEnvelope, recipientOf } from '#shared/envelope/index';
import type { KeyKind } from '#shared/key-file/index';
import { parsePublicKey } from '#shared/package/public-key';
import { emptySets } from '../../../renderer/store/sets-row';
import { connectVault } from '../../../renderer/store/vault-connection';
import { sealEnvelope } from '../../../renderer/workers/envelope';
import { packageHandlers } from '../../../renderer/workers/package-handlers';
import type { KeyName } from '../../../renderer/workers/vault-keys';
import { connectSigner } from '../../../renderer/workers/vault-signer';
import { createAgeFolder, hasAge } from '../../fakes/age';
import { createAddressee } from '../../fakes/envelope';
import { createOpensslFolder } from '../../fakes/openssl';
import { createForeignIdentity } from '../../fakes/openssl-identity';
import { refusal, vaultId } from '../../shared/vault/sample';
import { inProcessWorkers } from './in-process';

// scrypt takes 256 MiB and some seconds each time, on a busy machine many
vi.setConfig({ testTimeout: 180_000 });

const passphrase = 'harbour lights at dawn';
const words = 'seven ships and no wind';
const before = { sets: emptySets, now: 5 };
const ids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const;
const mine: KeyName = `recipient-${ids[0]}`;

async function openedVault() {
  const vault = connectVault(inProcessWorkers().workers);
  onTestFinished(() => vault.end());
  await vault.create({ vaultId, passphrase });
  return vault.remote;
}
type Remote = Awaited<ReturnType<typeof openedVault>>;

/** Seals a key, as the store does, and loads it again from its row. */
async function keep(remote: Remote, name: KeyName, from: { kind?: KeyKind; read?: Bytes } = {}) {
  const { puts } = await remote.call('sealKey', { ...before, name, ...from });
  const row = puts[0]?.row;
  if (!row) throw new Error('no row');
  return { row, publicKey: await remote.call('loadKey', { name, row }) };
}

async function opener(remote: Remote) {
  const { port1, port2 } = new MessageChannel();
  await remote.call('attachOpener', { port: port1 }, [port1]);
  return port2;
}

async function open(remote: Remote, bytes: Bytes) {
  const given = await packageHandlers.open({ bytes, keys: { opener: await opener(remote) } });
  return 'value' in given ? given.value : given;
}

describe('a key that signs', () => {
  it.each([
    ['P-256', 64, 'ecdsa-p256-sha256'],
    ['P-384', 96, 'ecdsa-p384-sha384'],
  ] as const)('of %s is made, says its algorithm, and signs raw values of %i bytes', async (kind, size, algorithm) => {
    const remote = await openedVault();
    const { publicKey } = await keep(remote, `identity-${ids[0]}`, { kind });
    expect(parsePublicKey(publicKey)).toMatchObject({ kind: 'ec', curve: kind });
    const { port1, port2 } = new MessageChannel();
    const material = { certificate: utf8('c'), chain: [], crls: [] };
    await remote.call('attachSigner', { name: `identity-${ids[0]}`, port: port1, material }, [port1]);
    const signer = await connectSigner(port2);
    expect(signer).toMatchObject({ algorithm });
    expect(await signer.sign(utf8('x'))).toHaveLength(size);
    port2.close();
    expect(await remote.call('keys', null)).toEqual([{ name: `identity-${ids[0]}`, kind, made: 5, publicKey }]);
  });

  it('of the first edition is loaded as it was sealed then', async () => {
    const remote = await openedVault();
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    const exported = async (form: 'pkcs8' | 'spki', key: CryptoKey) =>
      toBase64(new Uint8Array(await crypto.subtle.exportKey(form, key)));
    const { importKeyValue } = await import('../../../renderer/workers/vault-keys');
    const value = {
      ...{ format: 'valise-key/1', name: 'identity' },
      privateKey: await exported('pkcs8', pair.privateKey),
      publicKey: await exported('spki', pair.publicKey),
    };
    expect(await importKeyValue('identity', value)).toMatchObject({ kind: 'P-256', made: 0 });
    await expect(importKeyValue('identity', { ...value, kind: 'P-384' })).rejects.toEqual(refusal('vault/row'));
    expect(await remote.call('keys', null)).toEqual([]);
  });
});

describe('a key file of openssl', () => {
  function exported(curve: string) {
    const folder = createOpensslFolder();
    createForeignIdentity(folder, ['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${curve}`]);
    const files = ['-inkey', 'me.key', '-in', 'me.pem', '-certfile', 'ca.pem', '-out', 'me.p12'];
    folder.run('pkcs12', '-export', ...files, '-passout', `pass:${words}`);
    return folder;
  }

  it('is read, kept once under a name, and signs; openssl verifies', async () => {
    using folder = exported('P-384');
    const remote = await openedVault();
    const found = await remote.call('readKeyFile', { file: folder.read('me.p12'), passphrase: words });
    expect(found).toMatchObject({ keys: [{ kind: 'P-384' }], certificates: [expect.anything(), expect.anything()] });
    expect(Object.keys(found.keys[0] ?? {}).toSorted()).toEqual(['kind', 'publicKey']);
    const read = found.keys[0]?.publicKey ?? new Uint8Array();
    const { publicKey, row } = await keep(remote, `identity-${ids[0]}`, { read });
    expect(publicKey).toEqual(read);
    // the same key again is no second identity
    await remote.call('readKeyFile', { file: folder.read('me.p12'), passphrase: words });
    const again = remote.call('sealKey', { ...before, name: `identity-${ids[1]}`, read });
    await expect(again).rejects.toEqual(refusal('identity/key-file', { reason: 'known' }));

    const name = `identity-${ids[0]}` as const;
    const backup = await remote.call('backUpKey', { name, row, passphrase: 'a lamp in every window' });
    folder.write('backup.pem', backup);
    const { toDerSignature } = await import('#shared/package/public-key');
    folder.write('text', 'signed');
    folder.write('signature', toDerSignature(await remote.call('sign', { name, bytes: utf8('signed') })));
    folder.run('pkey', '-in', 'backup.pem', '-passin', 'pass:a lamp in every window', '-pubout', '-out', 'me.pub');
    const verified = folder.run('dgst', '-sha384', '-verify', 'me.pub', '-signature', 'signature', 'text');
    expect(verified.output).toContain('Verified OK');
  });

  it('gives nothing up under another passphrase, nor once it was forgotten, nor to a weak backup', async () => {
    using folder = exported('P-256');
    const remote = await openedVault();
    const file = folder.read('me.p12');
    const wrong = remote.call('readKeyFile', { file, passphrase });
    await expect(wrong).rejects.toEqual(refusal('identity/key-passphrase'));
    const found = await remote.call('readKeyFile', { file, passphrase: words });
    const read = found.keys[0]?.publicKey ?? new Uint8Array();
    await remote.call('forgetKeyFile', null);
    const late = remote.call('sealKey', { ...before, name: 'identity', read });
    await expect(late).rejects.toEqual(refusal('identity/missing'));
    await remote.call('readKeyFile', { file, passphrase: words });
    const { row } = await keep(remote, 'identity', { read });
    const weak = remote.call('backUpKey', { name: 'identity', row, passphrase: 'short' });
    await expect(weak).rejects.toMatchObject({ code: 'vault/passphrase-weak' });
    const other = remote.call('backUpKey', { name: `identity-${ids[1]}`, row, passphrase: words });
    await expect(other).rejects.toEqual(refusal('vault/row'));
  });
});

describe('a key that opens envelopes', () => {
  it('opens what was sealed to it, without leaving the vault, and says so where it does not fit', async () => {
    const remote = await openedVault();
    const { publicKey } = await keep(remote, mine, { kind: 'X25519' });
    const other = await createAddressee();
    const content = utf8('a package');
    const both = await sealEnvelope(content, { recipients: [other.recipient, recipientOf(publicKey)] });
    expect(await open(remote, both)).toEqual(content);
    const others = await sealEnvelope(content, { recipients: [other.recipient] });
    await expect(open(remote, others)).rejects.toEqual(refusal('package/encryption-key'));
    const altered = both.slice();
    altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
    await expect(open(remote, altered)).rejects.toMatchObject({ code: 'package/encryption-damaged' });
    await expect(open(remote, both.slice(0, 150))).rejects.toMatchObject({ code: 'package/encryption-damaged' });
    await expect(remote.call('sign', { name: mine, bytes: content })).rejects.toMatchObject({
      code: 'identity/missing',
    });
  });

  it('comes back from its backup in another vault, and no other passphrase opens that', async () => {
    const remote = await openedVault();
    const { publicKey, row } = await keep(remote, mine, { kind: 'X25519' });
    const backup = await remote.call('backUpKey', { name: mine, row, passphrase: words });
    const second = await openedVault();
    const wrong = second.call('readKeyFile', { file: backup, passphrase: `${words}!` });
    await expect(wrong).rejects.toEqual(refusal('identity/key-passphrase'));
    const found = await second.call('readKeyFile', { file: backup, passphrase: words });
    expect(found).toEqual({ keys: [{ kind: 'X25519', publicKey }], certificates: [], crls: [], unusable: 0 });
    await keep(second, `recipient-${ids[1]}`, { read: publicKey });
    const sealed = await sealEnvelope(utf8('x'), { recipients: [recipientOf(publicKey)] });
    expect(await open(second, sealed)).toEqual(utf8('x'));
    expect(fromUtf8(await openEnvelope(backup, { passphrase: words }))).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}\n$/);
  });

  it.runIf(hasAge)('is written to by the real age, which opens ours with the backup of the key', async () => {
    using folder = createAgeFolder();
    const remote = await openedVault();
    const { publicKey, row } = await keep(remote, mine, { kind: 'X25519' });
    folder.write('text', 'from age');
    expect(folder.run('-r', recipientOf(publicKey), '-o', 'text.age', 'text')).toBe(0);
    expect(await open(remote, folder.read('text.age'))).toEqual(utf8('from age'));
    folder.write('backup.age', await remote.call('backUpKey', { name: mine, row, passphrase: words }));
    expect(folder.runTyping(words, '-d', '-i', 'backup.age', '-o', 'text.out', 'text.age')).toBe(0);
    expect(folder.read('text.out')).toEqual(utf8('from age'));
  });
});

describe('an envelope on its way out', () => {
  it('is opened again before it is answered, for people and for a passphrase', async () => {
    const content = crypto.getRandomValues(new Uint8Array(60_000));
    const { recipient, identity } = await createAddressee();
    const sealed = async (address: Parameters<typeof sealEnvelope>[1]) => {
      const given = await packageHandlers.seal({ bytes: content, address });
      return 'value' in given ? given.value : given;
    };
    expect(await openEnvelope(await sealed({ recipients: [recipient] }), { identities: [identity] })).toEqual(content);
    expect(await openEnvelope(await sealed({ passphrase: words }), { passphrase: words })).toEqual(content);
    // whoever saw that it opens has left nothing in it
    const [head = ''] = new TextDecoder('latin1').decode(await sealed({ recipients: [recipient] })).split('\n--- ');
    expect(head.match(/^-> /gm)).toHaveLength(1);
  });
});
