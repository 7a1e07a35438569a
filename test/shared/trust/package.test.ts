import { describe, expect, it } from 'vitest';
import { utf8 } from '#shared/base/bytes';
import {
  addEntry,
  changesOf,
  emptyTrust,
  installList,
  isInstallable,
  readTrustPackage,
  seriesOf,
  type TrustArrival,
  type TrustList,
  type TrustState,
  toTrust,
} from '#shared/trust/index';
import { createAuthority, type Entity, now } from '../../fakes/authority';
import {
  entryOf,
  listOf,
  officerEntry,
  type PackageOptions,
  packageOf,
  person,
  trustAuthority,
} from '../../fakes/trust';

const day = 24 * 60 * 60 * 1000;
const [ana, bo, cy, di] = await Promise.all(['Ana', 'Bo', 'Cy', 'Di'].map(person));
const stranger = await (await createAuthority({ name: 'Other' })).issue({ name: 'Eve' });
if (!ana || !bo || !cy || !di) throw new Error('nobody');

const id = '00000000-0000-4000-8000-000000000010';
const root = () => entryOf(trustAuthority.certificate, ['drafter', 'clearer'], { as: 'anchor', label: 'Root' });
const officers = (...people: readonly Entity[]) => people.map(officerEntry);
const started = officers(ana, bo).reduce(addEntry, emptyTrust(id));
const first = listOf([root(), ...officers(ana, bo)]);

async function judge(state: TrustState, list: TrustList, by: readonly Entity[], options: PackageOptions = {}) {
  return read(state, await packageOf(list, by, options));
}

function read(state: TrustState, bytes: Awaited<ReturnType<typeof packageOf>>, at = now): Promise<TrustArrival> {
  const { installed, floor } = state;
  const history = { series: seriesOf(state), ids: {} };
  return readTrustPackage(bytes, {
    trust: toTrust(state),
    at,
    floor,
    history,
    ...(installed && { series: installed.series }),
  });
}

/** The first list, installed with the officers added by hand. */
const installed = installList(started, await judge(started, first, [ana, bo]), now);
const codes = ({ verdict }: TrustArrival) => verdict.codes;

describe('a list that replaces another', () => {
  it('needs two officers of the list being replaced', async () => {
    const next = { ...first, version: 2 };
    expect(await judge(installed, next, [ana, bo])).toMatchObject({
      verdict: { level: 'valid' },
      list: { version: 2 },
    });
    expect((await judge(installed, next, [bo, ana])).list).toBeDefined();
    expect(codes(await judge(installed, next, [ana, ana]))).toContain('package/policy');
    expect(await judge(installed, next, [ana])).toMatchObject({
      verdict: { level: 'invalid', codes: ['package/policy'], lacking: { role: 'officer', needed: 2, found: 1 } },
    });
  });

  it.each<[string, readonly Entity[], string]>([
    ['an officer and a stranger', [ana, stranger], 'unknown'],
    ['two strangers', [stranger, cy], 'unknown'],
  ])('is not known when signed by %s, and is not read', async (_, by, level) => {
    const arrival = await judge(started, first, by);
    expect(arrival.verdict.level).toBe(level);
    expect(arrival.list).toBeUndefined();
    expect(isInstallable(arrival)).toBe(false);
    expect(() => installList(started, arrival, now)).toThrow();
  });

  it('is no list when signed by two whom the list knows as something else', async () => {
    const others = [entryOf(cy.certificate, ['drafter']), entryOf(di.certificate, ['publisher', 'clearer'])];
    const state = others.reduce(addEntry, started);
    expect(await judge(state, first, [cy, di])).toMatchObject({
      verdict: { level: 'invalid', codes: ['package/policy'], lacking: { found: 0 } },
    });
  });

  it('does not count an officer who signed to say no', async () => {
    expect(codes(await judge(installed, { ...first, version: 2 }, [ana, bo], { decision: 'refused' }))).toEqual([
      'package/policy',
    ]);
  });

  it('needs two of its own officers too where they change', async () => {
    const next = listOf([root(), ...officers(cy, di)], { version: 2 });
    expect(codes(await judge(installed, next, [ana, bo]))).toEqual(['trust/officers']);
    expect(await judge(installed, next, [ana, bo, cy])).toMatchObject({ verdict: { level: 'invalid' } });
    expect(await judge(installed, next, [cy, di])).toMatchObject({
      verdict: { level: 'invalid', codes: ['package/policy'], lacking: { found: 0 } },
    });
    const all = await judge(installed, next, [ana, bo, cy, di]);
    expect(all.verdict).toMatchObject({ level: 'valid', codes: [] });
    const after = installList(installed, all, now);
    expect(codes(await judge(after, { ...next, version: 3 }, [ana, bo]))).toEqual(['package/policy']);
    expect((await judge(after, { ...next, version: 3 }, [cy, di])).list).toBeDefined();
  });

  it('may go on with one of the old officers and one more', async () => {
    const next = listOf([root(), ...officers(ana, cy)], { version: 2 });
    expect(codes(await judge(installed, next, [ana, bo]))).toEqual(['trust/officers']);
    expect((await judge(installed, next, [ana, bo, cy])).verdict).toMatchObject({ level: 'valid' });
  });

  it('is stopped by a stranger among the signers, whatever the others are', async () => {
    expect((await judge(installed, { ...first, version: 2 }, [ana, bo, stranger])).verdict.level).toBe('unknown');
  });
});

