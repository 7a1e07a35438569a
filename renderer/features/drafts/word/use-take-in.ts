import { useState } from 'react';
import type { Return } from '#shared/word/take-return';
import { bridge } from '../../../bridge';
import { useWords } from '../../../i18n';
import { usePack, useStore } from '../../../store/context';
import { keepVersion, versionWith } from '../../../store/versions';
import type { Studio } from '../use-studio';

export type Step =
  | { readonly at: 'pick' | 'busy' | 'taken' }
  | { readonly at: 'look'; readonly name: string; readonly found: Return }
  | { readonly at: 'failed'; readonly failure: unknown };

/** A file that came back: read, laid beside the draft, and taken in only when told to. */
export function useTakeIn({ record, file }: Studio) {
  const t = useWords();
  const pack = usePack();
  const store = useStore();
  const [step, setStep] = useState<Step>({ at: 'pick' });
  const doing = async (run: () => Promise<Step | undefined>) => {
    setStep({ at: 'busy' });
    setStep(
      await run().then(
        (next) => next ?? { at: 'pick' },
        (failure: unknown) => ({ at: 'failed', failure }) as const,
      ),
    );
  };
  const pick = () =>
    doing(async () => {
      const opened = await bridge.call('file.open', { purpose: 'word' });
      if (!opened) return undefined;
      const { readReturn } = await import('./word-file');
      const now = new Date().toISOString();
      const names = { unnamed: t('word.in.unnamed'), untracked: t('word.in.untracked') };
      const draft = record.current();
      const sentAs = (digest: string) => versionWith(store, draft.id, digest);
      const found = await readReturn(opened.bytes, { draft, case: file, pack }, { now, ...names, sentAs });
      return { at: 'look', name: opened.name, found };
    });
  const take = ({ merged }: Return) =>
    doing(async () => {
      const { withReturn } = await import('./word-file');
      const draft = record.current();
      const next = withReturn(draft, merged);
      // what stood before is kept first: whatever happens then, it can be had again
      await keepVersion(store, draft, { kind: 'take-in' });
      record.set(() => next);
      await record.flush();
      const details = { draft: draft.id, round: draft.round, paragraphs: merged.rows.length };
      await store.journal.append({ kind: 'word.taken-in', caseId: draft.caseId, details });
      return { at: 'taken' };
    });
  return { step, pick, take };
}
