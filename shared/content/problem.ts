import type { ErrorCode, ErrorDetails } from '../base/errors';

/** One file of the content folder: its path below that folder, with forward slashes, and its text. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
}

/** What an author has to mend, and where: file and line (from 1). */
export interface ContentProblem {
  readonly code: ErrorCode;
  readonly file: string;
  readonly line: number;
  readonly details: ErrorDetails;
}

export type Report = (problem: ContentProblem) => void;
