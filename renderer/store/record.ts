import { useEffect, useMemo, useRef, useState } from 'react';
import { AppError } from '#shared/base/errors';
import { useDesk } from './desk-state';
import type { Repository, Stored } from './repository';

/**
 * A record on the desk: shown at once as typed, written a moment later, and never dropped. A write that fails keeps
 * the text in memory, says so, and is tried again. Leaving the page and locking write what waits.
 */
const WRITE_AFTER_MS = 250;
const RETRY_AFTER_MS = 3000;

export interface RecordState<T> {
  readonly value: T;
  readonly failure: unknown;
}

export interface Keeper<T> {
  readonly set: (change: (value: T) => T) => void;
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const open = new Set<() => Promise<void>>();

/** Writes whatever waits on this desk: before locking, before the window closes. */
export async function flushAll(): Promise<void> {
  await Promise.all([...open].map((flush) => flush()));
}

interface Options<T> {
  readonly repository: Repository<T>;
  readonly stored: Stored<T>;
  readonly show: (state: RecordState<T>) => void;
}

export function keepRecord<T>({ repository, stored, show }: Options<T>): Keeper<T> {
  let { value, version } = stored;
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  const plan = (after: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), after);
  };
  const write = async () => {
    if (!dirty) return;
    dirty = false;
    const desk = useDesk.getState();
    desk.writeBegins();
    try {
      const written = await repository.put(value, version);
      version = written.version;
      desk.writeEnds(written.updatedAt);
      show({ value, failure: undefined });
    } catch (failure) {
      dirty = true;
      desk.writeEnds(undefined);
      show({ value, failure });
      // another window's write is for a person to settle; all else may pass by itself
      if (!(failure instanceof AppError && failure.code === 'store/version')) plan(RETRY_AFTER_MS);
    }
  };
  const flush = () => {
    clearTimeout(timer);
    writing = writing.then(write);
    return writing;
  };
  open.add(flush);
  return {
    set(change) {
      value = change(value);
      dirty = true;
      show({ value, failure: undefined });
      plan(WRITE_AFTER_MS);
    },
    flush,
    async close() {
      await flush();
      open.delete(flush);
    },
  };
}

export type Record<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'absent' }
  | { readonly state: 'broken'; readonly failure: unknown }
  | ({ readonly state: 'open'; readonly set: Keeper<T>['set']; readonly flush: () => Promise<void> } & RecordState<T>);

/** Loads a record and keeps it. Changes go through `set`; it is saved as one types. */
export function useRecord<T>(repository: Repository<T>, id: string): Record<T> {
  const [record, setRecord] = useState<Record<T>>({ state: 'loading' });
  const keeper = useRef<Keeper<T>>(undefined);
  useEffect(() => {
    let here = true;
    const start = async () => {
      const stored = await repository.get(id);
      if (!here) return;
      if (!stored) return setRecord({ state: 'absent' });
      const kept = keepRecord({
        repository,
        stored,
        show: (state) => here && setRecord({ state: 'open', set: kept.set, flush: kept.flush, ...state }),
      });
      keeper.current = kept;
      setRecord({ state: 'open', set: kept.set, flush: kept.flush, value: stored.value, failure: undefined });
    };
    setRecord({ state: 'loading' });
    start().catch((failure) => here && setRecord({ state: 'broken', failure }));
    return () => {
      here = false;
      void keeper.current?.close();
      keeper.current = undefined;
    };
  }, [repository, id]);
  return useMemo(() => record, [record]);
}
