import { encodeQR } from 'qr';
import type { Bytes } from '#shared/base/bytes';
import { codeShape, fromCodeText, toCodeText } from '#shared/bridge/code-shape';

/** A frame as rows of dark and light squares, with the quiet zone that readers need. */
export function frameCode(frame: Bytes): readonly (readonly boolean[])[] {
  const { version, level, border } = codeShape;
  return encodeQR(toCodeText(frame), 'raw', {
    encoding: 'byte',
    version,
    ecc: level,
    border,
    textEncoder: fromCodeText,
  });
}
