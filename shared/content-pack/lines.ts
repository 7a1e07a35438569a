import { type Bytes, utf8 } from '../base/bytes';
import { canonicalJson, type Json } from '../base/canonical';
import { AppError } from '../base/errors';
import { parseJson } from '../base/json';
import { emptyPack } from '../content/pack';
import { contentPackLimits as limits } from './limits';
import { type PackKey, packKeys, packSchemas } from './schemas';

/**
 * A part of text is lines, each `["key",value]` in canonical JSON: `["acts",{…}]`. A list of the pack is as many lines as
 * it has items, so that nothing ever needs the whole as one text.
 */
export interface PackLine {
  readonly key: PackKey;
  readonly value: unknown;
}

const newline = 0x0a;

/** One line with its end. @throws `pack/too-large` */
export function writeLine({ key, value }: PackLine): Bytes {
  const line = utf8(`${canonicalJson([key, value as Json])}\n`); // compiled content: plain data only
  if (line.length > limits.maxLineBytes) throw new AppError('pack/too-large', { key, size: line.length });
  return line;
}

/** The lines of a part as bytes, each with its end. @throws `pack/part` when the last has none */
export function* linesOf(part: Bytes, place: string): Generator<Bytes> {
  for (let at = 0; at < part.length; ) {
    const end = part.indexOf(newline, at);
    if (end < 0) throw new AppError('pack/part', { place });
    yield part.subarray(at, end + 1);
    at = end + 1;
  }
}

/** What a line says, held to the schema of its key. @throws `pack/too-large`, `pack/part` */
export function readLine(line: Uint8Array, place: string): PackLine {
  if (line.length > limits.maxLineBytes) throw new AppError('pack/too-large', { place, size: line.length });
  try {
    const json = parseJson(line, { maxBytes: limits.maxLineBytes, maxDepth: 64, maxValues: 2_000_000 });
    const [given, value, ...more] = Array.isArray(json) ? (json as readonly unknown[]) : [];
    const key = packKeys.find((one) => one === given);
    if (key === undefined || more.length > 0) throw new AppError('input/schema');
    return { key, value: packSchemas[key].parse(value) };
  } catch (cause) {
    throw new AppError('pack/part', { place }, { cause });
  }
}

/** Whether a key holds a list, one item a line, or one value. */
export function isList(key: PackKey): boolean {
  return Array.isArray(emptyPack[key]);
}
