import { create } from 'zustand';
import type { Preferences } from './session';

export type Theme = NonNullable<Preferences['theme']>;

/** The little that is neither address, content nor record: how the desk looks and what it is doing. */
interface DeskState {
  readonly theme: Theme;
  readonly inspectorShown: boolean;
  /** Milliseconds since 1970 of the last write; `undefined` before the first. */
  readonly savedAt: number | undefined;
  readonly writing: number;
  /** The open case, for the rail. */
  readonly openCase: string | undefined;
  setTheme(theme: Theme): void;
  showInspector(): void;
  toggleInspector(): void;
  setOpenCase(id: string | undefined): void;
  writeBegins(): void;
  writeEnds(at: number | undefined): void;
}

export const useDesk = create<DeskState>((set) => ({
  theme: 'system',
  inspectorShown: true,
  savedAt: undefined,
  writing: 0,
  openCase: undefined,
  setTheme: (theme) => set({ theme }),
  showInspector: () => set({ inspectorShown: true }),
  toggleInspector: () => set((state) => ({ inspectorShown: !state.inspectorShown })),
  setOpenCase: (openCase) => set({ openCase }),
  writeBegins: () => set((state) => ({ writing: state.writing + 1 })),
  writeEnds: (at) => set((state) => ({ writing: state.writing - 1, savedAt: at ?? state.savedAt })),
}));

/** Shows the theme on the page; `system` leaves the choice to the system's colour and contrast settings. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
