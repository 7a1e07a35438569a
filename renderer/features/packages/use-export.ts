import { useState } from 'react';
import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { DraftFile } from '#shared/drafting/export';
import type { Draft } from '#shared/drafting/model';
import { envelopeName } from '#shared/envelope/index';
import { fingerprintWords, type Verdict } from '#shared/package/index';
import { bridge } from '../../bridge';
import { useSession, useStore } from '../../store/context';
import { requireSaved } from '../../store/keeper';
import type { Store } from '../../store/session';
import { openSigner, trustOf } from '../../store/signing';
import type { ShownIdentity } from '../../store/use-identities';
import { keepVersion } from '../../store/versions';
import { openPackageWorker, type PackageWorker } from '../../workers/package';
import { addressOf, type Envelope } from './envelope-choice';
import { manifestOf, type Purpose, policyOf, type Statement } from './export-plan';
import { recordPurpose } from './record-purpose';

export interface Written {
  readonly name: string;
  readonly bytes: Bytes;
  readonly size: number;
  readonly digest: string;
  readonly words: readonly string[];
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
}

/** Signs in the vault, checks the result as a stranger would, writes it, and enters it in the journal. */
export function useExport() {
  const session = useSession();
  const store = useStore();
  const [state, setState] = useState<ExportState>({ state: 'idle' });
  const run = async (order: Order) => {
    setState({ state: 'busy' });
    const worker = openPackageWorker();
    try {
      await saveVersion(store, order.draft);
      const { app: appVersion } = await bridge.call('app.info', {});
      const signer = await openSigner(session, order.identity);
      const now = Date.now();
      const bytes = await worker.build({
        files: order.files.map(({ path, bytes: content }) => ({ path, bytes: content })),
        manifest: manifestOf({ ...order, policy: policyOf(order.purpose), id: crypto.randomUUID(), now, appVersion }),
        signer,
        signingTime: now,
        commitment: 'creation',
        ...(order.statement.role.trim() ? { role: order.statement.role.trim() } : {}),
      });
      const trust = trustOf([order.identity]);
      const verdict = await worker.verify({ bytes: bytes.slice(), trust, at: now, clearing: true });
      if (verdict.level === 'invalid' || verdict.digest === undefined)
        throw new AppError(verdict.codes[0] ?? 'package/malformed');
      setState(await write(await intoEnvelope(worker, bytes, order.envelope), verdict, order));
    } catch (failure) {
      setState({ state: 'failed', failure });
    } finally {
      worker.close();
    }
  };
  const write = async (bytes: Bytes, verdict: Verdict, order: Order): Promise<ExportState> => {
    const { draft, purpose, envelope } = order;
    const { digest = '', manifest } = verdict;
    const name = `${draft.template.id}.asice`;
    const isOpen = envelope.way === 'open';
    const suggestedName = isOpen ? name : envelopeName(name);
    const saved = await bridge.call('file.save', { suggestedName, bytes, kind: isOpen ? 'package' : 'envelope' });
    if (saved === null) return { state: 'cancelled' };
    if (manifest) await recordPurpose(store, { draft, purpose, package: { id: manifest.id, digest } });
    await store.journal.append({
      kind: 'package.exported',
      caseId: draft.caseId,
      details: { draft: draft.id, size: saved.size, digest, purpose: purpose.kind, envelope: envelope.way },
    });
    return { state: 'done', written: { name: saved.name, bytes, size: saved.size, digest, words: wordsOf(digest) } };
  };
  return { state, run };
}

/** What was proven is what goes in; the envelope is opened again before it comes back. */
async function intoEnvelope(worker: PackageWorker, bytes: Bytes, envelope: Envelope): Promise<Bytes> {
  const address = addressOf(envelope);
  return address ? worker.seal({ bytes, address }) : bytes;
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
