/**
 * The square code that carries one frame (ISO/IEC 18004). On a picture of the same width, squares of version 20 are a fifth larger
 * than those of version 25 and were read where those were not; a higher level of correction did not make up for smaller squares.
 * Codes that are lost all the same cost nothing but time: that is what the fountain is for.
 */
export const codeShape = {
  version: 20,
  level: 'low',
  /** Light squares around a code, as the standard asks for. */
  border: 4,
  /** 858 bytes at most in bytes mode, less the frame, in whole words. */
  symbolBytes: 824,
} as const;

/** Libraries of codes speak text: each byte becomes the character of its number. */
export function toCodeText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** Back again; what no byte could have become stands for something else than a frame. */
export function fromCodeText(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}
