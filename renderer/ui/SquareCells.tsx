import { useMemo } from 'react';

interface Props {
  /** Row by row; true is dark. With its quiet zone. */
  readonly cells: readonly (readonly boolean[])[];
  readonly label: string;
  readonly className: string | undefined;
}

/** A code of squares as one path: sharp at every size, on paper and on screen. */
export function SquareCells({ cells, label, className }: Props) {
  const path = useMemo(
    () => cells.flatMap((row, y) => runsOf(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`)).join(''),
    [cells],
  );
  return (
    <svg
      className={className}
      viewBox={`0 0 ${cells.length} ${cells.length}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}

/** Where dark squares begin in a row, and how many stand beside each other. */
function runsOf(row: readonly boolean[]): readonly (readonly [x: number, width: number])[] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
