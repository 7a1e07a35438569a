import { describe, expect, it } from 'vitest';
import { verifyPackage } from '#shared/package/verify';
import {
  addEntry,
  believedOf,
  emptyTrust,
  readTrustPackage,
  removeEntry,
  seriesOf,
  toTrust,
} from '#shared/trust/index';
import type { Store } from '../../../renderer/store/session';
import { changeTrust, learnFrom, readTrustState, replaceTrustList } from '../../../renderer/store/trust';
import { believedUnder } from '../../../renderer/store/use-trust';
import { now } from '../../fakes/authority';
import { buildSample } from '../../fakes/package';
import { entryOf, listOf, officerEntry, packageOf, person, trustAuthority, trustCrl } from '../../fakes/trust';
import { createdVault, rawRows, restarted } from './platform';

const day = 24 * 60 * 60 * 1000;
const [ana, bo] = [await person('Ana'), await person('Bo')];
const root = entryOf(trustAuthority.certificate, ['drafter', 'clearer'], { as: 'anchor', label: 'Root label' });
const removal = { by: 'Ana', at: new Date(now).toISOString(), reason: 'Key lost' };

const add = (store: Store, ...entries: readonly ReturnType<typeof entryOf>[]) =>
  changeTrust(store, (state) => entries.reduce(addEntry, state), {
    kind: 'trust.added',
    details: { count: entries.length },
  });

async function arrivalOf(store: Store, version: number) {
  const state = await readTrustState(store);
  const list = listOf([root, officerEntry(ana), officerEntry(bo)], { version });
  const history = { series: seriesOf(state), ids: {} };
  return readTrustPackage(await packageOf(list, [ana, bo]), { trust: toTrust(state), at: now, history });
}

describe('the trust list in the vault', () => {
  it('lasts sealed, with its entry in the journal', async () => {
    const { session, laptop } = await createdVault();
    await add(session.store(), root);
    const [row] = await rawRows(laptop.home, 'trust');
    expect(JSON.stringify(row)).not.toContain('Root label');
    await session.lock();
    const store = (await restarted(laptop)).store();
    expect(believedOf(await readTrustState(store)).map(({ label }) => label)).toEqual(['Root label']);
    expect((await store.journal.list()).map(({ kind }) => kind)).toContain('trust.added');
  });

  it('is replaced in one write, and what was trusted by hand is kept', async () => {
    const { session } = await createdVault();
    const store = session.store();
    await add(
      store,
      officerEntry(ana),
      officerEntry(bo),
      entryOf((await person('Cy')).certificate, ['drafter'], { label: 'By hand' }),
    );
    const first = await arrivalOf(store, 1);
    await replaceTrustList(store, first, now);
    await replaceTrustList(store, await arrivalOf(store, 2), now);
    const state = await readTrustState(store);
    expect(state.installed).toMatchObject({ series: 'trust', version: 2 });
    expect(believedOf(state).map(({ label, from }) => `${from} ${label}`)).toContain('hand By hand');
    await expect(replaceTrustList(store, await arrivalOf(store, 1), now)).rejects.toMatchObject({
      code: 'package/rollback',
    });
    expect((await readTrustState(store)).installed?.version).toBe(2);
    const kinds = (await store.journal.list()).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'trust.replaced')).toHaveLength(2);
  });

  it('learns lists and the floor from what was accepted, and judges by them', async () => {
    const { session } = await createdVault();
    const store = session.store();
    await add(store, root);
    const believed = async () => believedUnder(await readTrustState(store), []);
    await learnFrom(
      store,
      await verifyPackage(await buildSample(ana.signer([trustCrl])), { trust: await believed(), at: now }),
      now,
    );
    const { floor, crls } = await readTrustState(store);
    expect([floor, crls.length]).toEqual([now, 1]);
    // signed without a list of its own, and checked with the clock set back
    const later = await verifyPackage(await buildSample(bo.signer()), {
      trust: await believed(),
      at: now - 9 * day,
      floor,
    });
    expect(later).toMatchObject({ level: 'warning', codes: ['package/clock-behind'] });
  });

  it('writes nothing where nothing was learnt', async () => {
    const { session, laptop } = await createdVault();
    await learnFrom(
      session.store(),
      await verifyPackage(new Uint8Array(), { trust: { anchors: [], crls: [] }, at: now }),
      now,
    );
    expect(await rawRows(laptop.home, 'trust')).toEqual([]);
  });

  it('does not lose one of two changes that are made at once', async () => {
    const { session } = await createdVault();
    const store = session.store();
    await Promise.all([add(store, root), add(store, entryOf(ana.certificate, ['drafter'], { label: 'Ana' }))]);
    expect(believedOf(await readTrustState(store))).toHaveLength(2);
    await changeTrust(store, (state) => removeEntry(state, root.certificate, removal));
    expect(believedOf(await readTrustState(store)).map(({ label }) => label)).toEqual(['Ana']);
  });
});

describe('under what a package is checked', () => {
  const given = { anchors: [trustAuthority.certificate], crls: [] };

  it('is nothing at first, and what a person gives', () => {
    const empty = emptyTrust('00000000-0000-4000-8000-000000000010');
    expect(believedUnder(empty, [])).toEqual({ anchors: [], crls: [] });
    expect(believedUnder(empty, [], given)).toEqual(given);
  });

  it('is the list once there is one, with what a person gives beside it', () => {
    const state = addEntry(emptyTrust('00000000-0000-4000-8000-000000000010'), root);
    expect(believedUnder(state, [])).toMatchObject({ anchors: [], entries: [{ label: 'Root label' }] });
    expect(believedUnder(state, [], given)).toMatchObject({
      anchors: given.anchors,
      entries: [{ label: 'Root label' }],
    });
  });
});
