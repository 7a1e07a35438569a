import { useState } from 'react';
import { AppError } from '#shared/base/errors';
import type { Return } from '#shared/consolidation/return-model';
import { documentDigest } from '#shared/document/digest';
import type { Draft } from '#shared/drafting/model';
import type { Revision } from '#shared/drafting/revision';
import { bridge } from '../../../bridge';
import { useWords } from '../../../i18n';
import { usePack, useStore } from '../../../store/context';
import { ofDraft, returnsOf } from '../../../store/returns';
import type { Store } from '../../../store/session';
import { keepVersion, versionsOf } from '../../../store/versions';
import { isSameReturn, wordReturn } from './word-return';

/** Takes a Word file in beside the other returns. The draft stays as it is: what the file proposes is decided on this screen. */
export function useWordReturn(draft: Draft) {
  const t = useWords();
  const store = useStore();
  const pack = usePack();
  const [state, setState] = useState<{ readonly said?: string; readonly failure?: unknown }>({});
  const take = async (): Promise<string | undefined> => {
    const file = await bridge.call('file.open', { purpose: 'any' });
    if (!file) return undefined;
    const stored = await store.cases.get(draft.caseId);
    if (!stored) throw new AppError('content/missing', { case: draft.caseId });
    const before = (await returnsOf(store).list(ofDraft(draft.id))).items.map(({ value }) => value);
    const { version, versions } = await answered(store, draft, before);
    const answer = await wordReturn({
      file,
      draft,
      version,
      versions,
      case: stored.value,
      pack,
      states: pack.states.map(({ id }) => id),
      id: crypto.randomUUID(),
      now: new Date().toISOString(),
      unnamed: t('consolidation.unnamed'),
    });
    if (before.some((one) => isSameReturn(one, answer))) return t('consolidation.twice');
    await returnsOf(store).put(answer);
    return t('consolidation.added', { name: file.name, from: answer.from.state ?? answer.from.name });
  };
  const choose = async () => {
    setState({});
    try {
      const said = await take();
      setState(said === undefined ? {} : { said });
    } catch (failure) {
      setState({ failure });
    }
  };
  return { choose, said: state.said ?? '', failure: state.failure };
}

interface Answered {
  readonly version: Revision;
  readonly versions: readonly Revision[];
}

/** The version that a file answers, where it does not say so itself: that of the other returns, else the last that left; else the draft as it stands is kept. */
async function answered(store: Store, draft: Draft, before: readonly Return[]): Promise<Answered> {
  const versions = (await versionsOf(store, draft.id)).map(({ value }) => value);
  const digest = before[0]?.baseDigest;
  const same = versions.find(({ document }) => documentDigest(document) === digest);
  const sent = same ?? versions.find(({ kind }) => kind === 'package');
  const version = sent ?? (await keepVersion(store, draft, { kind: 'take-in' })).value;
  return { version, versions };
}
