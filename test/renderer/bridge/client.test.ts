import { describe, expect, test } from 'vitest';
import type { RawBridge } from '#shared/ipc/bridge';
import { answerLocking, createBridge } from '../../../renderer/bridge';
import { createFakeBridge } from '../../fakes/bridge';

describe('the bridge of the window', () => {
  const raw = {
    call: {
      'profile.read': async () => ({ ok: true, value: Uint8Array.of(7) }),
      'profile.write': async () => ({ ok: false, error: { code: 'file/full', details: { size: 3 } } }),
    },
    on: { 'theme.changed': (listener: (payload: unknown) => void) => listener({ isDark: true }) },
  } as unknown as RawBridge; // the three names this test calls

  test('takes a value out of its envelope', async () => {
    expect(await createBridge(() => raw).call('profile.read', { name: 'vault.header' })).toEqual(Uint8Array.of(7));
  });

  test('throws the code and details of a refusal', async () => {
    const write = createBridge(() => raw).call('profile.write', { name: 'vault.header', bytes: new Uint8Array(3) });
    await expect(write).rejects.toMatchObject({ name: 'AppError', code: 'file/full', details: { size: 3 } });
  });

  test('passes events on', () => {
    const seen: unknown[] = [];
    createBridge(() => raw).on('theme.changed', (payload) => seen.push(payload));
    expect(seen).toEqual([{ isDark: true }]);
  });
});

describe('a window that is about to end', () => {
  test('seals first, then tells main', async () => {
    const bridge = createFakeBridge();
    const order: string[] = [];
    answerLocking(bridge, async (reason) => void order.push(`sealed ${reason} after ${bridge.calls.length} calls`));
    bridge.emit('vault.locking', { reason: 'idle' });
    await expect.poll(() => bridge.calls).toEqual(['vault.sealed']);
    expect(order).toEqual(['sealed idle after 0 calls']);
  });

  test('tells main also when sealing failed, and logs the code', async () => {
    const bridge = createFakeBridge();
    answerLocking(bridge, () => Promise.reject(new Error('the text of a draft')));
    bridge.emit('vault.locking', { reason: 'asked' });
    await expect.poll(() => bridge.calls).toEqual(['log.write', 'vault.sealed']);
    expect(bridge.logged).toEqual([{ code: 'app/unexpected', details: {} }]);
  });
});

describe('the bridge in memory', () => {
  test('keeps copies, as a disk does', async () => {
    const bridge = createFakeBridge();
    const bytes = Uint8Array.of(1, 2);
    await bridge.call('profile.write', { name: 'vault.state', bytes });
    bytes[0] = 9;
    expect(await bridge.call('profile.read', { name: 'vault.state' })).toEqual(Uint8Array.of(1, 2));
    expect(await bridge.call('profile.read', { name: 'vault.header' })).toBeNull();
  });

  test('refuses what main would refuse', async () => {
    const bridge = createFakeBridge();
    const path = { suggestedName: '../x', size: 1, kind: 'any' } as const;
    await expect(bridge.call('file.begin', path)).rejects.toMatchObject({ code: 'ipc/schema' });
    expect(bridge.saved).toEqual([]);
  });

  test('stands in for what the preload puts into the window', async () => {
    const fake = createFakeBridge();
    const bridge = createBridge(() => fake.raw);
    expect((await bridge.call('app.info', {})).networkRefused).toBe(0);
    fake.failNext('file.open', 'file/type');
    await expect(bridge.call('file.open', { purpose: 'any' })).rejects.toMatchObject({ code: 'file/type' });
  });

  test('fails the next call on demand, once', async () => {
    const bridge = createFakeBridge();
    bridge.failNext('profile.write', 'file/full');
    const write = () => bridge.call('profile.write', { name: 'vault.state', bytes: new Uint8Array(1) });
    await expect(write()).rejects.toMatchObject({ code: 'file/full' });
    await write();
    expect(bridge.profile.size).toBe(1);
  });

  test('unwraps what it wrapped, unless there is no keyring', async () => {
    const bridge = createFakeBridge();
    const bytes = Uint8Array.of(1, 2, 3);
    const wrapped = await bridge.call('keystore.wrap', { bytes });
    expect(wrapped).not.toEqual(bytes);
    expect(await bridge.call('keystore.unwrap', { bytes: wrapped })).toEqual(bytes);
    const without = createFakeBridge({ hasKeystore: false });
    await expect(without.call('keystore.wrap', { bytes })).rejects.toMatchObject({ code: 'keystore/absent' });
  });
});
