import { decodeQR } from 'qr/decode.js';
import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { fromCodeText, toCodeText } from '#shared/bridge/code-shape';
import { picturesIn } from '#shared/bridge/pictures';
import { createReceiver, type Progress } from '#shared/bridge/receiver';
import { codeRegions, cut, type Pixels } from '#shared/bridge/regions';
import type { Served } from '#shared/ipc/rpc';
import type { CodesApi, PictureRead } from './codes-api';

/*
 * Pictures that somebody else made are read here, in a worker with neither keys nor storage, which ends with its screen. What
 * comes out is bytes that are one transfer, whole by their digest; who stands behind them is for verification.
 */

/** Milliseconds for one code; the library tries again in ever costlier ways until then. */
const PATIENCE = 400;
/** For a camera, whose next picture may be a better one. */
const LITTLE_PATIENCE = 120;

/** How the platform comes to pixels. */
export interface Eyes {
  /** Of a file that somebody else made. */
  readonly open: (bytes: Bytes) => Promise<Pixels>;
  /** Of what a camera sees; it is let go. */
  readonly see: (picture: ImageBitmap) => Pixels;
}

export function createCodesHandlers({ open, see }: Eyes): Served<CodesApi> {
  const receiver = createReceiver();
  const take = (codes: readonly Bytes[]): PictureRead => {
    const read: { codes: number; progress: Progress | undefined } = { codes: 0, progress: undefined };
    const failures: unknown[] = [];
    for (const code of codes) {
      try {
        const taken = receiver.take(code);
        if (taken.kind === 'foreign') continue;
        const { key, have, needed } = taken;
        read.codes += 1;
        read.progress = { key, have, needed };
        if (taken.kind === 'complete') return { ...read, file: taken.bytes };
      } catch (thrown) {
        failures.push(thrown); // the other codes of the picture still count; then it is told
      }
    }
    if (failures.length > 0) throw failures[0];
    return { ...read, file: undefined };
  };
  return {
    picture: async ({ bytes }) => {
      const { pictures, unread } = picturesIn(bytes);
      const all = await readAll(pictures, async (picture) => take(codesOn(await open(picture), PATIENCE)));
      if (all.codes === 0 && unread[0] !== undefined) throw new AppError('bridge/pdf-form', { form: unread[0] });
      return all;
    },
    look: ({ picture }) => take(codesOn(see(picture), LITTLE_PATIENCE)),
  };
}

/** One picture after the other, so that never two are in memory; the others still count where one cannot be read, then it is told. */
async function readAll(
  pictures: readonly (() => Bytes)[],
  read: (picture: Bytes) => Promise<PictureRead>,
): Promise<PictureRead> {
  let all: PictureRead = { codes: 0, progress: undefined, file: undefined };
  const failures: unknown[] = [];
  for (const picture of pictures) {
    try {
      const one = await read(picture());
      all = { codes: all.codes + one.codes, progress: one.progress ?? all.progress, file: one.file };
      if (one.file) return all;
    } catch (thrown) {
      failures.push(thrown);
    }
  }
  if (failures.length > 0) throw failures[0];
  return all;
}

/** What stands in the codes of a picture: of each region that looks like one, else of the picture as one. */
function codesOn(pixels: Pixels, patience: number): readonly Bytes[] {
  const found = codeRegions(pixels).flatMap((region) => decoded(cut(pixels, region), patience));
  return found.length > 0 ? found : decoded(pixels, patience);
}

function decoded(pixels: Pixels, patience: number): readonly Bytes[] {
  try {
    return [fromCodeText(decodeQR(pixels, { textDecoder: toCodeText, timeLimit: patience }))];
  } catch {
    return []; // no code, or one that cannot be read: another picture of it may be
  }
}
