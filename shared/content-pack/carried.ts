import { type Bytes, fromBase64, release, toBase64, utf8 } from '../base/bytes';
import { canonicalJson } from '../base/canonical';
import { AppError } from '../base/errors';
import { parseJson } from '../base/json';
import { z } from '../base/zod';
import { type PackageSource, packageLimits, type StoredPlace } from '../package/index';
import { isIndexPart } from './table';

/*
 * What of a pack's file is kept beside what is read of it, so that it can be handed on bit for bit: the index as it was packed,
 * and the frame, which is every byte outside the parts, and which part lies where. Whoever puts the file together again checks it
 * anew: that it is the same follows from its signatures, not from here.
 */

/** Where the frame is kept. */
export const framePath = 'carried/frame';

/** Where a part is kept as it was packed, where what is read of it is kept in another form. */
export function carriedPath(path: string): string {
  return isIndexPart(path) ? path.replace(/^content\//, 'carried/') : path;
}

/** Bytes outside the parts: descriptions and signatures are small, and a file with more of them is kept for reading alone. */
const mostFrameBytes = 4 * 1024 * 1024;

const frameSchema = z.strictObject({
  format: z.literal('valise-pack-frame/1'),
  size: z.int().min(1).max(packageLimits.maxFileBytes),
  /** In the order of the file: bytes in base64, or the path of a part. */
  pieces: z.array(z.union([z.strictObject({ bytes: z.string() }), z.strictObject({ part: z.string().max(120) })])),
});
type Frame = z.infer<typeof frameSchema>;

/**
 * The frame of a file around its parts; nothing where one of them was packed by the archive too, so that it lies nowhere as it
 * is. @throws what the source throws
 */
export async function frameOf(
  source: PackageSource,
  parts: readonly string[],
  places: readonly StoredPlace[],
): Promise<Bytes | undefined> {
  const wanted = new Set(parts);
  const found = places.filter(({ name }) => wanted.has(name));
  const inside = found.reduce((sum, { size }) => sum + size, 0);
  if (found.length !== wanted.size || source.size - inside > mostFrameBytes) return undefined;
  const pieces: Frame['pieces'] = [];
  const readTo = async (from: number, to: number) => {
    if (to > from) pieces.push({ bytes: toBase64(await source.read(from, to - from)) });
  };
  let at = 0;
  for (const { name, start, size } of found) {
    await readTo(at, start);
    pieces.push({ part: name });
    at = start + size;
  }
  await readTo(at, source.size);
  return utf8(canonicalJson({ format: 'valise-pack-frame/1', size: source.size, pieces }));
}

/**
 * The file of a pack, from its frame and its parts as they were packed. What `read` gives is given up.
 * @throws `pack/part` where they do not make it, and what `read` throws
 */
export async function assembled(frame: Bytes, read: (path: string) => Promise<Bytes>): Promise<Bytes> {
  const { size, pieces } = parseFrame(frame);
  const file = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    const bytes = 'part' in piece ? await read(piece.part) : fromBase64(piece.bytes);
    if (bytes.length > size - at) throw new AppError('pack/part', { place: framePath, size });
    file.set(bytes, at);
    at += bytes.length;
    release(bytes);
  }
  if (at !== size) throw new AppError('pack/part', { place: framePath, size: at });
  return file;
}

function parseFrame(bytes: Bytes): Frame {
  try {
    return frameSchema.parse(parseJson(bytes));
  } catch (cause) {
    throw new AppError('pack/part', { place: framePath }, { cause });
  }
}
