import type { Bytes } from '#shared/base/bytes';
import type { Json } from '#shared/base/canonical';
import { AppError } from '#shared/base/errors';
import { isArchived } from '#shared/case/archive';
import { recordStep } from '#shared/case/journal';
import type { Choices } from '#shared/case/merge-values';
import type { CaseFile } from '#shared/case/model';
import type { Draft } from '#shared/drafting/model';
import { type MergedState, mergeStates, undecided } from '#shared/exchange/merge';
import { type ArrivedCase, readCase } from '#shared/exchange/read-case';
import { type RecognisedCase, recogniseCase } from '#shared/exchange/recognise';
import type { CaseState } from '#shared/exchange/state';
import type { Verdict } from '#shared/package/index';
import type { Put } from '../workers/vault-api';
import { exchangedStates, exchangesIn, exchangeWrites, recordSignatures } from './exchanges';
import { renew, requireSaved } from './keeper';
import { numberedWrites } from './numbered';
import type { Stored } from './repository';
import type { Store } from './session';
import { recordTaken } from './taken';
import { treeSnapshots } from './tree-pins';
import { learnFrom } from './trust';
import { keepVersion } from './versions';

/** A case as it came, what it is to this desk, and what is here of it. Nothing of it is stored. */
export interface BroughtCase {
  readonly verdict: Verdict;
  readonly arrived: ArrivedCase;
  readonly found: RecognisedCase;
  readonly here: Stored<CaseFile> | undefined;
  readonly drafts: readonly Stored<Draft>[];
  /** It was taken in before: not all that stands in it was entered here. */
  readonly hasCome: boolean;
}

/** @throws what `readCase` throws */
export async function readBroughtCase(store: Store, verdict: Verdict): Promise<BroughtCase> {
  const { manifest, digest, signatures } = verdict;
  const arrived = readCase(verdict, sha256);
  if (!manifest || digest === undefined) throw new AppError('package/case-parts');
  const here = await store.cases.get(arrived.file.id);
  const rows = (await exchangesIn(store)).map(({ value }) => value);
  const states = await exchangedStates(store, arrived.file.id);
  const made = { package: { id: manifest.id, digest }, signatures, contents: arrived.contents };
  const found = recogniseCase(made, { isHere: here !== undefined, rows, states });
  const drafts = await Promise.all(arrived.drafts.map(({ id }) => store.drafts.get(id)));
  const known = drafts.filter((one) => one !== undefined);
  // a name that stands for a draft of another case here is no name of theirs to give
  if (known.some(({ value }) => value.caseId !== arrived.file.id)) throw new AppError('package/case-parts');
  const hasCome = rows.some(({ caseId, way }) => caseId === arrived.file.id && way === 'taken');
  return { verdict, arrived, found, here, drafts: known, hasCome };
}

/** Who takes it in, and when: an instant in ISO 8601. `author`: in whose name their words come in over ours. */
export interface Taking {
  readonly choices: Choices;
  readonly at: string;
  readonly by: string;
  readonly author: string;
}

/** What would stand here: nothing is written. */
export function mergeBrought({ arrived, found, here, drafts }: BroughtCase, taking: Omit<Taking, 'by'>): MergedState {
  const base = found.kind === 'merge' ? found.base : undefined;
  // a case that is not here is taken as it is; a draft of it may have stayed when it was deleted
  const ours: CaseState = { file: here?.value ?? arrived.file, drafts: drafts.map(({ value }) => value) };
  return mergeStates({ base, ours, theirs: arrived }, taking.choices, taking);
}

/**
 * Takes a case in: files and trees are sealed first, then one write has the case, its drafts, and that the package came, or none
 * of it. Taken back, it is one step of the case's journal.
 * @throws `package/certificate-untrusted` unless the verdict lets it be stored, `case/undecided`, `case/archived`, `store/…`
 */
export async function takeCase(store: Store, brought: BroughtCase, taking: Taking): Promise<void> {
  const { verdict, arrived, found, here } = brought;
  if (verdict.level !== 'valid' && verdict.level !== 'warning') throw new AppError('package/certificate-untrusted');
  if (found.kind === 'signed') {
    await recordSignatures(store, found.row.id, verdict);
    return learnFrom(store, verdict, Date.parse(taking.at));
  }
  if (here && isArchived(here.value)) throw new AppError('case/archived');
  const merged = mergeBrought(brought, taking);
  const open = undecided(merged.pairs, taking.choices).length;
  if (open > 0) throw new AppError('case/undecided', { count: open });
  await requireSaved();
  const file = here ? recordStep(here.value, merged.file, { by: taking.by, now: Date.parse(taking.at) }) : arrived.file;
  await stage(store, brought, file);
  for (const draft of brought.drafts)
    if (merged.drafts.some(({ id }) => id === draft.id)) await keepVersion(store, draft.value, { kind: 'take-in' });
  const { file: theirs, drafts: theirDrafts, contents } = arrived;
  const record = {
    way: 'taken',
    verdict,
    state: contents.state,
    file: theirs,
    drafts: theirDrafts,
    ...taking,
  } as const;
  const drafts = merged.drafts.map((draft) => draftPut(draft, brought));
  const beside = [...(await exchangeWrites(store, record)), ...(await numberedWrites(store, verdict))];
  const stored = await store.cases.put(file, here?.version ?? 0, [...drafts, ...beside]);
  renew(stored);
  for (const draft of merged.drafts) await renewDraft(store, draft.id);
  const decided = Object.keys(taking.choices).length;
  await recordTaken(store, verdict, { purpose: 'case', case: file.id, decided });
  await learnFrom(store, verdict, Date.parse(taking.at));
}

/** Files that are not here yet, under the ids they have in the register; trees the answers were given under. */
async function stage(store: Store, { arrived }: BroughtCase, file: CaseFile): Promise<void> {
  const theirs = new Map(
    Object.values(arrived.file.evidence).flatMap(({ files }) => files.map((one) => [one.id, one])),
  );
  const wanted = Object.values(file.evidence).flatMap(({ files }) => files);
  const held = await store.attachments.held(wanted);
  for (const one of wanted) {
    const came = theirs.get(one.id);
    if (held.has(one.id) || came?.sha256 !== one.sha256) continue;
    const { id, name } = one;
    await store.attachments.add({ id, name, bytes: await arrived.bytesOf(came), now: Date.parse(one.addedAt) });
  }
  await treeSnapshots(store).keep(arrived.trees);
}

function draftPut(draft: Draft, { drafts }: BroughtCase): Put {
  const previous = drafts.find(({ id }) => id === draft.id)?.version ?? 0;
  // a draft came through its schema
  return { table: 'drafts', id: draft.id, previous, index: { caseId: draft.caseId }, value: draft as unknown as Json };
}

async function renewDraft(store: Store, id: string): Promise<void> {
  const stored = await store.drafts.get(id);
  if (stored) renew(stored);
}

async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
