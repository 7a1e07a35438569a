// Writes the archive format Electron reads an app from: a pickled JSON header, then the files end to end.

/** An asar archive of top-level files, given as `{ name: text or bytes }`. */
export function asar(files) {
  const header = { files: {} };
  const bodies = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const body = Buffer.from(content);
    header.files[name] = { size: body.length, offset: String(offset) };
    offset += body.length;
    bodies.push(body);
  }
  const json = Buffer.from(JSON.stringify(header));
  const padded = Math.ceil(json.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  for (const [at, value] of [4, 8 + padded, 4 + padded, json.length].entries()) head.writeUInt32LE(value, at * 4);
  json.copy(head, 16);
  return Buffer.concat([head, ...bodies]);
}
