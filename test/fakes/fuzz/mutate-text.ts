import { type Bytes, utf8 } from '#shared/base/bytes';
import { mutateBytes } from './mutate-bytes';
import type { Random } from './random';

/** JSON and XML changed by their words: a piece left out, doubled, moved, or another in its place. */
const jsonPieces = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[[\]{},:]|true|false|null/g;
const xmlPieces = /<[^>]*>|[^<\s][^<]*/g;

const jsonWords = [
  ...['{', '}', '[', ']', ',', ':', 'null', 'true', '0', '-0', '1e400', '9007199254740993', '""', '"__proto__"'],
  ...['"constructor"', '"draft"', '"content"', '"trust"', '"valise-package/1"', '"series"', '"version"', '"\\u202e"'],
  ...['"\\ud800"', '"documents/note.md"', '"clearance"', '"policy"', '"draft-cleared-2"', '"2026-02-30T00:00:00Z"'],
] as const;
const xmlWords = [
  ...['<!DOCTYPE x>', '<!DOCTYPE x [<!ENTITY a "b">]>', '<?x y?>', '<!-- x -->', '<![CDATA[x]]>', '&amp;', '&a;', 'x'],
  ...['<?xml version="1.1" encoding="UTF-16"?>', '<asic:SigReference URI="META-INF/signature002.p7s"/>', '</ds:x>'],
  ...['<asic:DataObjectReference URI="../x">', '</asic:DataObjectReference>', '<ds:DigestValue>', '</ds:DigestValue>'],
  ...['<ds:DigestMethod Algorithm="http://www.w3.org/2000/09/xmldsig#sha1"/>', '<x xmlns:asic="urn:other">'],
] as const;

export function mutateJson(bytes: Uint8Array, random: Random): Bytes {
  return mutatePieces(bytes, random, { pattern: jsonPieces, words: jsonWords });
}

export function mutateXml(bytes: Uint8Array, random: Random): Bytes {
  return mutatePieces(bytes, random, { pattern: xmlPieces, words: xmlWords });
}

/** Above what a list of covered files and a description may have; four repetitions on top of each other would fill the memory. */
const mostRepeated = 4 * 1024 * 1024;

interface Grammar {
  readonly pattern: RegExp;
  readonly words: readonly string[];
}

function mutatePieces(bytes: Uint8Array, random: Random, { pattern, words }: Grammar): Bytes {
  const text = new TextDecoder().decode(bytes);
  const pieces = [...text.matchAll(pattern)];
  if (pieces.length === 0 || random.once(5)) return mutateBytes(bytes, random);
  const { index, 0: piece } = random.pick(pieces);
  const put = (middle: string) => utf8(text.slice(0, index) + middle + text.slice(index + piece.length));
  switch (random.below(6)) {
    case 0:
      return put('');
    case 1:
      return put(piece + piece);
    case 2:
      return put(random.pick(words));
    case 3:
      return put(random.pick(words) + piece);
    case 4:
      return put(random.pick(pieces)[0]);
    default:
      return put(piece.repeat(Math.min(2 + random.below(40), Math.ceil(mostRepeated / piece.length))));
  }
}
