import { describe, expect, it } from 'vitest';
import { parseHeader } from '#shared/vault/header';
import { deriveKeys, importKek, recoveryKek, withDataKey } from '#shared/vault/keys';
import { open, seal } from '#shared/vault/row';
import { ids, kdf, makeHeader, random, refusal } from './sample';

describe('withDataKey', () => {
  it('lends the key that was wrapped, to either secret', async () => {
    const { bytes, kek, dataKey, entropy } = await makeHeader();
    const header = await parseHeader(bytes);
    const recovery = await recoveryKek(entropy, header.vaultId);
    for (const opener of [{ slot: 'passphrase', kek } as const, { slot: 'recovery', kek: recovery } as const]) {
      expect(await withDataKey(header, opener, async (key) => [...key])).toEqual([...dataKey]);
    }
  });

  it('overwrites it afterwards, also when its use fails', async () => {
    const { bytes, kek } = await makeHeader();
    const header = await parseHeader(bytes);
    let lent = new Uint8Array([1]);
    const use = withDataKey(header, { slot: 'passphrase', kek }, async (key) => {
      lent = key;
      throw new Error('stopped');
    });
    await expect(use).rejects.toThrow('stopped');
    expect(lent).toEqual(new Uint8Array(32));
  });

  it('refuses another secret, and each secret in the slot of the other', async () => {
    const { bytes, kek, entropy } = await makeHeader();
    const header = await parseHeader(bytes);
    const recovery = await recoveryKek(entropy, header.vaultId);
    for (const opener of [
      { slot: 'passphrase', kek: await importKek(random(32)) } as const,
      { slot: 'passphrase', kek: recovery } as const,
      { slot: 'recovery', kek } as const,
      { slot: 'recovery', kek: await recoveryKek(entropy, ids.a) } as const,
    ]) {
      await expect(withDataKey(header, opener, async () => 0)).rejects.toEqual(refusal('vault/passphrase'));
    }
  });

  it('does not open a slot moved into a header with other parameters or of another vault', async () => {
    const { header, kek } = await makeHeader();
    for (const changed of [
      { ...header, kdf: { ...kdf, iterations: 4 } },
      { ...header, vaultId: ids.a },
      { ...header, keyEpoch: 2 },
    ]) {
      const whole = { ...changed, digest: '0'.repeat(64) };
      const opened = withDataKey(whole, { slot: 'passphrase', kek }, async () => 0);
      await expect(opened).rejects.toEqual(refusal('vault/passphrase'));
    }
  });
});

describe('deriveKeys', () => {
  const address = { table: 'cases', id: ids.a, version: 1 } as const;
  const clear = { updatedAt: 1 };

  it('makes the same keys from the same data key, none of which can be read out', async () => {
    const { dataKey, header } = await makeHeader();
    const [one, two] = [await deriveKeys(dataKey, header), await deriveKeys(dataKey, header)];
    const box = await seal({ key: one.row, epoch: 1 }, { address, clear, value: 'x' }, random);
    expect(await open({ key: two.row, epoch: 1 }, { address, clear, box })).toBe('x');
    expect(Object.values(one).map(({ extractable }) => extractable)).toEqual([false, false, false]);
  });

  it('makes others for another vault or epoch', async () => {
    const { dataKey, header } = await makeHeader();
    const one = await deriveKeys(dataKey, header);
    const box = await seal({ key: one.row, epoch: 1 }, { address, clear, value: 'x' }, random);
    for (const other of [
      { ...header, keyEpoch: 2 },
      { ...header, vaultId: ids.b },
    ]) {
      const { row } = await deriveKeys(dataKey, other);
      await expect(open({ key: row, epoch: 1 }, { address, clear, box })).rejects.toEqual(refusal('vault/row'));
    }
  });
});
