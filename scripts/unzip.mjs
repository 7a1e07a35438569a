// A reader of plain (not Zip64) archives over node:zlib: a bare machine has no unzip yet.
import { chmodSync, closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';

const TAIL = 65_557; // end record and the longest comment

/** Unpacks into `target` each entry that `place` gives a name there; entries it gives none are left out. */
export function unzip(file, target, place) {
  const fd = openSync(file, 'r');
  const read = (position, length) => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(fd, bytes, 0, length, position));
  };
  try {
    for (const entry of entries(read, fstatSync(fd).size, file)) {
      const name = entry.name.endsWith('/') ? undefined : place(entry.name);
      if (name) write(path.join(target, name), entry, { read, target });
    }
  } finally {
    closeSync(fd);
  }
}

/** The central directory: names there are what every reader goes by. */
function* entries(read, size, file) {
  const tail = read(Math.max(0, size - TAIL), Math.min(size, TAIL));
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new Error(`${file}: not a zip archive`);
  const directory = read(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  for (let at = 0; at + 46 <= directory.length; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    yield {
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      start: directory.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
}

function write(out, entry, { read, target }) {
  if (!out.startsWith(target + path.sep)) throw new Error(`unsafe name in an archive: ${entry.name}`);
  const local = read(entry.start, 30);
  const data = read(entry.start + 30 + local.readUInt16LE(26) + local.readUInt16LE(28), entry.packed);
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, entry.method === 0 ? data : inflateRawSync(data));
  chmodSync(out, entry.mode & 0o111 ? 0o755 : 0o644);
}
