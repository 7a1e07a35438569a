import { useEffect, useState } from 'react';
import type { FindQuery } from '#shared/document/find';
import { useWords } from '../../../i18n';
import { useStore } from '../../../store/context';
import { requireSaved } from '../../../store/keeper';
import { useAuthor } from '../../../store/use-open-case';
import { keepVersion } from '../../../store/versions';
import { type Replacing, replacedIn, replacingIn } from './replace-in-draft';

/** What is replaced, by what, and the draft that is open. */
export interface ReplaceAsk {
  readonly query: FindQuery;
  readonly replacement: string;
  readonly draftId: string;
  readonly caseId: string;
}

export interface Elsewhere {
  /** Drafts of the case, other than the open one, that hold the words; `undefined` while they are searched. */
  readonly drafts: readonly Replacing[] | undefined;
  /** Some rows do not open, and were not searched. */
  readonly isDamaged: boolean;
  readonly failure: unknown;
  /** Replaces in these, each kept as a version first; answers whether all of them were written. */
  readonly apply: (ids: ReadonlySet<string>, versionTitle: string) => Promise<boolean>;
}

/** The other drafts of the case, as they would change. Nothing is written before `apply`. */
export function useReplaceElsewhere({ query, replacement, draftId, caseId }: ReplaceAsk): Elsewhere {
  const t = useWords();
  const store = useStore();
  const author = useAuthor().trim();
  const [state, setState] = useState<Pick<Elsewhere, 'drafts' | 'isDamaged' | 'failure'>>({
    drafts: undefined,
    isDamaged: false,
    failure: undefined,
  });
  useEffect(() => {
    let isCurrent = true;
    const search = async () => {
      const { items, damaged } = await store.drafts.list({ caseId });
      const others = items.flatMap(({ value }) => (value.id === draftId ? [] : [replacingIn(value, query)]));
      const drafts = others.filter(({ places }) => places.length > 0);
      if (isCurrent) setState({ drafts, isDamaged: damaged.length > 0, failure: undefined });
    };
    search().catch((failure: unknown) => isCurrent && setState({ drafts: [], isDamaged: false, failure }));
    return () => {
      isCurrent = false;
    };
  }, [store, caseId, draftId, query]);
  const write = async (id: string, versionTitle: string) => {
    const stored = await store.drafts.get(id);
    if (!stored) return;
    const hand = {
      author: author === '' ? t('drafts.changes.noName') : author.slice(0, 120),
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
    };
    await keepVersion(store, stored.value, { kind: 'named', title: versionTitle.slice(0, 120) });
    await store.drafts.put(replacedIn(stored.value, { query, words: replacement }, hand), stored.version);
  };
  const apply = async (ids: ReadonlySet<string>, title: string) => {
    try {
      await requireSaved();
      for (const id of ids) await write(id, title);
      return true;
    } catch (failure) {
      setState((was) => ({ ...was, failure }));
      return false;
    }
  };
  return { ...state, apply };
}
