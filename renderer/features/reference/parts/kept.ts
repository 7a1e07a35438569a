/** What is kept with an entry of the history while the person is elsewhere: never in the address, never stored. */
interface Kept {
  /** The link by which the screen was left, counted over its links. */
  readonly link?: number;
  /** Folded groups that the person opened. */
  readonly open?: readonly string[];
}

/** Nothing on a screen that is opened for the first time. */
export function kept(): Kept {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null) return {};
  return {
    ...('link' in state && typeof state.link === 'number' && { link: state.link }),
    ...('open' in state && Array.isArray(state.open) && { open: state.open.map(String) }),
  };
}

/** Adds to what is kept with the present entry. */
export function keep(more: Kept): void {
  history.replaceState({ ...kept(), ...more }, '');
}
