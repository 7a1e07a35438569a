import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** One way for a draft to get out of the studio: an entry of the menu "Word, PDF, print". */
export interface Output {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly label: string;
  /** One line on what it holds or leaves out. */
  readonly note?: string;
  /** The key that does the same, as shown to people. */
  readonly kbd?: string;
  /** Why it cannot be used now. */
  readonly blockedBy?: string | undefined;
  readonly run: () => void;
}

/** Entries of one kind, with what they put on the screen beside the menu (a dialog, a notice). */
export interface OutputPart {
  readonly outputs: readonly Output[];
  readonly beside?: ReactNode;
}
