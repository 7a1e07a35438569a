import { create } from 'zustand';
import type { Bytes } from '#shared/base/bytes';

/** A package opened outside the window: looked at, never taken in by itself. */
export interface Incoming {
  readonly name: string;
  readonly bytes: Bytes;
}

interface IncomingState {
  readonly file: Incoming | undefined;
  put(file: Incoming): void;
  take(): Incoming | undefined;
}

export const useIncoming = create<IncomingState>((set, get) => ({
  file: undefined,
  put: (file) => set({ file }),
  take: () => {
    const { file } = get();
    set({ file: undefined });
    return file;
  },
}));
