import { useCallback, useMemo, useRef, useState } from 'react';
import {
  type Consolidation,
  countOf,
  type Decision,
  type Decisions,
  decide,
  undecide,
} from '#shared/consolidation/decisions';
import type { Group, Variant } from '#shared/consolidation/group';
import type { Record } from '../../../store/record';
import { useAuthor } from '../../../store/use-open-case';
import { focusAfter } from '../../../ui/focus';
import { useCommands } from '../../../ui/frame';

/** Groups shown at a time. */
export const pageSize = 30;

export interface Board {
  readonly decisions: Decisions;
  readonly count: ReturnType<typeof countOf>;
  readonly page: number;
  readonly setPage: (page: number) => void;
  /** The variant whose own wording is being written. */
  readonly wording: string | undefined;
  readonly focus: (key: string) => void;
  readonly choose: (key: string, choice: Decision['choice'], wording?: string) => void;
  readonly again: (key: string) => void;
  readonly reason: (key: string, text: string) => void;
  readonly cancel: () => void;
}

type Open = Extract<Record<Consolidation>, { state: 'open' }>;

/** Decisions by hand and by key. After each the focus goes on to the next proposal that is open. */
export function useBoard(groups: readonly Group[], record: Open): Board {
  const walk = useWalk(groups, record);
  const [wording, setWording] = useState<string>();
  const choose = useChoose(record, walk, setWording);
  useKeys(walk, choose);
  const { decisions } = record.value;
  return {
    decisions,
    count: useMemo(() => countOf(groups, decisions), [groups, decisions]),
    page: walk.page,
    setPage: walk.setPage,
    wording,
    focus: (key) => {
      walk.current.current = key;
    },
    choose,
    again: (key) => record.set((was) => ({ ...was, decisions: undecide(was.decisions, key) })),
    reason: (key, text) => record.set((was) => ({ ...was, decisions: withReason(was.decisions, key, text) })),
    cancel: () =>
      focusAfter(
        () => setWording(undefined),
        () => placeOf(walk.current.current),
      ),
  };
}

interface Entry {
  readonly group: Group;
  readonly variant: Variant;
  readonly page: number;
}

interface Walk {
  readonly entries: readonly Entry[];
  /** The key of the variant that has the focus, or had it last. */
  readonly current: { current: string };
  readonly page: number;
  readonly setPage: (page: number) => void;
  readonly step: (direction: 1 | -1) => void;
}

function useWalk(groups: readonly Group[], record: Open): Walk {
  const [page, setPage] = useState(0);
  const current = useRef('');
  const entries = useMemo(
    () =>
      groups.flatMap((group, at): Entry[] =>
        group.variants.map((variant) => ({ group, variant, page: Math.floor(at / pageSize) })),
      ),
    [groups],
  );
  const step = useCallback(
    (direction: 1 | -1) => {
      const isOpen = ({ variant }: Entry) => !record.current().decisions[variant.key];
      const entry = nextOpen(entries, { key: current.current, direction, isOpen });
      if (!entry) return;
      current.current = entry.variant.key;
      focusAfter(
        () => setPage(entry.page),
        () => placeOf(entry.variant.key),
      );
    },
    [entries, record],
  );
  return { entries, current, page, setPage, step };
}

function useChoose(
  record: Open,
  { entries, current, step }: Walk,
  setWording: (key: string | undefined) => void,
): Board['choose'] {
  const by = useAuthor();
  return useCallback(
    (key, choice, wording) => {
      const entry = entries.find(({ variant }) => variant.key === key);
      if (!entry) return;
      current.current = key;
      const isAsked = choice === 'partly' && wording === undefined && entry.variant.edit.kind !== 'comment';
      setWording(isAsked ? key : undefined);
      if (isAsked) return;
      const reason = record.current().decisions[key]?.reason ?? '';
      const at = new Date().toISOString();
      const made = { key, choice, reason, by, at, ...(wording === undefined ? {} : { wording }) };
      record.set((was) => ({ ...was, decisions: decide(entry.group, was.decisions, made) }));
      step(1);
    },
    [entries, record, by, step, current, setWording],
  );
}

function withReason(decisions: Decisions, key: string, reason: string): Decisions {
  const decision = decisions[key];
  return decision ? { ...decisions, [key]: { ...decision, reason } } : decisions;
}

/** The next in the list that is open, round its end; where none is, the one at hand. */
function nextOpen(
  entries: readonly Entry[],
  from: { readonly key: string; readonly direction: 1 | -1; readonly isOpen: (entry: Entry) => boolean },
): Entry | undefined {
  const { length } = entries;
  const here = entries.findIndex(({ variant }) => variant.key === from.key);
  const start = here < 0 && from.direction < 0 ? 0 : here;
  for (let n = 1; n <= length; n++) {
    const entry = entries[(start + from.direction * n + 2 * length) % length];
    if (entry && from.isOpen(entry)) return entry;
  }
  return entries[here];
}

/** Where a variant stands, if its page is on the screen. */
function placeOf(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-variant="${CSS.escape(key)}"]`);
}

function useKeys({ current, step }: Walk, choose: Board['choose']): void {
  const commands = useMemo(() => {
    const isAt = () => document.activeElement?.closest('[data-variant]') !== null;
    const by = (choice: Decision['choice']) => () => choose(current.current, choice);
    return [
      { id: 'returns.take', shortcut: 'A', when: isAt, run: by('taken') },
      { id: 'returns.partly', shortcut: 'P', when: isAt, run: by('partly') },
      { id: 'returns.not', shortcut: 'N', when: isAt, run: by('not') },
      { id: 'returns.next', shortcut: 'F8', run: () => step(1) },
      { id: 'returns.previous', shortcut: 'Shift+F8', run: () => step(-1) },
    ];
  }, [current, choose, step]);
  useCommands(commands);
}
