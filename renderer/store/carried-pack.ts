import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { assembled, carriedPath, framePath } from '#shared/content-pack/carried';
import type { KeptPack } from '#shared/content-pack/register';
import type { Verdict, VerifyOptions } from '#shared/package/index';
import { openPackageWorker } from '../workers/package';
import type { ContentPacks } from './content-packs';

/** Whether the file of a kept pack can be handed on: one that came before files were kept whole cannot. */
export function isCarried({ parts }: Pick<KeptPack, 'parts'>): boolean {
  return parts.some(({ path }) => path === framePath);
}

/** Verifies a file that it is given for good. */
export type Judge = (bytes: Bytes) => Promise<Verdict>;

/**
 * The file of a kept pack, bit for bit as it came, and checked anew before anybody has it.
 * @throws the first code of a pack that would be refused today, `pack/digest` where it is not the one that was installed,
 * `pack/part`, `store/attachment-gone`, `vault/row`
 */
export async function carriedFile(packs: Pick<ContentPacks, 'readPart'>, pack: KeptPack, judge: Judge): Promise<Bytes> {
  const frame = await packs.readPart(pack, framePath);
  const file = await assembled(frame, (path) => packs.readPart(pack, carriedPath(path)));
  const { level, codes, digest } = await judge(file.slice());
  if (level === 'invalid') throw new AppError(codes[0] ?? 'package/malformed');
  if (digest !== pack.digest) throw new AppError('pack/digest', { place: framePath });
  return file;
}

/** In a worker that ends with its answer. */
export function judgeUnder(options: VerifyOptions): Judge {
  return async (bytes) => {
    const worker = openPackageWorker();
    try {
      return await worker.verify({ ...options, bytes });
    } finally {
      worker.close();
    }
  };
}
