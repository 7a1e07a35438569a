/** Where one stands in the table. */
export interface Place {
  readonly criterion: string;
  readonly column: string;
}

interface At {
  readonly row: number;
  readonly column: number;
}

interface Size {
  /** How many rows each limb has. */
  readonly limbs: readonly number[];
  readonly columns: number;
}

/** Where a key leads in the table; nothing for a key that leads nowhere. Page keys go to the first row of a limb. */
export function stepOf(key: string, { row, column }: At, { limbs, columns }: Size): At | undefined {
  const rows = limbs.reduce((sum, count) => sum + count, 0);
  const starts = limbs.map((_, at) => limbs.slice(0, at).reduce((sum, count) => sum + count, 0));
  const keys: Readonly<Record<string, At>> = {
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    Home: { row, column: 0 },
    End: { row, column: columns - 1 },
    PageDown: { row: starts.find((start) => start > row) ?? rows - 1, column },
    PageUp: { row: starts.findLast((start) => start < row) ?? 0, column },
  };
  const to = Object.hasOwn(keys, key) ? keys[key] : undefined;
  return to && to.row >= 0 && to.row < rows && to.column >= 0 && to.column < columns ? to : undefined;
}
