import { useState } from 'react';
import { fromBase64 } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { IncomingDraft } from '#shared/clearance/incoming';
import type { ClearanceNote } from '#shared/package/index';
import { bridge } from '../../bridge';
import { clearanceRows } from '../../store/clearance';
import { useSession, useStore } from '../../store/context';
import type { Stored } from '../../store/repository';
import { openSigner, trustOf } from '../../store/signing';
import type { ShownIdentity } from '../../store/use-identities';
import { openPackageWorker } from '../../workers/package';

export type Signing =
  | { readonly state: 'idle' | 'busy' | 'cancelled' }
  | { readonly state: 'failed'; readonly failure: unknown }
  | { readonly state: 'done'; readonly name: string };

interface Order {
  readonly row: Stored<IncomingDraft>;
  readonly note: ClearanceNote;
  readonly identity: ShownIdentity;
}

/** Signs a text that came to be cleared, checks the result, writes it, and enters it in the journal. */
export function useSign() {
  const session = useSession();
  const store = useStore();
  const [state, setState] = useState<Signing>({ state: 'idle' });
  const run = async ({ row, note, identity }: Order) => {
    setState({ state: 'busy' });
    const worker = openPackageWorker();
    try {
      const now = Date.now();
      const signer = await openSigner(session, identity);
      const bytes = await worker.addSignature({ bytes: fromBase64(row.value.file), note, signer, signingTime: now });
      const trust = trustOf([identity]);
      const verdict = await worker.verify({ bytes: bytes.slice(), trust, at: now, clearing: true });
      // the drafter's certificate was judged when the text was taken in; here the chain itself must hold
      if (verdict.level === 'invalid') throw new AppError(verdict.codes[0] ?? 'package/malformed');
      const suggestedName = `${row.value.draft.template.id}-cleared.asice`;
      const saved = await bridge.call('file.save', { suggestedName, bytes, kind: 'package' });
      if (saved === null) return setState({ state: 'cancelled' });
      const clearedAt = new Date(now).toISOString();
      await clearanceRows(store).incoming.put({ ...row.value, clearedAt }, row.version);
      const details = { draft: row.value.draftId, size: saved.size, digest: row.value.package.digest };
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
