import { equalBytes } from '../base/bytes';
import { AppError } from '../base/errors';
import { parseJson } from '../base/json';
import { isPdf } from '../base/pdf';
import { isNewerFormat } from '../case/format';
import { rootOf } from './merkle';
import { isShown, pieceKinds, type Receipt, receiptLimits, receiptSchema } from './model';
import { receiptInPdf } from './pdf-attachment';
import { receiptBytes, receiptDigest } from './seal';

/** A receipt that holds together, and what it came in. It is no signature: nobody vouches for it. */
export interface OpenedReceipt {
  readonly receipt: Receipt;
  readonly container: 'json' | 'pdf';
}

/**
 * The one gate for receipts, alone or inside a PDF. Every byte of the JSON counts: another spelling of the same values
 * is refused too. @throws what `parseJson` throws, `receipt/newer`, `receipt/schema`, `receipt/not-canonical`,
 * `receipt/pieces`, `receipt/root`, `receipt/digest`, `receipt/pdf`, `receipt/none`
 */
export function openReceipt(file: Uint8Array): OpenedReceipt {
  const container = isPdf(file) ? 'pdf' : 'json';
  const bytes = container === 'pdf' ? receiptInPdf(file) : file;
  const value = parseJson(bytes, { maxBytes: receiptLimits.maxBytes, maxDepth: 16, maxValues: 1_000_000 });
  if (isNewerFormat(value, 'valise-receipt', 1)) throw new AppError('receipt/newer');
  const parsed = receiptSchema.safeParse(value);
  if (!parsed.success)
    throw new AppError('receipt/schema', { at: String(parsed.error.issues[0]?.path.join('.') ?? '').slice(0, 120) });
  const receipt = parsed.data;
  if (!equalBytes(receiptBytes(receipt), bytes)) throw new AppError('receipt/not-canonical');
  assertWhole(receipt);
  return { receipt, container };
}

/** @throws `receipt/pieces`, `receipt/root`, `receipt/digest` */
function assertWhole(receipt: Receipt): void {
  const { pieces, header } = receipt;
  const wrong = pieces.find(
    (piece, at) => piece.number !== at + 1 || (isShown(piece) && piece.value.kind !== piece.kind),
  );
  if (wrong) throw new AppError('receipt/pieces', { number: wrong.number });
  const paths = header.trees.flatMap((tree) => tree.pieces);
  if (new Set(paths).size !== paths.length || paths.some((number) => pieces[number - 1]?.kind !== 'answer'))
    throw new AppError('receipt/pieces');
  if (rootOf(pieces) !== receipt.root) throw new AppError('receipt/root');
  if (receiptDigest(receipt) !== receipt.digest) throw new AppError('receipt/digest');
}

/** How much of a receipt can be read. */
export interface ReceiptCounts {
  readonly pieces: number;
  readonly leftOut: number;
  readonly byKind: Readonly<Record<Receipt['pieces'][number]['kind'], number>>;
}

/** Counts the pieces, those of each kind, and those left out. */
export function countsOf({ pieces }: Pick<Receipt, 'pieces'>): ReceiptCounts {
  const counts = pieceKinds.map((kind) => [kind, pieces.filter((piece) => piece.kind === kind).length] as const);
  return {
    pieces: pieces.length,
    leftOut: pieces.filter((piece) => !isShown(piece)).length,
    byKind: Object.fromEntries(counts) as ReceiptCounts['byKind'], // every kind is set
  };
}
