import { parseJson } from '../base/json';
import type { Marking } from '../case/parts';
import { readLeftOut } from '../drafting/left-out';
import type { Verdict } from '../package/index';
import { countsOf, openReceipt } from '../receipt/open';
import { caseParts, contentsSchema, type LeftOut } from './contents';
import { receiptPaths } from './receipt-files';

/** What a package says that its sender kept: how a draft was decided, records of a case, or pieces of a receipt. */
export type Gap =
  | { readonly kind: 'decision'; readonly above: Marking }
  | { readonly kind: 'records'; readonly leftOut: readonly LeftOut[] }
  | { readonly kind: 'pieces'; readonly count: number; readonly pieces: number };

/**
 * The gap that a verified package names in its signed parts, so that nobody takes it for the whole. Nothing where it names none
 * or is invalid; `unreadable` where the part that would say so cannot be read: that is told, never taken for "nothing was kept".
 */
export function gapIn(verdict: Pick<Verdict, 'manifest' | 'payload'>): Gap | 'unreadable' | undefined {
  const { manifest, payload } = verdict;
  if (manifest?.kind === 'draft') {
    const path = manifest.files.find(({ role }) => role === 'provenance')?.path;
    const found = readAt(payload, path, readLeftOut);
    return typeof found === 'object' ? { kind: 'decision', ...found } : found;
  }
  if (manifest?.kind === 'case') return readAt(payload, caseParts.contents, readRecords);
  return manifest?.kind === 'receipt' ? readAt(payload, receiptPaths.json, readPieces) : undefined;
}

type Read<T> = (bytes: Uint8Array) => T | undefined;

function readAt<T>(payload: Verdict['payload'], path: string | undefined, read: Read<T>): T | undefined {
  const bytes = path === undefined ? undefined : payload?.get(path);
  return bytes && read(bytes);
}

function readRecords(bytes: Uint8Array): Gap | 'unreadable' | undefined {
  try {
    const { leftOut } = contentsSchema.parse(parseJson(bytes));
    return leftOut.length > 0 ? { kind: 'records', leftOut } : undefined;
  } catch {
    // a stranger's file: whatever is wrong with it, nothing can be told from it
    return 'unreadable';
  }
}

function readPieces(bytes: Uint8Array): Gap | 'unreadable' | undefined {
  try {
    const { leftOut: count, pieces } = countsOf(openReceipt(bytes).receipt);
    return count > 0 ? { kind: 'pieces', count, pieces } : undefined;
  } catch {
    // its own section says with a code what is wrong with it
    return 'unreadable';
  }
}
