import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '#shared/base/bytes';
import type { Phase } from '../../../renderer/store/session';
import { random, refusal } from '../../shared/vault/sample';
import { createdVault, createLaptop, fill, passphrase, restarted, sampleCase, withRawDatabase } from './platform';

const next = 'seven ships and no wind';

describe('the first start', () => {
  it('finds nothing and makes nothing by looking', async () => {
    const laptop = createLaptop();
    const session = laptop.start();
    expect(await session.inspect()).toEqual({ state: 'absent' });
    expect(await session.preferences()).toEqual({});
    expect(await session.savePreferences({ theme: 'dark' })).toBe(false);
    expect(await laptop.home.indexedDB.databases()).toEqual([]);
    expect(laptop.bridge.profile.size).toBe(0);
  });

  it('creates an open vault with twelve words and two copies of the header', async () => {
    const { laptop, session, recoveryWords } = await createdVault();
    expect(recoveryWords).toHaveLength(12);
    expect(session.phase).toBe('unlocked');
    const copies = ['vault.header', 'vault.header.2'] as const;
    const [first, second] = copies.map((name) => laptop.bridge.profile.get(name));
    expect(first).toBeDefined();
    expect(second).toEqual(first);
    expect(laptop.bridge.profile.has('vault.state')).toBe(true);
  });

  it('refuses a weak passphrase before anything is written', async () => {
    const laptop = createLaptop();
    const made = laptop.start().create({ passphrase: 'short' });
    await expect(made).rejects.toEqual(refusal('vault/passphrase-weak'));
    expect(laptop.bridge.profile.size).toBe(0);
    expect(await laptop.home.indexedDB.databases()).toEqual([]);
  });

  it('leaves nothing behind when the header cannot be written', async () => {
    const laptop = createLaptop();
    laptop.bridge.failNext('profile.write', 'file/full');
    await expect(laptop.start().create({ passphrase })).rejects.toEqual(refusal('file/full'));
    expect(await laptop.start().inspect()).toEqual({ state: 'absent' });
    await expect(laptop.start().create({ passphrase })).resolves.toBeDefined();
  });

  it('never makes a second vault over the first', async () => {
    const { laptop, session } = await createdVault();
    await session.lock();
    await expect(laptop.start().create({ passphrase: next })).rejects.toEqual(refusal('vault/exists'));
  });
});

