const blockBytes = 32 * 1024;
const headerBytes = 7;
const kind = { padding: 0, full: 1, first: 2, middle: 3, last: 4 } as const;

/**
 * The records of a LevelDB log (`*.log`, `MANIFEST-*`), each put together from its fragments. A record that was cut off,
 * as a killed process leaves it, is handed out as far as it goes. Throws on a kind that does not exist.
 */
export function readLog(file: Uint8Array): Uint8Array[] {
  const records: Uint8Array[] = [];
  let parts: Uint8Array[] = [];
  const flush = () => {
    if (parts.length > 0) records.push(new Uint8Array(Buffer.concat(parts)));
    parts = [];
  };
  for (const fragment of fragmentsOf(file)) {
    if (fragment.kind === kind.full || fragment.kind === kind.first) flush();
    parts.push(fragment.bytes);
    if (fragment.kind === kind.full || fragment.kind === kind.last) flush();
  }
  flush();
  return records;
}

function* fragmentsOf(file: Uint8Array): Generator<{ kind: number; bytes: Uint8Array }> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 0; at + headerBytes <= file.length; ) {
    const left = blockBytes - (at % blockBytes);
    const length = left < headerBytes ? 0 : view.getUint16(at + 4, true);
    const found = left < headerBytes ? kind.padding : view.getUint8(at + 6);
    if (found > kind.last) throw new Error(`a record of unknown kind ${found}`);
    if (found === kind.padding && length === 0) {
      at += left; // the rest of the block was filled up, or set aside and not yet written
      continue;
    }
    yield { kind: found, bytes: file.subarray(at + headerBytes, at + headerBytes + length) };
    at += headerBytes + length;
  }
}
