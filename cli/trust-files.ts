import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { parsePem, type Trust } from '#shared/package/index';
import { readFileWithin } from './read-file';

/** Revocation lists of a large authority run to several megabytes. */
const maxTrustBytes = 64 * 1024 * 1024;

/** Every certificate in the files is an anchor, because the person named the file. @throws `file/…`, `package/malformed` */
export async function readTrust(paths: readonly string[]): Promise<Trust> {
  const anchors: Bytes[] = [];
  const crls: Bytes[] = [];
  for (const path of paths) {
    const found = parse(await readFileWithin(path, maxTrustBytes));
    if (found.certificates.length + found.crls.length === 0)
      throw new AppError('file/type', { reason: 'a trust file holds no certificate and no revocation list in PEM' });
    anchors.push(...found.certificates);
    crls.push(...found.crls);
  }
  return { anchors, crls };
}

function parse(bytes: Bytes): ReturnType<typeof parsePem> {
  try {
    return parsePem(new TextDecoder('latin1').decode(bytes)); // notes between the blocks may be in any encoding
  } catch (cause) {
    throw new AppError('file/type', { reason: 'a trust file is broken PEM' }, { cause });
  }
}
