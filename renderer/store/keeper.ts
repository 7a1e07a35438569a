/**
 * A record on the desk: shown at once as typed, written a moment later, and never dropped. While one types without a pause
 * it is written all the same. A write that fails keeps the text in memory, says so until one succeeds, and is tried again.
 * Leaving the page, locking and signing write what waits; coming back to a page finds what is not written yet.
 */
import { toErrorData } from '#shared/base/errors';
import { bridge } from '../bridge/client';
import type { Put } from '../workers/vault-api';
import { useDesk } from './desk-state';
import type { Repository, Stored } from './repository';

const writeAfterMs = 250;
const retryAfterMs = 3000;
/** What is worked out later is written in a pause between two keys, and after so long without one all the same. */
const writeLaterMs = 450;
const longestWaitMs = 200;
/** What is worked out later is shown when nothing has come for so long. */
const showAfterMs = 400;

export interface RecordState<T> {
  readonly value: T;
  /** Why the last write failed; `undefined` once one succeeded. */
  readonly failure: unknown;
}

const kept = new Map<string, Keeper<unknown>>();

/** Writes whatever waits on this desk. What cannot be written stays. */
export async function flushAll(): Promise<void> {
  await Promise.all([...kept.values()].map((keeper) => keeper.flush()));
}

/** The same, and throws why something could not be written: what stands on the disk is older than what was typed. */
export async function requireSaved(): Promise<void> {
  await flushAll();
  for (const keeper of kept.values()) {
    const { failure } = keeper.state();
    if (failure !== undefined) throw failure;
  }
}

/** The record as it lies on the desk, written or not; without one, as it is stored. */
export async function openKeeper<T>(repository: Repository<T>, id: string): Promise<Keeper<T> | undefined> {
  const stored = kept.has(id) ? undefined : await repository.get(id);
  const there = kept.get(id) as Keeper<T> | undefined; // ids are unique, and this one was kept from the same repository
  if (there || !stored) return there;
  const keeper = new Keeper(repository, stored);
  kept.set(id, keeper as Keeper<unknown>); // handed out again for the same repository only
  return keeper;
}

/** Shows what was written by another way than the record on the desk. What somebody is changing there stays theirs to settle. */
export function renew<T>(stored: Stored<T>): void {
  (kept.get(stored.id) as Keeper<T> | undefined)?.renew(stored); // ids are unique
}

type Watcher<T> = (state: RecordState<T>) => void;

/** Another row that is written with a record, or not at all. */
export interface Beside {
  readonly put: Put;
  /** Called once it is on the disk. */
  readonly written: () => void;
  /** Called where somebody else wrote that row: the record was written without it. */
  readonly lost: () => void;
}

/** Guards that what was set stays in memory until it is on the disk. */
export class Keeper<T> {
  readonly #repository: Repository<T>;
  readonly #watchers = new Set<Watcher<T>>();
  readonly #id: string;
  #value: T;
  #version: number;
  #failure: unknown;
  #isDirty = false;
  /** Changes that are not worked out yet, by who makes them. */
  readonly #later = new Map<string, (value: T) => T>();
  #beside: () => Beside | undefined = () => undefined;
  #showing: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(repository: Repository<T>, { id, value, version }: Stored<T>) {
    this.#repository = repository;
    this.#id = id;
    this.#value = value;
    this.#version = version;
  }

  state(): RecordState<T> {
    this.#settle();
    return { value: this.#value, failure: this.#failure };
  }

  readonly set = (change: (value: T) => T): void => {
    this.#settle();
    this.#value = change(this.#value);
    this.#isDirty = true;
    this.#show();
    this.#plan(writeAfterMs);
  };

  /**
   * A change that is worked out when the value is next read or written, so that no key waits for it, and shown once nothing
   * more comes. The last one of a source stands for those before it: it must hold all that they would have brought.
   */
  readonly later = (source: string, change: (value: T) => T): void => {
    this.#later.set(source, change);
    this.#isDirty = true;
    this.#timer ??= setTimeout(() => inPause(() => void this.flush()), writeLaterMs);
    clearTimeout(this.#showing);
    this.#showing = setTimeout(() => inPause(() => this.#show()), showAfterMs);
  };

  /** What is written with each write of the record, where there is something: asked once the value is worked out. */
  readonly beside = (ask: () => Beside | undefined): void => {
    this.#beside = ask;
  };

  /** Writes what waits. Never rejects: what failed stands in `state`. */
  readonly flush = (): Promise<void> => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  };

  /** Shows every change until the answer is called; the last to leave lets the record go once it is written. */
  watch(watcher: Watcher<T>): () => void {
    this.#watchers.add(watcher);
    return () => {
      this.#watchers.delete(watcher);
      void this.flush().then(() => this.#letGo());
    };
  }

  renew({ value, version }: Stored<T>): void {
    if (this.#isDirty || version <= this.#version) return;
    this.#value = value;
    this.#version = version;
    this.#show();
  }

  async #write(): Promise<void> {
    if (!this.#isDirty) return;
    this.#settle();
    this.#isDirty = false;
    const before = this.#failure;
    const { writeBegins, writeEnds } = useDesk.getState();
    writeBegins();
    try {
      const { version, updatedAt } = await this.#put(this.#beside());
      this.#version = version;
      this.#failure = undefined;
      writeEnds(updatedAt);
    } catch (failure) {
      this.#isDirty = true;
      // once in the log, not at every try
      if (codeOf(failure) !== codeOf(this.#failure)) void bridge.call('log.write', toErrorData(failure));
      this.#failure = failure;
      writeEnds(undefined);
      if (!isConflict(failure)) this.#plan(retryAfterMs);
    }
    if (this.#failure !== before) this.#show();
    this.#letGo();
  }

  async #put(beside: Beside | undefined): Promise<Stored<T>> {
    if (!beside) return this.#repository.put(this.#value, this.#version);
    try {
      const stored = await this.#repository.put(this.#value, this.#version, [beside.put]);
      beside.written();
      return stored;
    } catch (failure) {
      if (!isConflict(failure) || toErrorData(failure).details['id'] !== beside.put.id) throw failure;
      beside.lost();
      return this.#repository.put(this.#value, this.#version);
    }
  }

  #settle(): void {
    const changes = [...this.#later.values()];
    this.#later.clear();
    for (const change of changes) this.#value = change(this.#value);
  }

  /** The first moment planned stands: typing without a pause does not put the write off. */
  #plan(after: number): void {
    this.#timer ??= setTimeout(() => void this.flush(), after);
  }

  #show(): void {
    clearTimeout(this.#showing);
    for (const watcher of this.#watchers) watcher(this.state());
  }

  #letGo(): void {
    // another window's write is for a person to settle: opened again, that one is shown
    const isSettled = !this.#isDirty || isConflict(this.#failure);
    if (this.#watchers.size === 0 && isSettled) kept.delete(this.#id);
  }
}

function inPause(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: longestWaitMs });
  else run();
}

function isConflict(failure: unknown): boolean {
  return codeOf(failure) === 'store/version';
}

function codeOf(failure: unknown): string | undefined {
  return failure === undefined ? undefined : toErrorData(failure).code;
}
