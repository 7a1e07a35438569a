import type { Bytes } from '#shared/base/bytes';
import { canonicalJson, type Json } from '#shared/base/canonical';
import { AppError, type ErrorCode } from '#shared/base/errors';
import { sha256Hex } from '#shared/base/sha256';
import { compile } from '#shared/content/compile';
import type { ContentFile } from '#shared/content/problem';
import type { Replay } from '#shared/receipt/difference';
import { countsOf, type OpenedReceipt, openReceipt } from '#shared/receipt/open';
import { replay } from '#shared/receipt/replay';

/** What is found of a receipt. */
export interface ReceiptVerdict {
  readonly level: 'valid' | 'warning' | 'invalid' | 'unknown';
  readonly codes: readonly ErrorCode[];
  readonly opened?: OpenedReceipt;
  readonly counts?: ReturnType<typeof countsOf>;
  /** None where there is no content to replay it under. */
  readonly replay?: Replay;
}

export const receiptExitCodes: Readonly<Record<ReceiptVerdict['level'], number>> = {
  valid: 0,
  warning: 1,
  invalid: 2,
  unknown: 3,
};

/** Opens a receipt and replays it under a content. What does not open is a verdict too. */
export function judgeReceipt(bytes: Bytes, content: () => readonly ContentFile[]): ReceiptVerdict {
  let opened: OpenedReceipt;
  try {
    opened = openReceipt(bytes);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return { level: thrown.code === 'receipt/newer' ? 'unknown' : 'invalid', codes: [thrown.code] };
  }
  const counts = countsOf(opened.receipt);
  const found = replayed(opened, content);
  if (!found) return { level: 'unknown', codes: ['content/missing'], opened, counts };
  return { level: found.differences.length > 0 ? 'warning' : 'valid', codes: [], opened, counts, replay: found };
}

function replayed({ receipt }: OpenedReceipt, content: () => readonly ContentFile[]): Replay | undefined {
  let files: readonly ContentFile[];
  try {
    files = content();
  } catch {
    return undefined; // no folder with content: said as its own verdict
  }
  const { pack, problems } = compile(files);
  if (problems.length > 0 || pack.trees.length === 0) return undefined;
  const digest = sha256Hex(new TextEncoder().encode(canonicalJson(pack as unknown as Json))); // as the build takes it
  return replay(receipt, pack, digest);
}
