import { appCodes } from './app-codes';
import { packageCodes } from './package-codes';

/**
 * The one error of the app. A code says what failed; details are safe to log (ids, codes, sizes, places),
 * never titles, text, names, answers, passphrases or paths. Words for people are made from the code at the screen.
 */

/** Every code the app can raise: `app-codes.ts` by area, `package-codes.ts` for packages. */
export const errorCodes = [...appCodes, ...packageCodes] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Safe to log: ids, codes, sizes and places only. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

const known: ReadonlySet<string> = new Set(errorCodes);

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && known.has(value);
}

/** What crosses a boundary (IPC, worker): plain data, no stack. */
export interface ErrorData {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

/** Any thrown value as data; what is not an `AppError` becomes `app/unexpected` and says nothing more. */
export function toErrorData(thrown: unknown): ErrorData {
  return thrown instanceof AppError
    ? { code: thrown.code, details: thrown.details }
    : { code: 'app/unexpected', details: {} };
}

export function fromErrorData(data: ErrorData): AppError {
  return new AppError(data.code, data.details);
}
