import type { Bytes } from '../base/bytes';
import { utf8 } from '../base/bytes';
import { canonicalJson } from '../base/canonical';
import { AppError } from '../base/errors';
import { parseJson } from '../base/json';
import { z } from '../base/zod';

/*
 * Waits after wrong passphrases, kept beside the header so that a restart does not forget them. They slow down a hand at the keyboard; an
 * attacker with the disk is slowed by the derivation alone. There is no self-destruction.
 */

const attemptsSchema = z.strictObject({
  format: z.literal('valise-attempts/1'),
  failures: z.int().min(0).max(1_000_000),
  /** Milliseconds since 1970 of the last failure. */
  lastAt: z.int().min(0),
});

/** Failures since the last success. */
export type Attempts = z.infer<typeof attemptsSchema>;

/** As after a success. */
export const noAttempts: Attempts = { format: 'valise-attempts/1', failures: 0, lastAt: 0 };

/** The longest wait. */
export const longestWait = 60;

/** One failure more. */
export function recordFailure(before: Attempts, now: number): Attempts {
  return { ...before, failures: Math.min(before.failures + 1, 1_000_000), lastAt: now };
}

/** Whole seconds still to wait: 1, 2, 4 … 60 from the last failure. */
export function secondsToWait({ failures, lastAt }: Attempts, now: number): number {
  if (failures === 0) return 0;
  const wait = Math.min(longestWait, 2 ** Math.min(failures - 1, 6)) * 1000;
  return Math.max(0, Math.ceil((lastAt + wait - now) / 1000));
}

/** @throws `vault/wait` with the seconds left */
export function assertMayTry(attempts: Attempts, now: number): void {
  const seconds = secondsToWait(attempts, now);
  if (seconds > 0) throw new AppError('vault/wait', { seconds });
}

/** Bytes for the disk. */
export function encodeAttempts(attempts: Attempts): Bytes {
  return utf8(canonicalJson(attempts));
}

/**
 * What cannot be read counts as one failure just now: spoiling the file buys nothing. Absent is a fresh start. A failure that lies in
 * the future (the clock went back) counts as just now: to be written again, or the wait would not pass.
 */
export function parseAttempts(bytes: Uint8Array | undefined, now: number): Attempts {
  if (!bytes) return noAttempts;
  try {
    const attempts = attemptsSchema.parse(parseJson(bytes, { maxBytes: 512, maxDepth: 2, maxValues: 16 }));
    return { ...attempts, lastAt: Math.min(attempts.lastAt, now) };
  } catch (thrown) {
    if (thrown instanceof AppError || thrown instanceof z.ZodError) return recordFailure(noAttempts, now);
    throw thrown;
  }
}
