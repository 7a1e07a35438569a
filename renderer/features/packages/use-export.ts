import { useState } from 'react';
import type { Bytes } from '#shared/base/bytes';
import type { DraftFile } from '#shared/drafting/export';
import type { Draft } from '#shared/drafting/model';
import { fingerprintWords, type Sequence } from '#shared/package/index';
import { useSession, useStore } from '../../store/context';
import { entering } from '../../store/entering';
import { requireSaved } from '../../store/keeper';
import { numbering, recordNumbered } from '../../store/numbered';
import type { Store } from '../../store/session';
import type { Stick } from '../../store/sticks';
import type { ShownIdentity } from '../../store/use-identities';
import { keepVersion } from '../../store/versions';
import type { Envelope } from '../../ui/envelope-choice';
import { manifestOf, type Purpose, policyOf, receiverFor, type Statement } from './export-plan';
import { recordPurpose } from './record-purpose';
import { type Made, type SignedPackage, savePackage, signPackage } from './sign-package';

export interface Written {
  readonly name: string;
  readonly bytes: Bytes;
  readonly size: number;
  readonly digest: string;
  readonly words: readonly string[];
  readonly stick: Stick | undefined;
  /** The number that it has now. */
  readonly sequence: Sequence | undefined;
}

export type ExportState =
  | { readonly state: 'idle' | 'busy' | 'cancelled' }
  | { readonly state: 'failed'; readonly failure: unknown }
  | { readonly state: 'done'; readonly written: Written };

interface Order {
  readonly draft: Draft;
  readonly files: readonly DraftFile[];
  readonly statement: Statement;
  readonly identity: ShownIdentity;
  readonly purpose: Purpose;
  readonly envelope: Envelope;
  /** Where to; without it the person is asked. */
  readonly stick: Stick | undefined;
}

/** Signs in the vault, checks the result as a stranger would, writes it, and enters it in the journal. */
export function useExport() {
  const session = useSession();
  const store = useStore();
  const [state, setState] = useState<ExportState>({ state: 'idle' });
  const run = async (order: Order) => {
    setState({ state: 'busy' });
    try {
      await saveVersion(store, order.draft);
      const { identity, files, statement, envelope, purpose } = order;
      const policy = policyOf(purpose);
      const addressed = { signer: identity.view.fingerprint, to: receiverFor(purpose, statement) };
      const ended = await numbering(store, addressed, async (sequence) => {
        const describe = (made: Made) => manifestOf({ ...order, ...made, policy, sequence });
        const { role } = statement;
        return write(await signPackage(session, { identity, files, role, envelope, describe }), order);
      });
      setState(ended);
    } catch (failure) {
      setState({ state: 'failed', failure });
    }
  };
  const write = async ({ bytes, verdict, digest }: SignedPackage, order: Order): Promise<ExportState> => {
    const { draft, purpose, envelope } = order;
    const saved = await savePackage({ bytes, envelope, name: `${draft.template.id}.asice`, stick: order.stick });
    if (saved === null) return { state: 'cancelled' };
    const { name, size } = saved;
    await entering(async () => {
      await recordNumbered(store, verdict);
      await recordPurpose(store, { draft, purpose, verdict });
      await store.journal.append({
        kind: 'package.exported',
        caseId: draft.caseId,
        details: {
          draft: draft.id,
          package: verdict.manifest?.id ?? '',
          size,
          digest,
          purpose: purpose.kind,
          envelope: envelope.way,
        },
      });
    });
    const { sequence } = verdict.manifest ?? {};
    return {
      state: 'done',
      written: { name, size, bytes, digest, words: wordsOf(digest), stick: order.stick, sequence },
    };
  };
  return { state, run };
}

/** What leaves is on the disk, and kept as a version: what comes back is laid against it. */
async function saveVersion(store: Store, draft: Draft): Promise<void> {
  await requireSaved();
  const stored = await store.drafts.get(draft.id);
  // the round that it goes out in is the draft's from now on
  if (stored && stored.value.round !== draft.round) await store.drafts.put(draft, stored.version);
  await keepVersion(store, draft, { kind: 'package' });
}

/** The eight words of a digest in hexadecimal. */
export function wordsOf(digest: string): readonly string[] {
  const pairs = digest.match(/../g) ?? [];
  return fingerprintWords(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)));
}
