import { encodeQR } from 'qr';
import { codeShape, fromCodeText, toCodeText } from '#shared/bridge/code-shape';
import type { Cells } from './camera';

/** A frame as the squares that the screen and the sheets show. */
export function cellsOf(frame: Uint8Array): Cells {
  const { version, level, border } = codeShape;
  const options = { encoding: 'byte', version, ecc: level, border, textEncoder: fromCodeText } as const;
  return encodeQR(toCodeText(frame), 'raw', options);
}
