import { useEffect, useMemo, useState } from 'react';
import { type Base, baseOf } from '#shared/consolidation/base';
import { consolidateSteps } from '#shared/consolidation/consolidate';
import type { Consolidation } from '#shared/consolidation/decisions';
import type { Group } from '#shared/consolidation/group';
import type { Return } from '#shared/consolidation/return-model';
import type { Draft } from '#shared/drafting/model';
import { useWords } from '../../../i18n';
import { consolidationFor, consolidationsOf } from '../../../store/consolidations';
import { useLive, usePack, useStore } from '../../../store/context';
import { type Record, useRecord } from '../../../store/record';
import { ofDraft, returnsOf } from '../../../store/returns';
import { useAuthor } from '../../../store/use-open-case';
import { versionWith } from '../../../store/versions';
import { useInSteps } from '../versions/in-steps';
import { readingDigest } from './reading-digest';

/** The returns to the text that was answered last. */
export interface Round {
  readonly digest: string;
  readonly returns: readonly Return[];
  /** How many rows could not be read. */
  readonly damaged: number;
  /** Returns to other texts of the draft than this one. */
  readonly others: number;
}

/** What came back to a draft; nothing while it loads. */
export function useRound(draftId: string): Round | undefined {
  const store = useStore();
  const listing = useLive(() => returnsOf(store).list(ofDraft(draftId)), [store, draftId]);
  // decisions are rows of the same table: a write of one leaves the returns as they were
  const key = listing?.items.map(({ id, version }) => `${id} ${version}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the rows
  return useMemo(() => {
    if (!listing) return undefined;
    const all = listing.items.map(({ value }) => value);
    const digest = all[0]?.baseDigest ?? '';
    const returns = all.filter(({ baseDigest }) => baseDigest === digest);
    return { digest, returns, damaged: listing.damaged.length, others: all.length - returns.length };
  }, [key]);
}

export interface Laid {
  readonly base: Base;
  /** Whether the text they answer is kept here; else they are laid against the draft as it stands. */
  readonly isKnown: boolean;
  readonly groups: readonly Group[];
}

/**
 * The returns laid under the text they answer; nothing while the work goes on. `result` is the digest of what was carried out: a
 * draft that reads so has nothing of its own to propose.
 */
export function useLaid(draft: Draft, { digest, returns }: Round, result: string | undefined): Laid | undefined {
  const store = useStore();
  const { states } = usePack();
  const own = useOwn(draft, result);
  const [sent, setSent] = useState<{ readonly base: Base; readonly isKnown: boolean }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text that went out is looked up once
  useEffect(() => {
    let here = true;
    const look = async () => {
      const version = digest === '' ? undefined : await versionWith(store, draft.id, digest);
      const { document, comments } = version ?? draft;
      if (here) setSent({ base: baseOf(document, comments), isKnown: version !== undefined });
    };
    void look();
    return () => {
      here = false;
    };
  }, [store, draft.id, digest]);
  const work = useMemo(() => {
    if (!sent) return undefined;
    const places = new Map(states.map(({ id, order }) => [id, order]));
    const all = [...returns, ...(sent.isKnown && own ? [own] : [])];
    return () => consolidateSteps(sent.base, all, (state) => places.get(state));
  }, [sent, returns, states, own]);
  const groups = useInSteps(work, (steps) => steps.at(-1) ?? []);
  return useMemo(() => sent && groups && { ...sent, groups }, [sent, groups]);
}

/** The decisions on a text that went out, kept as they are made. */
export function useDecisions(draftId: string, digest: string): Record<Consolidation> {
  const store = useStore();
  const [id, setId] = useState('');
  useEffect(() => {
    let here = true;
    if (digest !== '') void consolidationFor(store, draftId, digest).then((found) => here && setId(found));
    return () => {
      here = false;
    };
  }, [store, draftId, digest]);
  const record = useRecord(
    useMemo(() => consolidationsOf(store), [store]),
    id,
  );
  return id === '' ? loading : record;
}

const loading = { state: 'loading' } as const;

/** What the drafter did since the text went out, as one more return: so that it is neither lost nor in the way of others. */
function useOwn(draft: Draft, result: string | undefined): Return | undefined {
  const t = useWords();
  const name = useAuthor();
  const { id, round, document, changes, comments } = draft;
  const unit = t('consolidation.own');
  const isResult = useMemo(() => result !== undefined && readingDigest(document) === result, [document, result]);
  const own = useMemo(
    (): Return => ({
      format: 'valise-return/1',
      id,
      draftId: id,
      round,
      baseDigest: '',
      from: { name: name || unit, unit },
      receivedAt: draft.createdAt,
      way: 'text',
      document,
      changes,
      comments,
    }),
    [id, round, document, changes, comments, name, unit, draft.createdAt],
  );
  return isResult ? undefined : own;
}
