import { useState } from 'react';
import { AppError } from '#shared/base/errors';
import type { IncomingDraft } from '#shared/clearance/incoming';
import type { ClearanceNote } from '#shared/package/index';
import { bridge } from '../../bridge';
import { useSession, useStore } from '../../store/context';
import { requireSaved } from '../../store/keeper';
import type { Record } from '../../store/record';
import { openSigner, trustOf } from '../../store/signing';
import { packageOf } from '../../store/take-in';
import type { ShownIdentity } from '../../store/use-identities';
import { openPackageWorker } from '../../workers/package';

export type Signing =
  | { readonly state: 'idle' | 'busy' | 'cancelled' }
  | { readonly state: 'failed'; readonly failure: unknown }
  | { readonly state: 'done'; readonly name: string };

interface Order {
  readonly record: Extract<Record<IncomingDraft>, { state: 'open' }>;
  readonly note: ClearanceNote;
  readonly identity: ShownIdentity;
}

/** Signs a text that came to be cleared, checks the result, writes it, and enters it in the journal. */
export function useSign() {
  const session = useSession();
  const store = useStore();
  const [state, setState] = useState<Signing>({ state: 'idle' });
  const run = async ({ record, note, identity }: Order) => {
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
      const suggestedName = `${came.draft.template.id}-cleared.asice`;
      const saved = await bridge.call('file.save', { suggestedName, bytes, kind: 'package' });
      if (saved === null) return setState({ state: 'cancelled' });
      const clearedAt = new Date(now).toISOString();
      record.set((was) => ({ ...was, clearedAt }));
      await requireSaved();
      const details = { draft: came.draftId, size: saved.size, digest: came.package.digest };
      await store.journal.append({ kind: 'package.cleared', details });
      setState({ state: 'done', name: saved.name });
    } catch (failure) {
      setState({ state: 'failed', failure });
    } finally {
      worker.close();
    }
  };
  return { state, run };
}
