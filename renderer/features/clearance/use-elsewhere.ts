import { useState } from 'react';
import type { Bytes } from '#shared/base/bytes';
import { canonicalJson, type Json } from '#shared/base/canonical';
import type { IncomingDraft } from '#shared/clearance/incoming';
import { assertProven, type ClearanceNote } from '#shared/package/index';
import { bridge } from '../../bridge';
import { useStore } from '../../store/context';
import { useGivenTrust } from '../../store/given-trust';
import { requireSaved } from '../../store/keeper';
import { saveFile } from '../../store/save-file';
import { packageOf } from '../../store/take-in';
import type { Envelope } from '../../ui/envelope-choice';
import { openPackageWorker, type PackageWorker } from '../../workers/package';
import { enveloped, type OpenIncoming, writeCleared } from './use-sign';

export type Doing =
  | { readonly state: 'idle' | 'busy' | 'cancelled' }
  | { readonly state: 'saved' | 'done'; readonly name: string }
  | { readonly state: 'failed'; readonly failure: unknown };

/** A signature made elsewhere: what is to be signed goes out, and the signature over exactly that comes in. */
export function useElsewhere(record: OpenIncoming, envelope: Envelope) {
  const store = useStore();
  const trust = useGivenTrust();
  const [doing, setDoing] = useState<Doing>({ state: 'idle' });
  const run = async (work: (worker: PackageWorker) => Promise<Doing>) => {
    setDoing({ state: 'busy' });
    const worker = openPackageWorker();
    try {
      setDoing(await work(worker));
    } catch (failure) {
      setDoing({ state: 'failed', failure });
    } finally {
      worker.close();
    }
  };
  const save = (note: ClearanceNote) =>
    run(async (worker) => {
      const { manifest } = await worker.nextSignature({ bytes: await packageOf(store, record.value), note });
      const suggestedName = manifest.name.replace('META-INF/', '');
      const saved = await saveFile({ suggestedName, bytes: manifest.bytes, kind: 'any' });
      if (!saved) return { state: 'cancelled' };
      const number = manifest.name.replace(/\D/g, '');
      record.set((was) => ({ ...was, elsewhere: { note, savedAt: note.at, number } }));
      await requireSaved();
      return { state: 'saved', name: saved.name };
    });
  const giveTrust = () =>
    run(async () => {
      await trust.give();
      return { state: 'idle' };
    });
  const take = (note: ClearanceNote) =>
    run(async (worker) => {
      const opened = await bridge.call('file.open', { purpose: 'signature' });
      if (!opened) return { state: 'cancelled' };
      const { marking } = record.value.draft;
      const came = await packageOf(store, record.value);
      const bytes: Bytes = await worker.takeSignature({ bytes: came, note, signature: opened.bytes });
      const verdict = await worker.verify({ bytes: bytes.slice(), trust: trust.given, at: Date.now(), clearing: true });
      assertProven(verdict, verdict.signatures.at(-1)?.name ?? '');
      const name = await writeCleared(store, record, await enveloped(worker, bytes, { envelope, marking }));
      return name === undefined ? { state: 'cancelled' } : { state: 'done', name };
    });
  return { trust, doing, save, giveTrust, take, withdraw: () => record.set(({ elsewhere: _, ...was }) => was) };
}

/** Whether what was typed since says something else than what was saved to be signed. */
export function isStale({ elsewhere }: IncomingDraft, now: ClearanceNote): boolean {
  if (!elsewhere) return false;
  const plain = (note: ClearanceNote) => canonicalJson({ ...note, at: '' } as unknown as Json); // its schema: plain data
  return plain(elsewhere.note) !== plain(now);
}
