import { createSolver } from './solver';

/** Codes on one sheet of A4: three beside each other, four rows. */
export const codesPerSheet = 12;

/**
 * Which frames stand on which sheet, so that any one sheet may be missing. That is not likely but certain: the frames of all others
 * are solved here, for each, and where they do not suffice there is one sheet more. A frame stands on one sheet only.
 */
export function layOnSheets(needed: number): readonly (readonly number[])[] {
  for (let count = Math.ceil(needed / codesPerSheet) + 1; ; count++) {
    const sheets = Array.from({ length: count }, (_, sheet) =>
      Array.from({ length: codesPerSheet }, (_place, at) => sheet * codesPerSheet + at),
    );
    if (sheets.every((lost) => isEnough(sheets.filter((sheet) => sheet !== lost).flat(), needed))) return sheets;
  }
}

const nothing = new Uint8Array(0);

/** Whether these frames give all back, whatever they carry. */
function isEnough(frames: readonly number[], needed: number): boolean {
  const solver = createSolver(needed);
  for (const index of frames) solver.add(index, nothing);
  return solver.rank() === needed;
}
