import type { ErrorCode, ErrorDetails } from '../base/errors';

/** Something wrong in a text, and its line (from 1). */
export interface DocumentProblem {
  readonly code: ErrorCode;
  readonly line: number;
  readonly details: ErrorDetails;
}

/** What one reading of a text gathers on its way: problems, and the line where each node stands. */
export interface Reading {
  report(code: ErrorCode, line: number, details?: ErrorDetails): void;
  /** Remembers the line of a block, an item, a row, a badge, a link or a slot, and gives it back. */
  place<T extends object>(node: T, line: number): T;
  readonly problems: readonly DocumentProblem[];
  readonly lines: ReadonlyMap<object, number>;
}

export function startReading(): Reading {
  const problems: DocumentProblem[] = [];
  const lines = new Map<object, number>();
  return {
    problems,
    lines,
    report: (code, line, details = {}) => problems.push({ code, line, details }),
    place(node, line) {
      lines.set(node, line);
      return node;
    },
  };
}