describe('unlocking', () => {
  it('keeps everything over a restart', async () => {
    const { laptop, session } = await createdVault();
    const file = sampleCase();
    await session.store().cases.put(file);
    await session.store().settings.set('text-size', 18);
    await session.lock();
    const later = await restarted(laptop);
    expect((await later.store().cases.get(file.id))?.value).toEqual(file);
    expect(await later.store().settings.get('text-size')).toBe(18);
  });

  it('keeps everything over an end without warning', async () => {
    const { laptop, session } = await createdVault();
    const ids = await fill(session.store(), 'one', 'two');
    const later = laptop.start();
    expect(await later.unlock({ passphrase })).toEqual({ warnings: ['state-older'] });
    expect((await later.store().cases.list()).items.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  it('opens by the recovery words, typed as they may be', async () => {
    const { laptop, session, recoveryWords } = await createdVault();
    await session.lock();
    const later = laptop.start();
    await later.unlockWithRecovery({ words: recoveryWords.map((word) => word.toUpperCase()) });
    expect(later.phase).toBe('unlocked');
  });

  it('says when it is locked and unlocked', async () => {
    const { laptop, session } = await createdVault();
    const phases: Phase[] = [];
    const stop = session.subscribe((phase) => phases.push(phase));
    await session.lock();
    expect(phases).toEqual(['locked']);
    stop();
    expect(() => session.store()).toThrow(refusal('vault/locked'));
    expect(() => session.identity()).toThrow(refusal('vault/locked'));
    expect(await laptop.start().inspect()).toEqual({ state: 'locked', waitSeconds: 0 });
  });

  it('takes one unlock at a time', async () => {
    const { laptop, session } = await createdVault();
    await session.lock();
    const later = laptop.start();
    const [first, second] = await Promise.allSettled([later.unlock({ passphrase }), later.unlock({ passphrase })]);
    expect([first.status, second.status]).toEqual(['fulfilled', 'rejected']);
    await expect(later.unlock({ passphrase })).rejects.toEqual(refusal('ipc/busy'));
  });

  it('closes what a screen still holds after the lock', async () => {
    const { session } = await createdVault();
    const { cases } = session.store();
    await session.lock();
    await expect(cases.list()).rejects.toEqual(refusal('vault/locked'));
    await expect(cases.put(sampleCase())).rejects.toEqual(refusal('vault/locked'));
  });
});

describe('the keys', () => {
  it('end with the lock, also when the last writes fail', async () => {
    const { laptop, session } = await createdVault();
    expect(laptop.vaults.size).toBe(1);
    laptop.bridge.failNext('profile.write', 'file/full');
    await session.lock();
    expect(laptop.vaults.size).toBe(0);
  });

  it('end with a refused unlock and a refused creation', async () => {
    const { laptop, session } = await createdVault();
    await session.lock();
    await expect(laptop.start().unlock({ passphrase: next })).rejects.toBeDefined();
    laptop.pass(1000);
    await withRawDatabase(laptop.home, (db) => db.table('journal').clear());
    await expect(laptop.start().unlock({ passphrase })).rejects.toEqual(refusal('store/set'));
    expect(laptop.vaults.size).toBe(0);

    const other = createLaptop();
    other.bridge.failNext('profile.write', 'file/full');
    await expect(other.start().create({ passphrase })).rejects.toBeDefined();
    expect(other.vaults.size).toBe(0);
  });
});

describe('a wrong passphrase', () => {
  it('waits longer each time, over restarts, and starts afresh after the right one', async () => {
    const { laptop, session } = await createdVault();
    await session.lock();
    const tryOnce = (typed: string) => laptop.start().unlock({ passphrase: typed });
    for (const seconds of [1, 2, 4]) {
      await expect(tryOnce(next)).rejects.toEqual(refusal('vault/passphrase'));
      await expect(tryOnce(passphrase)).rejects.toEqual(refusal('vault/wait', { seconds }));
      expect(await laptop.start().inspect()).toEqual({ state: 'locked', waitSeconds: seconds });
      laptop.pass(seconds * 1000);
    }
    const later = await restarted(laptop);
    await later.lock();
    await expect(tryOnce(next)).rejects.toEqual(refusal('vault/passphrase'));
    await expect(tryOnce(passphrase)).rejects.toEqual(refusal('vault/wait', { seconds: 1 }));
  });

  it('counts a try that was ended in the middle', async () => {
    const { laptop, session } = await createdVault();
    await session.lock();
    const { startVault, startKdf } = laptop.platform.workers;
    const silent = { ...startKdf(), postMessage: () => undefined };
    const unanswered = laptop.start({ workers: { startVault, startKdf: () => silent } });
    void unanswered.unlock({ passphrase });
    await expect.poll(() => fromUtf8(laptop.bridge.profile.get('vault.wait') ?? utf8(''))).toContain('"failures":1');
    await expect(laptop.start().unlock({ passphrase })).rejects.toEqual(refusal('vault/wait', { seconds: 1 }));
  });

  it('does not wait for a clock that was set back', async () => {
    const { laptop, session } = await createdVault();
    await session.lock();
    await expect(laptop.start().unlock({ passphrase: next })).rejects.toEqual(refusal('vault/passphrase'));
    laptop.pass(-365 * 24 * 3600 * 1000);
    await expect(laptop.start().unlock({ passphrase })).rejects.toEqual(refusal('vault/wait', { seconds: 1 }));
    laptop.pass(1000);
    await expect(laptop.start().unlock({ passphrase })).resolves.toBeDefined();
  });
});

describe('changing the passphrase', () => {
  it('opens with the new one and no longer with the old', async () => {
    const { laptop, session, recoveryWords } = await createdVault();
    await session.changePassphrase({ current: { passphrase }, next });
    await session.lock();
    await expect(laptop.start().unlock({ passphrase })).rejects.toEqual(refusal('vault/passphrase'));
    laptop.pass(1000);
    const later = laptop.start();
    await later.unlock({ passphrase: next });
    await later.lock();
    await expect(laptop.start().unlockWithRecovery({ words: recoveryWords })).resolves.toBeDefined();
  });

  it('needs the present secret and a strong new one', async () => {
    const { session } = await createdVault();
    const wrong = session.changePassphrase({ current: { passphrase: next }, next });
    await expect(wrong).rejects.toEqual(refusal('vault/passphrase'));
    const weak = session.changePassphrase({ current: { passphrase }, next: 'short' });
    await expect(weak).rejects.toEqual(refusal('vault/passphrase-weak'));
  });

  it('changes nothing when it cannot be written', async () => {
    const { laptop, session } = await createdVault();
    const before = laptop.bridge.profile.get('vault.header');
    const original = laptop.bridge.call;
    const failing = Object.assign(Object.create(laptop.bridge), {
      call: (name: Parameters<typeof original>[0], input: never) =>
        name === 'profile.write' && (input as { name: string }).name === 'vault.header'
          ? Promise.reject(Object.assign(new Error(), { code: 'file/full' }))
          : original(name, input),
    });
    await session.lock();
    const later = laptop.start({ bridge: failing });
    await later.unlock({ passphrase });
    await expect(later.changePassphrase({ current: { passphrase }, next })).rejects.toMatchObject({
      code: 'file/full',
    });
    expect(laptop.bridge.profile.get('vault.header')).toEqual(before);
    await later.lock();
    await expect(restarted(laptop)).resolves.toBeDefined();
  });
});

describe('a damaged header', () => {
  const names = ['vault.header', 'vault.header.2'] as const;
  const damage = { cut: (b: Uint8Array) => b.slice(0, 100), empty: () => utf8(''), random: () => random(500) };

  it.each(names.flatMap((name) => Object.entries(damage).map(([how, spoil]) => ({ name, how, spoil }))))(
    'in one copy is repaired from the other: $name $how',
    async ({ name, spoil }) => {
      const { laptop, session } = await createdVault();
      await session.lock();
      const whole = laptop.bridge.profile.get(name) ?? utf8('');
      laptop.bridge.profile.set(name, new Uint8Array(spoil(whole)));
      const later = laptop.start();
      expect(await later.unlock({ passphrase })).toEqual({ warnings: ['header-repaired'] });
      expect(laptop.bridge.profile.get(name)).toEqual(whole);
    },
  );

  it('in both copies is repaired from the spare in the database', async () => {
    const { laptop, session } = await createdVault();
    await session.changePassphrase({ current: { passphrase }, next });
    await session.lock();
    laptop.bridge.profile.set('vault.header', random(500));
    laptop.bridge.profile.delete('vault.header.2');
    const later = laptop.start();
    expect(await later.inspect()).toEqual({ state: 'locked', waitSeconds: 0 });
    expect(await later.unlock({ passphrase: next })).toEqual({ warnings: ['header-repaired'] });
  });

  it('everywhere is said plainly, and never answered with a new vault', async () => {
    const { laptop, session } = await createdVault();
    await session.lock();
    for (const name of names) laptop.bridge.profile.delete(name);
    await withRawDatabase(laptop.home, (db) => db.table('meta').delete('header'));
    const later = laptop.start();
    expect(await later.inspect()).toEqual({ state: 'damaged', code: 'vault/header' });
    await expect(later.unlock({ passphrase })).rejects.toEqual(refusal('vault/header'));
    await expect(later.create({ passphrase })).rejects.toEqual(refusal('vault/header'));
  });

  it('with weak parameters in both copies is refused before any work, whatever the spare', async () => {
    const { laptop, session } = await createdVault();
    await session.lock();
    await withRawDatabase(laptop.home, (db) => db.table('meta').delete('header'));
    for (const name of names) {
      const text = fromUtf8(laptop.bridge.profile.get(name) ?? utf8(''));
      laptop.bridge.profile.set(name, utf8(text.replace('"memoryKiB":65536', '"memoryKiB":1')));
    }
    expect(await laptop.start().inspect()).toEqual({ state: 'damaged', code: 'vault/kdf-params' });
  });
});

describe('preferences', () => {
  it('rest in clear for the lock screen', async () => {
    const { laptop, session } = await createdVault();
    expect(await session.savePreferences({ theme: 'contrast', locale: 'fr' })).toBe(true);
    await session.lock();
    expect(await laptop.start().preferences()).toEqual({ theme: 'contrast', locale: 'fr' });
  });

  it('are two known words and nothing else', async () => {
    const { session } = await createdVault();
    const saved = session.savePreferences({ theme: 'a sentence' as 'dark' });
    await expect(saved).rejects.toMatchObject({ code: 'store/plaintext' });
  });
});
