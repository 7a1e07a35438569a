import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from '#shared/base/bytes';
import { withNewPiece, withPiece } from '#shared/case/evidence';
import { recordChanges, verifyJournal } from '#shared/case/journal';
import { pairKey } from '#shared/case/merge-values';
import type { CaseFile } from '#shared/case/model';
import { newCase } from '#shared/case/new-case';
import { undo } from '#shared/case/undo';
import { mostSent } from '#shared/exchange/keep';
import { exchangeHistory } from '#shared/exchange/record';
import type { History } from '#shared/package/history';
import { buildPackage, type Verdict, verifyPackage } from '#shared/package/index';
import { exchangedStates, exchangesIn, recordSent } from '../../../renderer/store/exchanges';
import { openKeeper } from '../../../renderer/store/keeper';
import { caseState, prepareCase } from '../../../renderer/store/leave-case';
import { sequencesIn } from '../../../renderer/store/numbered';
import type { Store } from '../../../renderer/store/session';
import { mergeBrought, readBroughtCase, takeCase } from '../../../renderer/store/take-case';
import { readTrustState } from '../../../renderer/store/trust';
import { versionsOf } from '../../../renderer/store/versions';
import { now } from '../../fakes/authority';
import { sampleManifest } from '../../fakes/manifest';
import { type Cast, createCast, filesOf, signOver, zipOf } from '../../fakes/package';
import { createdVault, rawRows, sampleDraft } from './platform';

const at = '2027-03-01T12:00:00.000Z';
const id = '0e2f4c1a-8b1d-4f0e-9a55-3c1d2e4f5a6b';
const piece = '00000000-0000-4000-8000-000000000010';
const taking = { choices: {}, at, by: 'B. Taker', author: 'A. Example' };
const pack = { trees: [], templates: [] } as unknown as Parameters<typeof prepareCase>[2]['pack']; // no answer is given here
const ceiling = { marking: 'LIMITE', tlp: 'RED' } as const;

/** A desk with a case of one draft and one file. */
async function desk(): Promise<{ readonly store: Store; readonly file: CaseFile }> {
  const { session } = await createdVault();
  const store = session.store();
  const bytes = utf8('10:04 service stopped');
  const attachment = await store.attachments.add({ name: 'log.txt', bytes, now });
  const empty = newCase({ id, now, title: 'Hospital ransomware', marking: 'LIMITE' });
  const filled = withPiece(withNewPiece(empty, { id: piece, now }), piece, (one) => ({ ...one, files: [attachment] }));
  const file = recordChanges(empty, filled, { by: 'A. Example', now });
  await store.cases.put(file);
  await store.drafts.put({ ...sampleDraft(id), id: '5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c12' });
  return { store, file };
}

interface Sent {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly verdict: Verdict;
}

async function send(store: Store, { drafter, trust }: Cast, moment: string): Promise<Sent> {
  const made = await prepareCase(store, id, { ceiling, pack });
  if (!made) throw new Error('no case');
  const { files, contents } = made;
  const manifest = sampleManifest({
    id: crypto.randomUUID(),
    kind: 'case',
    sequence: { to: 'HQ Legal', number: 4 },
    files: files.map(({ path, role, title, type }) => ({ path, role, title, type })),
  });
  const bytes = await buildPackage({ files, manifest, signer: drafter, signingTime: now, commitment: 'creation' });
  const verdict = await judge(bytes, trust);
  await recordSent(store, { ...made, verdict, state: contents.state, by: 'A. Example', at: moment });
  return { bytes, verdict };
}

function judge(bytes: Uint8Array<ArrayBuffer>, trust: Cast['trust'], history?: History): Promise<Verdict> {
  return verifyPackage(bytes.slice(), { trust, at: now, clearing: true, ...(history && { history }) });
}

async function change(store: Store, edit: (file: CaseFile) => CaseFile, by = 'A. Example'): Promise<void> {
  const stored = await store.cases.get(id);
  if (!stored) throw new Error('no case');
  await store.cases.put(recordChanges(stored.value, edit(stored.value), { by, now: now + 600_000 }), stored.version);
}

async function take(store: Store, verdict: Verdict, more: Partial<typeof taking> = {}): Promise<void> {
  await takeCase(store, await readBroughtCase(store, verdict), { ...taking, ...more });
}

const retitled = (title: string) => (file: CaseFile) => ({ ...file, title });
const noted = (note: string) => (file: CaseFile) => withPiece(file, piece, (one) => ({ ...one, note }));

