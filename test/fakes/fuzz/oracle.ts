import { type Bytes, equalBytes } from '#shared/base/bytes';
import { AppError, isErrorCode } from '#shared/base/errors';
import { createFindings } from '#shared/package/findings';
import type { Verdict } from '#shared/package/model';
import { openSealed } from '#shared/package/sealed';
import { verifyPackage } from '#shared/package/verify';
import { now } from '../authority';
import { bytesOf, type Nursery } from './subject';

/** No verdict on a few kilobytes may take longer, even on a machine with other work. */
const patience = 20_000;

/** Says what is wrong with a verdict on altered bytes; undefined where it is as it must be. */
export type Oracle = (bytes: Bytes, isSignedAnew: boolean) => Promise<string | undefined>;

export async function createOracle({ subjects, trust }: Nursery): Promise<Oracle> {
  const judge = (bytes: Bytes) => verifyPackage(bytes, { trust, at: now });
  const good = await Promise.all(subjects.map((subject) => judge(bytesOf(subject))));
  for (const { level, codes, payload } of good)
    if (level !== 'valid' || !payload) throw new Error(`a package to start from is not good: ${codes}`);
  return async (bytes, isSignedAnew) => {
    const started = performance.now();
    const verdict = await judge(bytes);
    if (performance.now() - started > patience) return 'too slow';
    return (
      wrongWithCodes(verdict) ??
      (isSignedAnew ? undefined : wrongWithPayload(verdict, good)) ??
      (verdict.codes.includes('package/malformed') ? await escaped(bytes) : undefined)
    );
  };
}

function wrongWithCodes({ level, codes, payload }: Verdict): string | undefined {
  const unknown = codes.find((code) => !isErrorCode(code) || !code.startsWith('package/'));
  if (unknown !== undefined) return `a code that is not listed: ${unknown}`;
  if (level === 'invalid' && (codes.length === 0 || payload)) return 'refused without a code, or with a payload';
  return level !== 'invalid' && level !== 'unknown' && !payload ? 'good without a payload' : undefined;
}

/** Nobody held a key: what is handed out must be what one of the good packages holds, to the byte. */
function wrongWithPayload({ payload, foreign }: Verdict, good: readonly Verdict[]): string | undefined {
  if (!payload) return undefined;
  const isOf = (one: Verdict) =>
    (foreign || payload.size === one.payload?.size) &&
    [...payload].every(([name, bytes]) => {
      const own = one.payload?.get(name);
      return own !== undefined && equalBytes(own, bytes);
    });
  return good.some(isOf) ? undefined : `an altered payload was accepted: ${[...payload.keys()].join(', ')}`;
}

/** The verdict names every slip of the reader `malformed`: whether it was a refusal of ours is asked below it. */
async function escaped(bytes: Bytes): Promise<string | undefined> {
  try {
    await openSealed(bytes, createFindings());
    return undefined;
  } catch (thrown) {
    return thrown instanceof AppError ? undefined : `an exception without a code: ${String(thrown)}`;
  }
}
