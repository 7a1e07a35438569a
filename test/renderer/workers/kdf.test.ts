import { describe, expect, it } from 'vitest';
import { utf8 } from '#shared/base/bytes';
import { kdfFloor } from '#shared/vault/header';
import type { Argon2Input, KdfRequest } from '../../../renderer/workers/kdf';
import { answerKdf, passesFor, receiveKey } from '../../../renderer/workers/kdf';
import { kdf, random, refusal } from '../../shared/vault/sample';
import { quickArgon2, realArgon2 } from './in-process';

function derive(request: Omit<KdfRequest, 'deliver'>, argon2 = quickArgon2, floorMs = 100) {
  const { port1, port2 } = new MessageChannel();
  let time = 0;
  const clock = () => {
    time += floorMs;
    return time;
  };
  void answerKdf({ ...request, deliver: port2 }, { argon2, clock, random });
  return receiveKey(port1);
}

describe('answerKdf', () => {
  it('hands over a key that cannot be read out, made by Argon2id', async () => {
    const { kek } = await derive({ passphrase: utf8('harbour lights at dawn'), kdf }, realArgon2);
    expect(kek).toMatchObject({ extractable: false, algorithm: { name: 'AES-GCM', length: 256 } });
    await expect(crypto.subtle.exportKey('raw', kek)).rejects.toThrow();
  });

  it('overwrites the passphrase and what was derived, also when it fails', async () => {
    const passphrase = utf8('harbour lights at dawn');
    let derived = new Uint8Array([1]);
    await derive({ passphrase, kdf }, async (input) => {
      derived = await quickArgon2(input);
      return derived;
    });
    expect([...passphrase, ...derived].every((byte) => byte === 0)).toBe(true);

    const second = utf8('harbour lights at dawn');
    await expect(derive({ passphrase: second, kdf: { ...kdf, memoryKiB: 1 } })).rejects.toBeDefined();
    expect(second.every((byte) => byte === 0)).toBe(true);
  });

  it.each([
    ['under the floor', { memoryKiB: 1024 }],
    ['over the ceiling', { iterations: 2 ** 31 }],
  ])('does no work with parameters %s', async (_, change) => {
    const inputs: Argon2Input[] = [];
    const derived = derive({ passphrase: utf8('x'), kdf: { ...kdf, ...change } }, async (input) => {
      inputs.push(input);
      return quickArgon2(input);
    });
    await expect(derived).rejects.toEqual(refusal('vault/kdf-params'));
    expect(inputs).toEqual([]);
  });

  it('runs the floor once on other bytes, then derives with what it found and a new salt', async () => {
    const inputs: Argon2Input[] = [];
    const spy = async (input: Argon2Input) => {
      inputs.push({ ...input, password: input.password.slice() });
      return quickArgon2(input);
    };
    const { kdf: chosen } = await derive({ passphrase: utf8('harbour'), kdf: 'tune' }, spy, 300);
    expect(inputs.map(({ iterations }) => iterations)).toEqual([3, 10]);
    expect(inputs[0]?.password).not.toEqual(inputs[1]?.password);
    expect(inputs[1]?.password).toEqual(utf8('harbour'));
    expect(chosen).toMatchObject({ ...kdfFloor, iterations: 10 });
    const { kdf: again } = await derive({ passphrase: utf8('harbour'), kdf: 'tune' }, quickArgon2, 300);
    expect(again.salt).not.toBe(chosen.salt);
  });
});

describe('passesFor', () => {
  it.each([
    [0, 20],
    [1, 20],
    [150, 20],
    [300, 10],
    [900, 3],
    [60_000, 3],
  ])('a floor of %i ms gives %i passes', (floorMs, passes) => {
    expect(passesFor(floorMs)).toBe(passes);
  });
});
