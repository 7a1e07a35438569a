import { create } from 'zustand';
import type { Bytes } from '#shared/base/bytes';

/** A package that was written or checked, to be carried by light. Kept in memory alone; the lock ends it with the page. */
export interface Outgoing {
  readonly name: string;
  readonly bytes: Bytes;
  /** The eight words of its fingerprint. */
  readonly words: readonly string[];
  readonly mark: 'PUBLIC' | 'LIMITE';
}

interface OutgoingState {
  readonly file: Outgoing | undefined;
  put(file: Outgoing): void;
}

export const useOutgoing = create<OutgoingState>((set) => ({
  file: undefined,
  put: (file) => set({ file }),
}));
