import { describe, expect, it } from 'vitest';
import { verifyPackage } from '#shared/package/index';
import { asideIn, endAside, keepAside } from '../../../renderer/store/aside';
import { now } from '../../fakes/authority';
import { buildSample, createCast } from '../../fakes/package';
import { createdVault } from './platform';

const cast = createCast();
const freshStore = async () => (await createdVault()).session.store();
const nobody = { anchors: [], crls: [] };

async function judged(isBelieved: boolean) {
  const { drafter, trust } = await cast;
  return verifyPackage(await buildSample(drafter), { trust: isBelieved ? trust : nobody, at: now });
}

const file = { name: 'note.asice', size: 2000, checkedAt: now };

describe('packages that are kept aside', () => {
  it('stand once each, with the verdict of the last check', async () => {
    const store = await freshStore();
    const unknown = await judged(false);
    expect(await keepAside(store, unknown, file)).toBe(true);
    await keepAside(store, { ...unknown, level: 'valid', codes: [] }, { ...file, checkedAt: now + 1 });
    expect((await asideIn(store)).map(({ value }) => [value.level, value.checkedAt])).toEqual([['valid', now + 1]]);
  });

  it('are entered in the journal by digest and verdict, with no word of theirs', async () => {
    const store = await freshStore();
    const verdict = await judged(true);
    await keepAside(store, verdict, file);
    const [entry] = (await store.journal.list()).filter(({ kind }) => kind === 'package.aside');
    expect(entry?.details).toEqual({ digest: verdict.digest, level: 'valid', codes: [], size: 2000 });
  });

  it('go from the list by their digest alone', async () => {
    const store = await freshStore();
    const one = await judged(true);
    const other = { ...one, digest: 'a'.repeat(64) };
    for (const verdict of [one, other]) await keepAside(store, verdict, file);
    await endAside(store, one.digest);
    expect((await asideIn(store)).map(({ value }) => value.digest)).toEqual([other.digest]);
    await endAside(store, one.digest);
    expect(await asideIn(store)).toHaveLength(1);
  });

  it('are none where a check failed', async () => {
    const store = await freshStore();
    expect(await keepAside(store, { ...(await judged(true)), level: 'invalid' }, file)).toBe(false);
    expect(await asideIn(store)).toEqual([]);
  });
});
