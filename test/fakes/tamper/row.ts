import type { Bytes } from '#shared/base/bytes';
import { AppError, type ErrorCode } from '#shared/base/errors';
import type { packageCodes } from '#shared/base/package-codes';
import { type EnvelopeKeys, isEnvelope, openEnvelope } from '#shared/envelope/index';
import { levelOf } from '#shared/package/levels';
import type { Level, Verdict } from '#shared/package/model';
import { type VerifyOptions, verifyPackage } from '#shared/package/verify';
import { now } from '../authority';
import type { Bench } from '../bench';
import type { Attack } from './attacks';

/** A code of a package as the format writes it: without `package/`. */
export type Code = (typeof packageCodes)[number] extends infer C ? (C extends `package/${infer S}` ? S : never) : never;

/** An altered file, and what its reader knows beside it. */
export interface Attempt {
  readonly bytes: Bytes;
  readonly options?: Partial<VerifyOptions>;
  readonly keys?: EnvelopeKeys;
  /** What reads the payload once it is verified. */
  readonly open?: (verdict: Verdict) => unknown;
}

type Made = Bytes | Attempt;

/** One fixture of the tamper table. `level` is said where it is not *invalid*. */
export type Row = readonly [
  attack: Attack,
  altered: string,
  code: Code,
  make: (bench: Bench) => Made | Promise<Made>,
  level?: Exclude<Level, 'valid' | 'invalid'>,
];

/** What a reader makes of an attempt. */
export interface Answer {
  readonly level: Level;
  readonly codes: readonly string[];
  readonly hasPayload: boolean;
}

/** What a row makes, with what its reader knows. */
export async function attemptOf([, , , make]: Row, bench: Bench): Promise<Attempt> {
  const made = await make(bench);
  return made instanceof Uint8Array ? { bytes: made } : made;
}

/** Opens the envelope where there is one, then verifies: the way of the app and of the command line. */
export async function answerTo(row: Row, bench: Bench): Promise<Answer> {
  const { bytes, options, keys = {}, open } = await attemptOf(row, bench);
  const found = isEnvelope(bytes) ? await opened(bytes, keys) : bytes;
  if (typeof found === 'string') return refused(found);
  const verdict = await verifyPackage(found, { trust: bench.trust, at: now, ...options });
  if (open) return refused(await codeOf(() => open(verdict)));
  return { level: verdict.level, codes: verdict.codes.map(short), hasPayload: verdict.payload !== undefined };
}

function refused(code: ErrorCode): Answer {
  return { level: levelOf(code, 'strict'), codes: [short(code)], hasPayload: false };
}

async function opened(bytes: Bytes, keys: EnvelopeKeys): Promise<Bytes | ErrorCode> {
  let found: Bytes | undefined;
  const code = await codeOf(async () => {
    found = await openEnvelope(bytes, keys);
  });
  return found ?? code;
}

/** The code that ends the work; `app/unexpected` where nothing does. */
async function codeOf(work: () => unknown): Promise<ErrorCode> {
  try {
    await work();
    return 'app/unexpected';
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code;
    throw thrown;
  }
}

function short(code: ErrorCode): string {
  return code.replace('package/', '');
}
