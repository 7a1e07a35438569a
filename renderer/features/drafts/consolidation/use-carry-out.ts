import { useState } from 'react';
import { useLocation } from 'wouter';
import { apply } from '#shared/consolidation/apply';
import type { Consolidation } from '#shared/consolidation/decisions';
import type { Draft } from '#shared/drafting/model';
import { useStore } from '../../../store/context';
import type { Record } from '../../../store/record';
import { keepVersion } from '../../../store/versions';
import { readingDigest } from './reading-digest';
import type { Laid } from './use-returns';

type Open<T> = Extract<Record<T>, { state: 'open' }>;

/**
 * Puts what was decided into the draft, once the draft as it stands is kept as a version. What the drafter changed since the
 * text went out is among the proposals, so that it is neither lost nor taken without being looked at.
 */
export function useCarryOut(record: Open<Draft>, laid: Laid, decisions: Open<Consolidation>) {
  const store = useStore();
  const [, navigate] = useLocation();
  const [failure, setFailure] = useState<unknown>();
  const run = async () => {
    setFailure(undefined);
    try {
      await record.flush();
      const draft = record.current();
      await keepVersion(store, draft, { kind: 'take-in' });
      record.set((was) => carriedOut(was, laid, decisions.current()));
      await record.flush();
      const digest = readingDigest(record.current().document);
      decisions.set((was) => ({ ...was, carriedOut: { at: new Date().toISOString(), digest } }));
      await decisions.flush();
      navigate(`/drafts/${draft.id}`);
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  return { run, failure };
}

function carriedOut(draft: Draft, { base, groups }: Laid, { decisions }: Consolidation): Draft {
  const kept = draft.comments.filter(({ id }) => base.comments.has(id));
  const taken = new Set([...Object.keys(draft.changes), ...draft.comments.map(({ id }) => id)]);
  const done = apply({ base, groups, decisions }, { round: draft.round, taken });
  return {
    ...draft,
    document: done.document,
    changes: { ...draft.changes, ...done.changes },
    comments: [...kept, ...done.comments],
  };
}
