import { useLayoutEffect, useMemo, useRef } from 'react';
import { useCommands } from './frame';

interface Options {
  readonly id: string;
  /** Without it Enter does nothing. */
  readonly run: (() => void) | undefined;
}

/** Enter does what comes first on a screen, while its title has the focus, as when the screen begins. */
export function useEnterOnTitle({ id, run }: Options): void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  const commands = useMemo(
    () => [
      {
        id,
        shortcut: 'Enter',
        when: () => latest.current !== undefined && isOnTitle(),
        run: () => latest.current?.(),
      },
    ],
    [id],
  );
  useCommands(commands);
}

/** Enter belongs to whatever else has the focus. */
function isOnTitle(): boolean {
  return document.activeElement === document.body || document.activeElement?.localName === 'h1';
}
