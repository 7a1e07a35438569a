import type { AttributionCode, CodeId } from '../decision/attribution';
import { type Evaluation, evaluate } from '../decision/evaluate';
import type { Answers } from '../decision/model';

/** How a code of the attribution scale stands: whether it may be used, and the questions that decide. */
export interface CodeStanding extends Evaluation {
  readonly code: CodeId;
  readonly title: string | undefined;
}

/** What a code is held against. */
export interface CodeDesk {
  readonly codes: readonly AttributionCode[];
  readonly answers: Answers;
}

/** A code may be used when its condition holds. One the content does not know is never allowed: it is not known. */
export function codeStanding(code: CodeId, { codes, answers }: CodeDesk): CodeStanding {
  const found = codes.find(({ id }) => id === code);
  if (!found) return { code, title: undefined, truth: 'unknown', grounds: [] };
  return { code, title: found.title, ...evaluate(found.allowed, answers) };
}
