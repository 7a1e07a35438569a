import { encodeQR } from 'qr';
import { receiptAddress } from '#shared/receipt/fingerprint';

/** The quiet zone that scanners need, in squares. */
const BORDER = 3;

/** The two-dimensional code of a receipt: its address, as rows of dark and light squares. */
export function squareCode(digest: string): readonly (readonly boolean[])[] {
  return encodeQR(receiptAddress(digest), 'raw', { ecc: 'medium', border: BORDER });
}
