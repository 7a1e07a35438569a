/**
 * The one error of the app. A code says what failed; details are safe to log (ids, codes, sizes, places),
 * never titles, text, names, answers, passphrases or paths. Words for people are made from the code at the screen.
 */

/** Every code the app can raise, by area. A new refusal gets a line here and words in `renderer/i18n`. */
export const errorCodes = [
  'app/unexpected',
  'app/profile',
  'app/second-instance',
  'input/not-utf8',
  'input/json',
  'input/too-deep',
  'input/too-many',
  'input/too-large',
  'input/duplicate-key',
  'input/forbidden-key',
  'input/number',
  'input/schema',
  'text/bidi',
  'text/invisible',
  'text/control',
  'text/surrogate',
  'ipc/sender',
  'ipc/size',
  'ipc/schema',
  'ipc/unknown',
  'ipc/busy',
  'ipc/output',
  'file/read',
  'file/write',
  'file/type',
  'file/too-large',
  'file/full',
  'print/failed',
  'print/fit',
  'print/no-printer',
  'keystore/absent',
  'rpc/closed',
  'rpc/timeout',
  'vault/header',
  'vault/kdf-params',
  'vault/passphrase',
  'vault/passphrase-weak',
  'vault/exists',
  'vault/locked',
  'vault/row',
  'vault/wait',
  'store/plaintext',
  'store/set',
  'store/missing',
  'store/behind',
  'store/newer',
  'store/full',
  'store/timeout',
  'store/write',
  'store/version',
  'store/attachment',
  'store/attachment-gone',
  'journal/broken',
  'case/journal',
  'case/fork',
  'case/attribution',
  'case/when',
  'content/yaml',
  'content/schema',
  'content/date',
  'content/limit',
  'content/source',
  'content/link',
  'content/duplicate',
  'content/missing',
  'content/shared-text',
  'content/not-carried',
  'content/scenario',
  'content/outcome',
  'matrix/no-decider',
  'matrix/two-deciders',
  'matrix/outside',
  'calendar/date',
  'calendar/zone',
  'calendar/gap',
  'calendar/overlap',
  'calendar/order',
  'calendar/length',
  'calendar/limit',
  'calendar/no-data',
  'calendar/none',
  'calendar/unknown',
  'calendar/rule',
  'calendar/day-off',
  'calendar/late-entry',
  'calendar/clock-behind',
  'search/index',
  'spelling/dictionary',
  'link/refused',
  'tree/unknown-node',
  'tree/cycle',
  'tree/dead-end',
  'tree/unreachable',
  'tree/outcome',
  'tree/limit',
  'tree/answer',
  'tree/words',
  'tree/condition',
  'tree/not-installed',
  'template/slot',
  'template/gate',
  'template/value',
  'template/voice',
  'draft/template',
  'draft/gate-blocked',
  'draft/open-slots',
  'draft/fact-changed',
  'draft/marking',
  'receipt/newer',
  'receipt/schema',
  'receipt/not-canonical',
  'receipt/pieces',
  'receipt/piece',
  'receipt/root',
  'receipt/digest',
  'receipt/none',
  'receipt/pdf',
  'identity/missing',
  'identity/certificate',
  'package/malformed',
  'package/too-large',
  'package/too-many',
  'package/zip-prepended',
  'package/zip-trailing',
  'package/zip-multidisk',
  'package/zip-zip64',
  'package/zip-method',
  'package/zip-encrypted',
  'package/zip-flags',
  'package/zip-symlink',
  'package/zip-special',
  'package/zip-directory',
  'package/zip-duplicate',
  'package/zip-overlap',
  'package/zip-gap',
  'package/zip-header-mismatch',
  'package/zip-bomb',
  'package/zip-crc',
  'package/zip-data',
  'package/name-traversal',
  'package/name-invalid',
  'package/mimetype',
  'package/meta-unexpected',
  'package/signature-none',
  'package/asic-xml',
  'package/asic-dtd',
  'package/asic-sigref',
  'package/asic-uri',
  'package/asic-duplicate',
  'package/digest-weak',
  'package/signature-format',
  'package/signature-not-detached',
  'package/signature-signers',
  'package/signature-attributes',
  'package/signature-digest',
  'package/signature-algorithm',
  'package/signature-certificate-mismatch',
  'package/signature-invalid',
  'package/key-weak',
  'package/certificate-missing',
  'package/file-missing',
  'package/file-digest',
  'package/file-unsigned',
  'package/certificate-untrusted',
  'package/certificate-expired',
  'package/certificate-not-yet-valid',
  'package/certificate-chain',
  'package/certificate-critical-extension',
  'package/certificate-algorithm',
  'package/certificate-usage',
  'package/certificate-revoked',
  'package/revocation-unknown',
  'package/revocation-stale',
  'package/time-future',
  'package/clock-behind',
  'package/legacy-rsa',
  'package/signature-parallel',
  'package/manifest-schema',
  'package/version-unsupported',
  'package/manifest-files',
  'package/policy',
  'package/replay',
  'package/rollback',
  'package/fork',
  'package/requires',
  'package/expired',
  'package/form-not-checked',
] as const;

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
