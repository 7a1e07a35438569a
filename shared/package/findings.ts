import { AppError, type ErrorCode } from '../base/errors';
import type { Facts } from './facts';
import { levelOf, worstLevel } from './levels';
import type { Check, Level, Note, Step, Verdict } from './model';
import type { Mode } from './names';

/** The running record of one verification. */
export interface Findings {
  /** Names the step that runs next; a refusal is booked on it. */
  enter(step: Step): void;
  /** What the current step counted, compared or read: it stands with the next line that is booked. */
  measure(facts: Facts): void;
  /** Closes the current step with what was noticed; nothing noticed is a passed check. */
  close(notes: readonly Note[], mode: Mode, place?: string): void;
  /** A level found by more than its code. */
  grade(level: Level): void;
  readonly checks: readonly Check[];
  readonly codes: () => readonly ErrorCode[];
  readonly level: () => Level;
}

export function createFindings(): Findings & { refuse(thrown: unknown): Verdict } {
  const checks: Check[] = [];
  const found: Level[] = [];
  let current: Step = 'file';
  let measured: Facts | undefined;
  let isForeign = false;
  const codes = () => [...new Set(checks.flatMap((check) => check.code ?? []))];
  const push = (check: Omit<Check, 'step' | 'facts'>) => {
    checks.push({ step: current, ...check, ...(measured && { facts: measured }) });
    measured = undefined;
  };
  const book = (code: ErrorCode, place: unknown, level: Level) => {
    push({ ok: false, code, ...(typeof place === 'string' && place !== '' && { place }) });
    found.push(level);
  };
  return {
    checks,
    codes,
    level: () => worstLevel(found),
    enter: (step) => {
      current = step;
      measured = undefined;
    },
    measure: (facts) => {
      measured = facts;
    },
    grade: (level) => {
      found.push(level);
    },
    close: (notes, mode, place) => {
      isForeign = mode === 'foreign';
      if (notes.length === 0) push({ ok: true, ...(place !== undefined && { place }) });
      for (const note of notes) book(note.code, note.place ?? place, levelOf(note.code, mode));
    },
    refuse: (thrown) => {
      const { code, place } = nameRefusal(thrown);
      book(code, place, levelOf(code, 'strict'));
      return { level: worstLevel(found), codes: codes(), checks, foreign: isForeign, signatures: [], files: [] };
    },
  };
}

/** Whatever is not a refusal of this folder is a package that broke our reading of it. */
function nameRefusal(thrown: unknown): { readonly code: ErrorCode; readonly place?: unknown } {
  const isOurs = thrown instanceof AppError && thrown.code.startsWith('package/');
  return isOurs ? { code: thrown.code, place: thrown.details['place'] } : { code: 'package/malformed' };
}
