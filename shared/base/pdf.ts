const HEAD = '%PDF-';

/** Whether a file begins as a PDF does (ISO 32000-1 §7.5.2). */
export function isPdf(file: Uint8Array): boolean {
  return file.length >= HEAD.length && Array.from(HEAD, (sign, at) => file[at] === sign.charCodeAt(0)).every(Boolean);
}
