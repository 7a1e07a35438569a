import { useState } from 'react';
import { type LeavingReceipt, receiptFiles } from '#shared/exchange/receipt-files';
import type { Sequence } from '#shared/package/index';
import { useSession, useStore } from '../../store/context';
import { entering } from '../../store/entering';
import { numbering, recordNumbered } from '../../store/numbered';
import type { Stick } from '../../store/sticks';
import type { ShownIdentity } from '../../store/use-identities';
import type { Envelope } from '../../ui/envelope-choice';
import { receiptManifest, type Statement } from './export-plan';
import { savePackage, signPackage } from './sign-package';
import { type ExportState, wordsOf } from './use-export';

interface ReceiptOrder {
  readonly leaving: LeavingReceipt;
  readonly statement: Statement;
  readonly identity: ShownIdentity;
  readonly envelope: Envelope;
  /** Where to; without it the person is asked. */
  readonly stick: Stick | undefined;
}

/** Signs a decision receipt, writes it, and enters it in the journal. `onWritten`: it stands on a file now. */
export function useExportReceipt(onWritten: (order: ReceiptOrder) => void) {
  const session = useSession();
  const store = useStore();
  const [state, setState] = useState<ExportState>({ state: 'idle' });
  const write = async (order: ReceiptOrder, sequence: Sequence | undefined): Promise<ExportState> => {
    const { leaving, statement, identity, envelope, stick } = order;
    const files = receiptFiles(leaving);
    const { marking, case: of } = leaving.receipt.header;
    const { bytes, verdict, digest } = await signPackage(session, {
      identity,
      files,
      role: statement.role,
      envelope,
      describe: (made) =>
        receiptManifest({ ...made, title: files[0]?.title ?? '–', marking, files, statement, sequence }),
    });
    const saved = await savePackage({ bytes, envelope, name: 'receipt.asice', stick });
    if (saved === null) return { state: 'cancelled' };
    const { name, size } = saved;
    await entering(async () => {
      await recordNumbered(store, verdict);
      onWritten(order);
      await store.journal.append({
        kind: 'package.exported',
        caseId: of.id,
        details: {
          case: of.id,
          package: verdict.manifest?.id ?? '',
          size,
          digest,
          purpose: 'receipt',
          envelope: envelope.way,
        },
      });
    });
    const written = { name, bytes, size, digest, words: wordsOf(digest), stick, sequence };
    return { state: 'done', written };
  };
  const run = async (order: ReceiptOrder) => {
    setState({ state: 'busy' });
    try {
      const { identity, statement } = order;
      const addressed = { signer: identity.view.fingerprint, to: statement.receiver };
      setState(await numbering(store, addressed, (sequence) => write(order, sequence)));
    } catch (failure) {
      setState({ state: 'failed', failure });
    }
  };
  return { state, run };
}
