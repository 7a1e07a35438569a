import { create } from 'zustand';
import type { LeavingReceipt } from '#shared/exchange/receipt-files';

interface State {
  /** As it was made on its page, with what was left out there. In memory alone: the lock ends it with the page. */
  readonly leaving: LeavingReceipt | undefined;
  put(leaving: LeavingReceipt): void;
}

/** A receipt on its way from its page to the pages of the export. */
export const useLeavingReceipt = create<State>((set) => ({
  leaving: undefined,
  put: (leaving) => set({ leaving }),
}));
