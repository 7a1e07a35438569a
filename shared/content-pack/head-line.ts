import { type Bytes, concat, utf8 } from '../base/bytes';
import { AppError } from '../base/errors';

/*
 * The line of a brief with nothing in its body. Of hundreds of megabytes the bodies are passed over, not read: their turn comes
 * when somebody looks at one. What is left is held to the schema by whoever takes it.
 */

const start = utf8('["briefs",{');
const bodyKey = utf8('"body":');
const emptyBody = utf8('{"blocks":[]}');

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const opening: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const closing: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/** @throws `pack/part` for a line that is not a brief with a body */
export function withoutBody(line: Bytes, place: string): Bytes {
  const body = startsWith(line, start, 0) ? bodyOf(line) : undefined;
  if (!body) throw new AppError('pack/part', { place });
  return concat(line.subarray(0, body.from), emptyBody, line.subarray(body.to));
}

/** Where the value of the key `body` stands, of the object that begins after `start`. */
function bodyOf(line: Bytes): { readonly from: number; readonly to: number } | undefined {
  for (let at = start.length; line[at] === quote; at++) {
    const from = startsWith(line, bodyKey, at) ? at + bodyKey.length : undefined;
    at = endOfValue(line, at);
    if (from !== undefined) return { from, to: at };
    if (line[at] !== comma) return undefined;
  }
  return undefined;
}

/** The place of the comma or bracket behind what begins here: a key and its value, of which only strings and brackets count. */
function endOfValue(line: Bytes, from: number): number {
  let depth = 0;
  for (let at = from; at < line.length; at++) {
    const byte = line[at] ?? 0;
    if (byte === quote) at = endOfText(line, at);
    else if (opening.has(byte)) depth++;
    else if (depth === 0 && (byte === comma || closing.has(byte))) return at;
    else if (closing.has(byte)) depth--;
  }
  return line.length;
}

/** The place of the quotation mark that ends the string. */
function endOfText(line: Bytes, from: number): number {
  for (let at = line.indexOf(quote, from + 1); at >= 0; at = line.indexOf(quote, at + 1)) {
    let before = at;
    while (line[before - 1] === backslash) before--;
    if ((at - before) % 2 === 0) return at;
  }
  return line.length;
}

function startsWith(line: Bytes, part: Bytes, at: number): boolean {
  return part.every((byte, n) => line[at + n] === byte);
}
