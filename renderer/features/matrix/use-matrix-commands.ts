import { type RefObject, useMemo } from 'react';
import { type Command, useCommands } from '../../ui/frame';

interface Keys {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onGaps?: () => void;
  /** Space on a cell of the grid; elsewhere Space is the browser's. */
  readonly onCompare?: () => void;
}

/** The keys of the matrix: D for the date, G for the gaps, Space to compare who stands in a cell. */
export function useMatrixCommands({ field, onGaps, onCompare }: Keys): void {
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'matrix.date', shortcut: 'd', run: () => field.current?.focus() },
      ...(onGaps ? [{ id: 'matrix.gaps', shortcut: 'g', run: onGaps }] : []),
      ...(onCompare ? [{ id: 'matrix.compare', shortcut: ' ', when: isOnCell, run: onCompare }] : []),
    ],
    [field, onGaps, onCompare],
  );
  useCommands(commands);
}

function isOnCell(): boolean {
  return document.activeElement?.closest('[data-row]') != null;
}
