import { useState } from 'react';
import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { Marking } from '#shared/case/parts';
import type { IncomingDraft } from '#shared/clearance/incoming';
import { envelopeName } from '#shared/envelope/index';
import type { ClearanceNote } from '#shared/package/index';
import { bridge } from '../../bridge';
import { useSession, useStore } from '../../store/context';
import { entering } from '../../store/entering';
import { addressOf, assertMayLeave } from '../../store/envelope';
import { requireSaved } from '../../store/keeper';
import type { Record } from '../../store/record';
import { saveFile } from '../../store/save-file';
import type { Store } from '../../store/session';
import { openSigner, trustOf } from '../../store/signing';
import { packageOf } from '../../store/take-in';
import type { ShownIdentity } from '../../store/use-identities';
import type { Envelope } from '../../ui/envelope-choice';
import { openPackageWorker, type PackageWorker } from '../../workers/package';

export type Signing =
  | { readonly state: 'idle' | 'busy' | 'cancelled' }
  | { readonly state: 'failed'; readonly failure: unknown }
  | { readonly state: 'done'; readonly name: string };

export type OpenIncoming = Extract<Record<IncomingDraft>, { state: 'open' }>;

interface Order {
  readonly record: OpenIncoming;
  readonly note: ClearanceNote;
  readonly identity: ShownIdentity;
  readonly envelope: Envelope;
}

/** Signs a text that came to be cleared, checks the result, writes it, and enters it in the journal. */
export function useSign() {
  const session = useSession();
  const store = useStore();
  const [state, setState] = useState<Signing>({ state: 'idle' });
  const run = async ({ record, note, identity, envelope }: Order) => {
    setState({ state: 'busy' });
    const worker = openPackageWorker();
    try {
      await requireSaved();
      const now = Date.now();
      const came = record.value;
      const signer = await openSigner(session, identity);
      const bytes = await worker.addSignature({ bytes: await packageOf(store, came), note, signer, signingTime: now });
      const trust = trustOf([identity]);
      const verdict = await worker.verify({ bytes: bytes.slice(), trust, at: now, clearing: true });
      // the drafter's certificate was judged when the text was taken in; here the chain itself must hold
      if (verdict.level === 'invalid') throw new AppError(verdict.codes[0] ?? 'package/malformed');
      const leaving = await enveloped(worker, bytes, { envelope, marking: came.draft.marking });
      const name = await writeCleared(store, record, leaving);
      if (name === undefined) return setState({ state: 'cancelled' });
      setState({ state: 'done', name });
    } catch (failure) {
      setState({ state: 'failed', failure });
    } finally {
      worker.close();
    }
  };
  return { state, run };
}

/** What leaves, in the envelope that was chosen for it. */
export interface Leaving {
  readonly bytes: Bytes;
  readonly way: Envelope['way'];
}

/** Who can open it, and how strict its mark is. */
interface ToEnvelop {
  readonly envelope: Envelope;
  readonly marking: Marking;
}

/**
 * Seals what was proven, where it is to be sealed: the envelope is opened again before it is answered.
 * @throws `file/unencrypted` where it may not leave as it is
 */
export async function enveloped(worker: PackageWorker, bytes: Bytes, to: ToEnvelop): Promise<Leaving> {
  const { envelope, marking } = to;
  assertMayLeave(envelope, marking, (await bridge.call('app.info', {})).policy);
  const address = addressOf(envelope);
  return { bytes: address ? await worker.seal({ bytes, address }) : bytes, way: envelope.way };
}

/** Writes a package that was signed, says in its row that it was, and enters it in the journal; nothing where no place was picked. */
export async function writeCleared(
  store: Store,
  record: OpenIncoming,
  { bytes, way }: Leaving,
): Promise<string | undefined> {
  const { draft, draftId, package: came } = record.value;
  const name = `${draft.template.id}-cleared.asice`;
  const saved = await saveFile({
    suggestedName: way === 'open' ? name : envelopeName(name),
    bytes,
    kind: way === 'open' ? 'package' : 'envelope',
  });
  if (saved === null) return undefined;
  const clearedAt = new Date().toISOString();
  record.set(({ elsewhere: _, ...was }) => ({ ...was, clearedAt }));
  const details = { draft: draftId, size: saved.size, digest: came.digest, envelope: way };
  await entering(async () => {
    await requireSaved();
    await store.journal.append({ kind: 'package.cleared', details });
  });
  return saved.name;
}
