import { create } from 'zustand';
import type { Bytes } from '#shared/base/bytes';

/** A package opened outside the window: looked at, never taken in by itself. */
export interface Incoming {
  readonly name: string;
  readonly bytes: Bytes;
}

interface IncomingState {
  readonly file: Incoming | undefined;
  /** Why what was dropped could not be read. */
  readonly failure: unknown;
  put(file: Incoming): void;
  fail(failure: unknown): void;
  take(): Incoming | undefined;
}

export const useIncoming = create<IncomingState>((set, get) => ({
  file: undefined,
  failure: undefined,
  put: (file) => set({ file, failure: undefined }),
  fail: (failure) => set({ file: undefined, failure }),
  take: () => {
    const { file } = get();
    set({ file: undefined });
    return file;
  },
}));