describe('a case that goes over', () => {
  it('is there as a whole, with its files under the ids of its register, and can be read again', async () => {
    const cast = await createCast();
    const [ours, theirs] = [await desk(), (await createdVault()).session.store()];
    const { verdict } = await send(ours.store, cast, at);
    expect((await readBroughtCase(theirs, verdict)).found.kind).toBe('new');
    await take(theirs, verdict);
    expect((await theirs.cases.get(id))?.value).toEqual(ours.file);
    expect((await theirs.drafts.list({ caseId: id })).items).toHaveLength(1);
    const [file] = ours.file.evidence[piece]?.files ?? [];
    if (!file) throw new Error('no file');
    expect(toHex(await theirs.attachments.read(file))).toBe(toHex(utf8('10:04 service stopped')));
    expect((await readBroughtCase(theirs, verdict)).found.kind).toBe('known');
    expect((await theirs.journal.list()).at(-1)?.kind).toBe('package.taken');
    expect(Object.values(await sequencesIn(theirs))).toEqual([[{ number: 4, id: verdict.manifest?.id }]]);
    // what it carried of revocation counts from now on, and the moments it shows have passed
    const learnt = await readTrustState(theirs);
    expect(learnt.crls).toHaveLength(1);
    expect(learnt.floor).toBe(now);
  });

  it('comes back changed on both sides: what differs is merged, what both changed is decided, and one step takes it back', async () => {
    const cast = await createCast();
    const ours = await desk();
    const theirs = (await createdVault()).session.store();
    await take(theirs, (await send(ours.store, cast, at)).verdict);
    await change(theirs, (file) => noted('From the CSIRT.')(retitled('Theirs')(file)), 'B. Other');
    await change(ours.store, retitled('Ours'));
    const { verdict } = await send(theirs, cast, '2027-03-02T12:00:00.000Z');
    const brought = await readBroughtCase(ours.store, verdict);
    expect(brought.found).toMatchObject({ kind: 'merge', base: { file: { title: 'Hospital ransomware' } } });
    const { pairs } = mergeBrought(brought, taking);
    expect(pairs.map(pairKey)).toEqual(['title']);
    await expect(takeCase(ours.store, brought, taking)).rejects.toMatchObject({ code: 'case/undecided' });
    expect((await ours.store.cases.get(id))?.value.title).toBe('Ours');
    await takeCase(ours.store, brought, { ...taking, choices: { title: 'theirs' } });
    const merged = (await ours.store.cases.get(id))?.value;
    if (!merged) throw new Error('no case');
    expect([merged.title, merged.evidence[piece]?.note]).toEqual(['Theirs', 'From the CSIRT.']);
    verifyJournal(merged);
    expect(undo(merged, { by: '', now: now + 900_000 }).title).toBe('Ours');
    // it goes over once more: there is nothing left to decide, and both laptops hold the same
    await take(theirs, (await send(ours.store, cast, '2027-03-03T12:00:00.000Z')).verdict);
    const [here, there] = [await caseState(ours.store, id), await caseState(theirs, id)];
    expect({ ...there?.file, journal: [] }).toEqual({ ...here?.file, journal: [] });
  });

  it('leaves no more states behind than are needed, in the same write; who knows none of them gets conflicts', async () => {
    const cast = await createCast();
    const ours = await desk();
    const theirs = (await createdVault()).session.store();
    await take(theirs, (await send(ours.store, cast, at)).verdict);
    for (let turn = 0; turn <= mostSent; turn++) {
      await change(ours.store, retitled(`Turn ${turn}`));
      await send(ours.store, cast, new Date(now + turn * 86_400_000).toISOString());
    }
    const kept = await exchangedStates(ours.store, id);
    expect(kept).toHaveLength(mostSent);
    expect(kept.map(({ file }) => file.title)).not.toContain('Hospital ransomware');
    expect(await exchangesIn(ours.store)).toHaveLength(mostSent + 2);
    // the other side stands where the first package left it
    await change(theirs, retitled('Theirs'), 'B. Other');
    const { verdict } = await send(theirs, cast, '2027-04-02T12:00:00.000Z');
    const brought = await readBroughtCase(ours.store, verdict);
    expect(brought.found).toEqual({ kind: 'merge', base: undefined });
    expect(mergeBrought(brought, taking).pairs.map(pairKey)).toEqual(['title']);
    await takeCase(ours.store, brought, { ...taking, at: '2027-04-03T12:00:00.000Z', choices: { title: 'ours' } });
    expect(await exchangedStates(ours.store, id)).toHaveLength(mostSent + 1);
  });

  it('is shown on the desk at once, and keeps a version of a draft before it says something else', async () => {
    const cast = await createCast();
    const ours = await desk();
    const theirs = (await createdVault()).session.store();
    await take(theirs, (await send(ours.store, cast, at)).verdict);
    const [draft] = (await theirs.drafts.list()).items;
    if (!draft) throw new Error('no draft');
    await theirs.drafts.put({ ...draft.value, title: 'Another title' }, draft.version);
    const { verdict } = await send(theirs, cast, '2027-03-02T12:00:00.000Z');
    const keeper = await openKeeper(ours.store.drafts, draft.id);
    const leave = keeper?.watch(() => undefined);
    await take(ours.store, verdict);
    expect(keeper?.state().value.title).toBe('Another title');
    leave?.();
    expect((await versionsOf(ours.store, draft.id)).map(({ value }) => value.kind)).toEqual(['take-in']);
  });

  it('with one more signature is known by it, and again a replay', async () => {
    const cast = await createCast();
    const ours = await desk();
    const { bytes } = await send(ours.store, cast, at);
    const { clearer: signer } = cast;
    const signed = zipOf(await signOver(filesOf(bytes.slice()), { signer, number: '002' }));
    const historyHere = async () => exchangeHistory((await exchangesIn(ours.store)).map(({ value }) => value));
    const twice = await judge(signed, cast.trust, await historyHere());
    expect(twice.codes).not.toContain('package/replay');
    expect((await readBroughtCase(ours.store, twice)).found).toMatchObject({ kind: 'signed', added: [{}] });
    await take(ours.store, twice);
    expect((await judge(signed, cast.trust, await historyHere())).codes).toContain('package/replay');
    expect((await readBroughtCase(ours.store, twice)).found.kind).toBe('known');
  });
});

