import { type Bytes, fromBase64 } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { parseJson } from '#shared/base/json';
import { answerOf, notesOf } from '#shared/clearance/answers';
import type { IncomingDraft } from '#shared/clearance/incoming';
import { type Recognised, recognise } from '#shared/clearance/recognise';
import { documentDigest } from '#shared/document/digest';
import type { Draft } from '#shared/drafting/model';
import { parseDraft } from '#shared/drafting/parse';
import type { Verdict } from '#shared/package/index';
import { clearanceRows, entriesOf, inbox } from './clearance';
import { numberedWrites } from './numbered';
import { returnsOf } from './returns';
import type { Store } from './session';
import { sharedWrites } from './shared-drafts';
import { recordTaken } from './taken';
import { learnFrom } from './trust';

/** What a verified package is to this desk, with the draft in it. */
export interface Brought {
  readonly draft: Draft;
  readonly found: Recognised;
}

/** `undefined` where there is no draft of ours in it. @throws `input/schema`, `store/newer`, `package/clearance-note` */
export async function readBrought(store: Store, verdict: Verdict): Promise<Brought | undefined> {
  const { manifest, payload, digest } = verdict;
  const path = manifest?.files.find(({ role }) => role === 'data')?.path;
  const bytes = path === undefined ? undefined : payload?.get(path);
  if (manifest?.kind !== 'draft' || !bytes || digest === undefined) return undefined;
  const draft = parseDraft(parseJson(bytes));
  const ours = (await store.drafts.get(draft.id))?.value;
  const arrived = { package: { id: manifest.id, digest }, draft, notes: notesOf(verdict) };
  return { draft, found: recognise(arrived, ours, await entriesOf(store, draft.id)) };
}

/** Puts the answers of a return beside the draft, and what they propose among the returns. The draft is not touched. */
export async function takeReturn(store: Store, verdict: Verdict, { draft, found }: Brought): Promise<void> {
  const { manifest, digest, level } = verdict;
  if (found.kind !== 'return' || !manifest || digest === undefined) throw new AppError('package/malformed');
  if (level !== 'valid' && level !== 'warning') throw new AppError('package/certificate-untrusted');
  const author = await store.settings.get('author').catch(() => undefined);
  const by = typeof author === 'string' ? author.slice(0, 200) : '';
  for (const signed of found.notes) {
    const signature = verdict.signatures.find(({ name }) => name === signed.entry);
    if (!signature) throw new AppError('package/signature-none');
    const at = new Date().toISOString();
    const made = { id: manifest.id, digest };
    const answer = answerOf({ id: crypto.randomUUID(), at, by, signed, signature, level, draft, package: made });
    const { text, by: from } = signed.note;
    if (text)
      await returnsOf(store).put({
        format: 'valise-return/1',
        id: crypto.randomUUID(),
        draftId: draft.id,
        round: signed.note.answers.round,
        baseDigest: documentDigest(draft.document),
        from: { name: from.name.slice(0, 120), unit: from.unit },
        receivedAt: at,
        way: 'package',
        ...text,
        evidence: answer.id,
      });
    // the answer last: with it the package counts as taken in
    await clearanceRows(store).entries.put(answer);
  }
  await recordTaken(store, verdict, { purpose: 'return', draft: draft.id });
  await learnFrom(store, verdict, Date.now());
}

interface Came {
  readonly bytes: Bytes;
  readonly draft: Draft;
  /** It came in an envelope. */
  readonly isSealed: boolean;
}

/** Puts somebody else's text among those to clear; answers the id of its row. @throws what `Attachments.add` throws */
export async function takeToClear(store: Store, verdict: Verdict, came: Came): Promise<string> {
  const { bytes, draft, isSealed } = came;
  const { manifest, digest } = verdict;
  if (!manifest || digest === undefined) throw new AppError('package/malformed');
  const rows = clearanceRows(store).incoming;
  const { items } = await rows.list(inbox);
  const known = items.find(({ value }) => value.package.digest === digest && value.clearedAt === undefined);
  if (known) return known.id;
  const { institution, unit, author } = manifest.origin;
  const now = Date.now();
  const file = await store.attachments.add({ name: `${manifest.id}.asice`, bytes, now });
  const incoming: IncomingDraft = {
    format: 'valise-incoming/4',
    id: crypto.randomUUID(),
    draftId: draft.id,
    receivedAt: new Date(now).toISOString(),
    package: { id: manifest.id, digest },
    file,
    draft,
    from: [author, unit, institution].filter(Boolean).join(', '),
    policy: manifest.clearance?.policy ?? 'draft-shared',
    sealed: isSealed,
    typed: {},
  };
  const row = await rows.put(incoming, 0, [
    ...(await sharedWrites(store, { draftId: draft.id, way: 'taken', verdict })),
    ...(await numberedWrites(store, verdict)),
  ]);
  await recordTaken(store, verdict, { purpose: 'clear', draft: draft.id });
  await learnFrom(store, verdict, now);
  return row.id;
}

/** The package of a text that came to be cleared, as it came. @throws `store/attachment-gone`, `store/attachment` */
export async function packageOf(store: Store, { file }: IncomingDraft): Promise<Bytes> {
  return typeof file === 'string' ? fromBase64(file) : store.attachments.read(file);
}
