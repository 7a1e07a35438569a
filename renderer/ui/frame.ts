import { createContext, type ReactNode, useContext, useLayoutEffect } from 'react';

/** What a screen tells the frame around it: where it is, its mark, what stands in the inspector. */
export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** How a screen is printed unless somebody chooses otherwise. */
export interface PrintLook {
  readonly layout: 'portrait' | 'landscape';
  readonly fit: 'one-page' | 'pages';
}

export type Mark = 'PUBLIC' | 'LIMITE';

export interface ScreenFacts {
  readonly crumbs: readonly Crumb[];
  readonly mark: Mark;
  readonly markLabel?: string | undefined;
  readonly print?: PrintLook | undefined;
}

export interface Frame {
  readonly show: (facts: ScreenFacts) => void;
  /** Where the inspector's content is placed; absent while it is hidden. */
  readonly inspector: HTMLElement | null;
  readonly setHasInspector: (has: boolean) => void;
}

export const FrameContext = createContext<Frame | null>(null);

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('no frame');
  return frame;
}

export type { ReactNode };

/** A command as data: menu, palette, key sheet and buttons derive from it. */
export interface Command {
  /** `area.verb`; its words stand in `i18n` under `commands`. */
  readonly id: string;
  /** `Ctrl+K`, `F6`, `Alt+ArrowLeft`, or a single letter that works only when no field has focus. */
  readonly shortcut?: string;
  readonly when?: () => boolean;
  readonly run: () => void;
}

export interface Commands {
  readonly add: (commands: readonly Command[]) => () => void;
  readonly list: () => readonly Command[];
}

export const CommandsContext = createContext<Commands | null>(null);

/** Offers commands while a screen is on the desk, from the moment it is seen. Pass a stable list (`useMemo`). */
export function useCommands(commands: readonly Command[]): void {
  const registry = useContext(CommandsContext);
  useLayoutEffect(() => registry?.add(commands), [registry, commands]);
}
