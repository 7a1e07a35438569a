import { useEffect, useMemo, useState } from 'react';
import type { ErrorCode } from '#shared/base/errors';
import type { SearchAnswer } from '#shared/search/model';
import { useLive, usePack, useStore } from '../store/context';
import { useSearch } from '../store/use-search';
import type { Registry } from './commands';
import { commandEntries, contentEntries, criterionEntries, type Entry, workEntries } from './find';
import type { Finding } from './finding';
import { kindsOf, nextScope, type ScopeId } from './scopes';
import { most, type Section, sectionsOf } from './sections';

/** What the palette knows; the component only shows it. */
export interface PaletteState {
  readonly query: string;
  readonly scope: ScopeId;
  readonly sections: readonly Section[];
  readonly shown: number;
  readonly total: number;
  readonly current: Finding | undefined;
  /** The list is that of what is typed. */
  readonly isCurrent: boolean;
  readonly corrected: SearchAnswer['corrected'];
  /** The index cannot be used: titles are searched. */
  readonly failure: ErrorCode | undefined;
  type(text: string): void;
  narrow(scope: ScopeId): void;
  turn(step: 1 | -1): void;
  move(by: number): void;
}

export function usePalette(commands: Registry): PaletteState {
  const [query, setQuery] = useState('');
  const [scope, setScope] = useState<ScopeId>('all');
  const [at, setAt] = useState(0);
  const request = useMemo(
    () => ({ text: query, scope, kinds: kindsOf(scope), limit: scope === 'all' ? most.content : most.alone }),
    [query, scope],
  );
  const { answered = beforeTyping, answer, isCurrent, failure } = useSearch(request);
  const own = useEntries(commands);
  const content = useContentEntries(failure !== undefined);
  const pack = usePack();
  const criteria = useMemo(() => criterionEntries(pack), [pack]);
  const used = failure === undefined ? (answer ?? nothing) : undefined;
  // a list of what was answered, all of it: never half of this query and half of the one before
  const { sections, total } = useMemo(
    () => sectionsOf({ query: answered.text, scope: answered.scope, ...own, content, criteria, answer: used }),
    [answered, own, content, criteria, used],
  );
  const findings = sections.flatMap((section) => section.findings);
  const narrow = (to: ScopeId) => {
    setScope(to);
    setAt(0);
  };
  return {
    query,
    scope,
    sections,
    shown: findings.length,
    total,
    current: findings[Math.min(at, findings.length - 1)],
    isCurrent,
    corrected: used?.corrected ?? [],
    failure,
    type: (text) => {
      setQuery(text);
      setAt(0);
    },
    narrow,
    turn: (step) => narrow(nextScope(scope, step)),
    move: (by) => setAt((was) => Math.max(0, Math.min(findings.length - 1, was + by))),
  };
}

const beforeTyping = { text: '', scope: 'all' } as const;
const nothing: SearchAnswer = { results: [], total: 0, corrected: [] };

function useEntries(commands: Registry): { readonly commands: readonly Entry[]; readonly work: readonly Entry[] } {
  const store = useStore();
  const work = useLive(async () => {
    const [cases, drafts] = await Promise.all([store.cases.list(), store.drafts.list()]);
    return workEntries(
      cases.items.map((row) => row.value),
      drafts.items.map((row) => row.value),
    );
  }, [store]);
  return useMemo(() => ({ commands: commandEntries(commands.list()), work: work ?? [] }), [commands, work]);
}

/** Made only where it is needed. */
function useContentEntries(isNeeded: boolean): readonly Entry[] {
  const pack = usePack();
  return useMemo(() => (isNeeded ? contentEntries(pack) : []), [pack, isNeeded]);
}

/** A value that has stood still: what is read out is said once, not at every letter. */
export function useSettled<T>(value: T, afterMs = 400): T | undefined {
  const [settled, setSettled] = useState<T>();
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(() => value), afterMs);
    return () => window.clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}
