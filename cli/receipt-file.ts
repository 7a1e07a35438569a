/** Whether bytes are meant as a decision receipt: a PDF, or JSON. A package begins as an archive does. */
export function isReceipt(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  return start.startsWith('%PDF-') || /^\s*[{[]/.test(start);
}