describe('an old, a copied, another list', () => {
  const versionOf = (version: number) => judge(installed, { ...first, version }, [ana, bo]);

  it('goes upwards only', async () => {
    const second = installList(installed, await versionOf(2), now);
    expect(codes(await read(second, await packageOf(first, [ana, bo])))).toEqual(['package/rollback']);
    expect(codes(await judge(second, { ...first, version: 5 }, [ana, bo]))).toEqual([]);
  });

  it('tells the same again from another under the same number', async () => {
    const bytes = await packageOf({ ...first, version: 2 }, [ana, bo]);
    const second = installList(installed, await read(installed, bytes), now);
    const again = await read(second, bytes);
    expect(again.verdict).toMatchObject({ level: 'warning', codes: ['package/replay'] });
    expect(isInstallable(again)).toBe(false);
    const forked = await judge(second, { ...listOf([...officers(ana, bo)]), version: 2 }, [ana, bo]);
    expect(forked.verdict).toMatchObject({ level: 'invalid', codes: ['package/fork'] });
    expect(forked.verdict.signatures).toHaveLength(2);
  });

  it('does not go round the number under the name of another series', async () => {
    const other = listOf([root(), ...officers(ana, bo)], { series: 'trust-two', version: 9 });
    expect(codes(await judge(installed, other, [ana, bo]))).toEqual(['trust/series']);
  });

  it('says one number outside and inside', async () => {
    const differs = await judge(installed, first, [ana, bo], { manifest: { version: 2 } });
    expect(codes(differs)).toEqual(['trust/list']);
  });

  it('waits for what it requires, and comes before it expires', async () => {
    const next = { ...first, version: 2 };
    expect(codes(await judge(installed, next, [ana, bo], { manifest: { requires: { core: 4 } } }))).toEqual([
      'package/requires',
    ]);
    const late = { manifest: { expires: new Date(now - day).toISOString() } };
    expect(codes(await judge(installed, next, [ana, bo], late))).toEqual(['package/expired']);
  });

  it('is not let in while the clock is behind', async () => {
    const bytes = await packageOf({ ...first, version: 2 }, [ana, bo]);
    const arrival = await read({ ...installed, floor: now + day }, bytes);
    expect(codes(arrival)).toEqual(['package/clock-behind']);
    expect(isInstallable(arrival)).toBe(false);
  });
});

describe('a list that is none', () => {
  it.each<[string, Partial<TrustList>]>([
    ['without officers', { entries: [root()] }],
    ['with one officer', { entries: [root(), officerEntry(ana)] }],
    ['with one certificate twice', { entries: [...officers(ana, bo), entryOf(ana.certificate, ['drafter'])] }],
    ['with a list of nobody in it', { crls: [''] }],
    ['of a later format', { format: 'valise-trust/2' as 'valise-trust/1' }],
  ])('is refused %s', async (_, change) => {
    const bytes = utf8(JSON.stringify({ ...first, version: 2, ...change }));
    const arrival = await judge(installed, { ...first, version: 2 }, [ana, bo], { bytes });
    expect(arrival.verdict.level).toBe('invalid');
    expect(codes(arrival)[0]).toMatch(/^(trust\/list|package\/version-unsupported)$/);
    expect(arrival.verdict.payload).toBeUndefined();
    expect(arrival.list).toBeUndefined();
  });

  it('is refused with a revocation list that no authority in it signed', async () => {
    const foreign = await (await createAuthority({ name: 'Other' })).crl();
    const bytes = utf8(JSON.stringify({ ...first, version: 2, crls: [Buffer.from(foreign).toString('base64')] }));
    expect(codes(await judge(installed, { ...first, version: 2 }, [ana, bo], { bytes }))).toEqual(['trust/list']);
  });

  it('is refused where the bytes are no JSON, or deeper than a list', async () => {
    for (const text of ['', '{', `${'['.repeat(40)}${']'.repeat(40)}`, '{"format":"valise-trust/1","format":"x"}']) {
      const arrival = await judge(installed, { ...first, version: 2 }, [ana, bo], { bytes: utf8(text) });
      expect(codes(arrival)).toEqual(['trust/list']);
    }
  });
});

describe('what would change', () => {
  it('is told before anything does', async () => {
    const crl = await trustAuthority.crl({ number: 7 });
    const next = listOf(
      [entryOf(trustAuthority.certificate, ['drafter'], { as: 'anchor', label: 'Root' }), ...officers(ana, cy)],
      { version: 2, crls: [Buffer.from(crl).toString('base64')] },
    );
    const changes = changesOf(installed, next, now);
    expect(changes).toMatchObject({ from: 1, to: 2, officersChange: true, ending: [], withheld: [] });
    expect(changes.added.map(({ certificate }) => certificate)).toEqual([officerEntry(cy).certificate]);
    expect(changes.removed.map(({ certificate }) => certificate)).toEqual([officerEntry(bo).certificate]);
    expect(changes.changed.map(({ before, after }) => [before.roles, after.roles])).toEqual([
      [['drafter', 'clearer'], ['drafter']],
    ]);
    expect(changes.crls).toMatchObject([{ number: '7', isStale: false }]);
  });

  it('is nothing for the same entries in another order', () => {
    const same = { ...first, version: 2, entries: first.entries.toReversed() };
    expect(changesOf(installed, same, now)).toMatchObject({
      added: [],
      removed: [],
      changed: [],
      officersChange: false,
    });
  });
});
