import { useState } from 'react';
import type { MadeCase } from '#shared/exchange/case-files';
import { highestMark } from '#shared/exchange/ceiling';
import type { Sequence, Verdict } from '#shared/package/index';
import { useSession, useStore } from '../../store/context';
import { entering } from '../../store/entering';
import { exchangesIn, recordSent } from '../../store/exchanges';
import { numbering, recordNumbered } from '../../store/numbered';
import type { Stick } from '../../store/sticks';
import type { ShownIdentity } from '../../store/use-identities';
import type { Envelope } from '../../ui/envelope-choice';
import { caseManifest, type Statement } from './export-plan';
import { savePackage, signPackage } from './sign-package';
import { type ExportState, wordsOf } from './use-export';

interface CaseOrder {
  readonly made: MadeCase;
  readonly statement: Statement;
  readonly identity: ShownIdentity;
  readonly envelope: Envelope;
  /** Where to; without it the person is asked. */
  readonly stick: Stick | undefined;
}

/** Signs a whole case, writes it, and keeps the state that left: what comes back is held against it. */
export function useExportCase() {
  const session = useSession();
  const store = useStore();
  const [state, setState] = useState<ExportState>({ state: 'idle' });
  const write = async (order: CaseOrder, sequence: Sequence | undefined): Promise<ExportState> => {
    const { made, statement, identity, envelope, stick } = order;
    const { file, drafts, files, contents } = made;
    const before = (await exchangesIn(store)).find(({ value }) => value.caseId === file.id && value.way === 'sent');
    const { bytes, verdict, digest } = await signPackage(session, {
      identity,
      files,
      role: statement.role,
      envelope,
      describe: (now) =>
        caseManifest({
          ...now,
          ...titleAndMark(made),
          files,
          statement,
          supersedes: before?.value.package.id,
          sequence,
        }),
    });
    const saved = await savePackage({ bytes, envelope, name: 'case.asice', stick });
    if (saved === null) return { state: 'cancelled' };
    const { name, size } = saved;
    await entering(async () => {
      await recordNumbered(store, verdict);
      const at = new Date().toISOString();
      await recordSent(store, { file, drafts, verdict, state: contents.state, by: statement.author, at });
      await store.journal.append(leftEvent(file.id, { verdict, size, envelope }));
    });
    return { state: 'done', written: { name, bytes, size, digest, words: wordsOf(digest), stick, sequence } };
  };
  const run = async (order: CaseOrder) => {
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

function titleAndMark(made: MadeCase) {
  const title = made.files.find(({ path }) => path === 'case/case.json')?.title ?? '–';
  return { title, marking: highestMark(made) };
}

interface Left {
  readonly verdict: Verdict;
  readonly size: number;
  readonly envelope: Envelope;
}

function leftEvent(caseId: string, { verdict: { manifest, digest = '' }, size, envelope }: Left) {
  const details = { case: caseId, package: manifest?.id ?? '', size, digest, purpose: 'case', envelope: envelope.way };
  return { kind: 'package.exported', caseId, details };
}
