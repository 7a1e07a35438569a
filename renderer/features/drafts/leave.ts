import type { Purpose } from '#shared/drafting/outgoing';

/** The two ways through the wizard: to those who clear, and out for good. Each with its words, its key and its address. */
export const ways = {
  clearance: { words: 'clearance.request', kbd: 'Ctrl Enter', query: '?for=clearance' },
  final: { words: 'drafts.export', kbd: 'Ctrl Shift E', query: '' },
} as const satisfies Readonly<Record<Purpose, { words: string; kbd: string; query: string }>>;

/** Opens the wizard for a draft. */
export function leaveFor(purpose: Purpose, draftId: string): void {
  window.location.assign(`#/packages/export/${draftId}${ways[purpose].query}`);
}
