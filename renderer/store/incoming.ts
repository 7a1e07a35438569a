import { create } from 'zustand';
import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { maxFilesAtOnce } from '#shared/ipc/contract';
import type { Stick } from './sticks';

/** A package opened outside the window: looked at, never taken in by itself. */
export interface Incoming {
  readonly name: string;
  readonly bytes: Bytes;
}

/** One of several that came at once: known by name and size until it is read. */
export interface Waiting {
  readonly id: string;
  readonly name: string;
  /** In bytes, as the medium says. */
  readonly size: number;
  /** Throws `file/…`. */
  readonly read: () => Promise<Incoming>;
}

interface IncomingState {
  readonly file: Incoming | undefined;
  /** More than one: they stay until others come or the person puts them away, and no bytes of them with them. */
  readonly several: readonly Waiting[];
  /** The stick they came from, as it was then. */
  readonly stick: Stick | undefined;
  /** Why what was dropped could not be read. */
  readonly failure: unknown;
  put(file: Incoming): void;
  putSeveral(files: readonly Waiting[], stick?: Stick): void;
  fail(failure: unknown): void;
  take(): Incoming | undefined;
}

const none = { file: undefined, several: [], stick: undefined, failure: undefined };

export const useIncoming = create<IncomingState>((set, get) => ({
  ...none,
  put: (file) => set({ ...none, file }),
  putSeveral: (files, stick) => set({ ...none, several: oneByOne(files), stick }),
  fail: (failure) => set({ ...none, failure }),
  take: () => {
    const { file } = get();
    set({ file: undefined });
    return file;
  },
}));

/** Files that came at once: one alone is read now, several wait to be read one by one, too many are told and none is read. */
export async function receive(files: readonly Waiting[], stick?: Stick): Promise<void> {
  const { put, putSeveral, fail } = useIncoming.getState();
  const [only] = files;
  try {
    if (files.length > maxFilesAtOnce) throw new AppError('file/too-many', { count: files.length });
    if (files.length > 1) putSeveral(files, stick);
    else if (only) put(await only.read());
  } catch (thrown) {
    fail(thrown);
  }
}

/** However many are asked for, one is read at a time: two large packages would not stand in memory side by side. */
function oneByOne(files: readonly Waiting[]): readonly Waiting[] {
  let last: Promise<unknown> = Promise.resolve();
  return files.map(({ read, ...file }) => ({
    ...file,
    read: () => {
      const next = last.then(read);
      const done = () => undefined; // it keeps no bytes
      last = next.then(done, done);
      return next;
    },
  }));
}