describe('nothing is taken in', () => {
  it('of a package that nobody is known to have signed', async () => {
    const cast = await createCast();
    const { bytes } = await send((await desk()).store, cast, at);
    const { session, laptop } = await createdVault();
    const unknown = await judge(bytes, { anchors: [], crls: [] });
    expect(unknown.level).toBe('unknown');
    const brought = await readBroughtCase(session.store(), unknown);
    await expect(takeCase(session.store(), brought, taking)).rejects.toMatchObject({
      code: 'package/certificate-untrusted',
    });
    for (const table of ['cases', 'drafts', 'notes', 'blobs'] as const)
      expect(await rawRows(laptop.home, table)).toEqual([]);
  });

  it('over a case that is archived, or that was changed since it was looked at', async () => {
    const cast = await createCast();
    const ours = await desk();
    const theirs = (await createdVault()).session.store();
    await take(theirs, (await send(ours.store, cast, at)).verdict);
    await change(theirs, noted('x'));
    const { verdict } = await send(theirs, cast, '2027-03-02T12:00:00.000Z');
    const brought = await readBroughtCase(ours.store, verdict);
    await change(ours.store, retitled('Ours'));
    await expect(takeCase(ours.store, brought, taking)).rejects.toMatchObject({ code: 'store/version' });
    expect((await ours.store.cases.get(id))?.value.evidence[piece]?.note).toBe('');
    expect(await exchangesIn(ours.store)).toHaveLength(1);
    await change(ours.store, (file) => ({ ...file, closure: { ...file.closure, status: 'archived' } }));
    await expect(take(ours.store, verdict)).rejects.toMatchObject({ code: 'case/archived' });
  });

  it('over a file of another case: what a row names is never written over', async () => {
    const cast = await createCast();
    const ours = await desk();
    const { verdict } = await send(ours.store, cast, at);
    const theirs = (await createdVault()).session.store();
    const [file] = ours.file.evidence[piece]?.files ?? [];
    if (!file) throw new Error('no file');
    const other = await theirs.attachments.add({ id: file.id, name: 'own', bytes: new Uint8Array(2_000_000), now });
    const own = newCase({ id: crypto.randomUUID(), now, title: 'Other', marking: 'LIMITE' });
    await theirs.cases.put(
      withPiece(withNewPiece(own, { id: piece, now }), piece, (one) => ({ ...one, files: [other] })),
    );
    await expect(take(theirs, verdict)).rejects.toMatchObject({ code: 'store/attachment' });
    expect((await theirs.attachments.read(other)).length).toBe(2_000_000);
    expect(await theirs.cases.get(id)).toBeUndefined();
  });
});
