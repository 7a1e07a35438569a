import { sha256 } from '@noble/hashes/sha2.js';
import { gunzipSync } from 'fflate';
import { type Bytes, toHex } from '../base/bytes';
import { AppError } from '../base/errors';
import type { Brief, ContentPack } from '../content/model';
import type { Block } from '../document/model';
import { withoutBody } from './head-line';
import { linesOf, readLine } from './lines';
import type { ContentTable } from './table';

/*
 * A pack as a laptop keeps it: parts of text packed as they came, and beside them the heads of all briefs, so that a library of
 * thousands is listed without its texts. A text is unpacked when somebody looks at it, and held to its digest then.
 */

/** Made at import of what was verified there: a line for each brief, with nothing in its body. */
export const headsPath = 'content/heads';

/** Heads of the briefs of one part, unpacked. @throws `pack/part`, and as `readLine` */
export function headsOf(part: Bytes, place: string): readonly Bytes[] {
  return [...linesOf(part, place)].map((line) => {
    // the body is held to its schema when it is looked at: of thousands nobody looks at most
    const head = withoutBody(line, place);
    if (readLine(head, place).key !== 'briefs') throw new AppError('pack/part', { place });
    return head;
  });
}

export interface KeptText {
  readonly table: ContentTable;
  readonly base: ContentPack;
  /** Unpacked. */
  readonly heads: Bytes;
  /** Packed, by path. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** The pack, with bodies that are read when they are looked at. @throws `pack/part`; a body `pack/digest` */
export function keptPack({ table, base, heads, parts }: KeptText): ContentPack {
  const bodies = createBodies(table, parts);
  const briefs = [...linesOf(heads, headsPath)].map((line, at): Brief => {
    const head = JSON.parse(new TextDecoder().decode(line))[1] as Brief; // written by `headsOf`, and sealed since
    if (head.id !== table.briefs[at]?.id) throw new AppError('pack/part', { place: headsPath });
    return { ...head, body: bodies(head.id) };
  });
  return { ...base, briefs };
}

const mostUnpacked = 2;
const mostBodies = 400;

function createBodies(table: ContentTable, parts: KeptText['parts']): (id: string) => Brief['body'] {
  const places = new Map(table.briefs.map((brief) => [brief.id, brief]));
  const unpacked = new Map<string, Map<string, Bytes>>();
  const blocks = new Map<string, Brief['body']['blocks']>();
  const linesIn = (path: string): Map<string, Bytes> => {
    const known = unpacked.get(path);
    if (known) return known;
    const ids = table.briefs.filter(({ part }) => part === path).map(({ id }) => id);
    const size = table.parts.find((part) => part.path === path)?.bytes ?? 0;
    const bytes = gunzipSync(parts.get(path) ?? new Uint8Array(), { out: new Uint8Array(size) });
    const lines = new Map([...linesOf(bytes as Bytes, path)].map((line, at) => [ids[at] ?? '', line]));
    return remember(unpacked, { key: path, value: lines, most: mostUnpacked });
  };
  const read = (id: string): readonly Block[] => {
    const known = blocks.get(id);
    if (known) return known;
    const { part = '', sha256: expected } = places.get(id) ?? {};
    const line = linesIn(part).get(id);
    if (!line || toHex(sha256(line)) !== expected) throw new AppError('pack/digest', { place: part, id });
    const brief = readLine(line, part).value as Brief; // what the schema of its key gives
    return remember(blocks, { key: id, value: brief.body.blocks, most: mostBodies });
  };
  return (id) => ({
    get blocks() {
      return read(id) as Brief['body']['blocks']; // parsed by the schema of a brief
    },
  });
}

/** Keeps what was asked for last. */
function remember<T>(
  known: Map<string, T>,
  entry: { readonly key: string; readonly value: T; readonly most: number },
): T {
  if (known.size >= entry.most) known.delete(known.keys().next().value ?? '');
  known.set(entry.key, entry.value);
  return entry.value;
}
