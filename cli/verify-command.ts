import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { ContentFile } from '#shared/content/problem';
import { type Level, packageLimits, type Trust, type Verdict, verifyPackage } from '#shared/package/index';
import { parseVerifyArgs, usage, type VerifyArgs } from './arguments';
import { readFileWithin } from './read-file';
import { isReceipt } from './receipt-file';
import { receiptToJson, receiptToText } from './receipt-report';
import { judgeReceipt, receiptExitCodes } from './receipt-verdict';
import { toJson, toText } from './report';
import { readTrust } from './trust-files';

/**
 * `verify FILE`: a package judged without the app, by the same verifier. Decision: what cannot be judged at all (no
 * file, a folder, a pipe, a device, unreadable trust, a wrong option) is a usage error and exits 4, so that 0 to 3
 * always stand for a verdict on bytes. A file above the size limit is a verdict: invalid, `too-large`, never read.
 * A decision receipt, known by its first bytes, is judged and replayed instead.
 */

/** The world outside, passed in. */
export interface Terminal {
  readonly now: () => number;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** The files of a content folder; of the one that came along where none is named. Throws where there is none. */
  readonly content: (folder: string | undefined) => readonly ContentFile[];
}

const exitCodes: Readonly<Record<Level, number>> = { valid: 0, warning: 1, invalid: 2, unknown: 3 };
const exitUsage = 4;

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
    const verdict = await judge(parsed, bytes, terminal.now());
    terminal.print(parsed.json ? toJson(verdict) : toText(verdict));
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
    return await readFileWithin(file, packageLimits.maxFileBytes);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'file/too-large') return undefined;
    throw thrown;
  }
}

async function judge({ trust, at }: VerifyArgs, bytes: Bytes | undefined, now: number): Promise<Verdict> {
  const believed: Trust = await readTrust(trust);
  return bytes ? verifyPackage(bytes, { trust: believed, at: at ?? now }) : tooLarge;
}

const tooLarge: Verdict = {
  level: 'invalid',
  codes: ['package/too-large'],
  checks: [{ step: 'file', ok: false, code: 'package/too-large' }],
  foreign: false,
  signatures: [],
  files: [],
};

function explain({ code, details }: AppError): string {
  const reason = typeof details['reason'] === 'string' ? details['reason'] : 'not readable';
  return `${code}: ${reason}`;
}
