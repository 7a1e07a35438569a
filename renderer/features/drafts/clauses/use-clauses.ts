import { useMemo } from 'react';
import type { Clause } from '#shared/drafting/clause';
import { clauseText, fittingClauses } from '#shared/drafting/fitting-clauses';
import { clauseInlines } from '#shared/drafting/put-clause';
import { useLive, usePack, useStore } from '../../../store/context';
import { insertParagraph, paragraphAtCursor } from '../editor/insert';
import type { Editing } from '../editor/use-editor';
import type { Studio } from '../use-studio';

export interface Clauses {
  /** The clauses that fit, best first. */
  readonly fitting: readonly Clause[];
  /** In how many drafts of this laptop each stands, by id. */
  readonly used: ReadonlyMap<string, number>;
  readonly insert: (clause: Clause) => void;
}

/** The bank of agreed language, as it fits the paragraph in hand. What is put in keeps its ground and its clause. */
export function useClauses({ template, draft, answers, record }: Studio, { view, state }: Editing): Clauses {
  const { clauses, codes } = usePack();
  const { language } = draft;
  const paragraph = paragraphAtCursor(state);
  const fitting = useMemo(
    () => fittingClauses(clauses, { template, language, paragraph, codes, answers }),
    [clauses, template, language, paragraph, codes, answers],
  );
  const insert = (clause: Clause) => {
    const text = clauseText(clause, language);
    if (!view || text === undefined) return;
    const id = `c-${crypto.randomUUID()}`;
    insertParagraph(view, { type: 'paragraph', id, children: clauseInlines(clause, text, template) });
    record.set((was) => ({ ...was, clauses: { ...was.clauses, [id]: clause.id } }));
  };
  return { fitting, used: useUse(), insert };
}

function useUse(): ReadonlyMap<string, number> {
  const store = useStore();
  const listing = useLive(() => store.drafts.list(), [store]);
  return useMemo(() => {
    const used = new Map<string, number>();
    for (const { value } of listing?.items ?? [])
      for (const id of new Set(Object.values(value.clauses))) used.set(id, (used.get(id) ?? 0) + 1);
    return used;
  }, [listing]);
}
