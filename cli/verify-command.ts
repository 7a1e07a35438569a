import type { Bytes } from '#shared/base/bytes';
import { AppError, type ErrorCode } from '#shared/base/errors';
import type { ContentFile } from '#shared/content/problem';
import { envelopeLimits } from '#shared/envelope/index';
import type { Level, Verdict } from '#shared/package/index';
import { parseVerifyArgs, usage, type VerifyArgs } from './arguments';
import { exitUsage, explain, type Output } from './command';
import { changesToPlain, changesToText, judgePackage, type TrustJudgement } from './judge-trust';
import { openPackage } from './open-package';
import { readFileWithin } from './read-file';
import { isReceipt } from './receipt-file';
import { receiptToJson, receiptToText } from './receipt-report';
import { judgeReceipt, receiptExitCodes } from './receipt-verdict';
import { toJson, toText } from './report';
import { readTrust } from './trust-files';

/**
 * `verify FILE`: a package judged without the app, by the same verifier. Decision: what cannot be judged at all (no
 * file, a folder, a pipe, a device, unreadable trust, a wrong option) is a usage error and exits 4, so that 0 to 3
 * always stand for a verdict on bytes; so does an envelope that no key given opens. A file above the size limit is a verdict: invalid, `too-large`, never read.
 * A decision receipt, known by its first bytes, is judged and replayed instead.
 */

/** The world outside, passed in. */
export interface Terminal extends Output {
  readonly now: () => number;
  /** The files of a content folder; of the one that came along where none is named. Throws where there is none. */
  readonly content: (folder: string | undefined) => readonly ContentFile[];
}

const exitCodes: Readonly<Record<Level, number>> = { valid: 0, warning: 1, invalid: 2, unknown: 3 };

/** Runs the command and answers its exit code. */
export async function runVerify(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const parsed = parseVerifyArgs(args);
    if (parsed === 'help') {
      terminal.print(usage);
      return 0;
    }
    const bytes = await readOrNothing(parsed.file);
    if (bytes && isReceipt(bytes)) {
      const verdict = judgeReceipt(bytes, () => terminal.content(parsed.pack));
      terminal.print(parsed.json ? receiptToJson(verdict) : receiptToText(verdict));
      return receiptExitCodes[verdict.level];
    }
    const { verdict, changes } = await judge(parsed, bytes, terminal.now());
    if (parsed.json) terminal.print(toJson(verdict, changes && { trust: changesToPlain(changes) }));
    else terminal.print(`${toText(verdict)}${changes ? changesToText(changes) : ''}`);
    return exitCodes[verdict.level];
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    terminal.complain(`${explain(thrown)}\n\n${usage}`);
    return exitUsage;
  }
}

/** Nothing for a file above the limit. */
async function readOrNothing(file: string): Promise<Bytes | undefined> {
  try {
    return await readFileWithin(file, envelopeLimits.maxBytes);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'file/too-large') return undefined;
    throw thrown;
  }
}

async function judge({ trust, at, keys }: VerifyArgs, bytes: Bytes | undefined, now: number): Promise<TrustJudgement> {
  const named = await readTrust(trust, at ?? now);
  const opened = bytes ? await openPackage(bytes, keys) : 'package/too-large';
  return typeof opened === 'string' ? { verdict: refused(opened) } : judgePackage(opened, named, at ?? now);
}

/** Nothing was opened, so nothing is said beyond the code. */
function refused(code: ErrorCode): Verdict {
  return {
    level: 'invalid',
    codes: [code],
    checks: [{ step: 'file', ok: false, code }],
    foreign: false,
    signatures: [],
    files: [],
  };
}
