import type { Bytes } from '#shared/base/bytes';
import type { ContentPack } from '#shared/content/model';
import { toPem } from '#shared/package/index';
import { addPublisher, buildPack } from '../../cli/pack-build';
import { buildImage } from '../../content/search-image';
import { createAuthority } from './authority';

const day = 24 * 60 * 60 * 1000;

export interface SignedPack {
  readonly file: Bytes;
  /** The anchor and its revocation list, as a trust file. */
  readonly trust: string;
}

/** An authority of today with two publishers, who sign every pack they are given. */
export async function createPublishers(now = Date.now()) {
  const authority = await createAuthority({ notBefore: now - 30 * day, notAfter: now + 300 * day });
  const crl = await authority.crl({ thisUpdate: now - day, nextUpdate: now + 30 * day });
  const publisher = async (name: string) => {
    const entity = await authority.issue({ name, notBefore: now - 30 * day, notAfter: now + 200 * day });
    return { signer: entity.signer([crl]), name, organization: 'Example Ministry' };
  };
  const [ana, bo] = [await publisher('Ana Publisher'), await publisher('Bo Publisher')];
  const anchor = toPem('CERTIFICATE', authority.certificate);
  return {
    /** Their authority alone. */
    anchor,
    trust: anchor + toPem('X509 CRL', crl),
    /** `expires`: the last moment its publishers give it, as ISO 8601. */
    sign: async (pack: ContentPack, expires?: string): Promise<Bytes> => {
      const input = {
        pack,
        expires,
        index: await buildImage(pack),
        id: crypto.randomUUID(),
        now: now - 60_000,
        appVersion: '0.1.0',
      };
      return addPublisher(await buildPack(input, ana), bo, now - 30_000);
    },
  };
}

/** One pack, signed by two, with what it is to be trusted by. */
export async function signPack(pack: ContentPack): Promise<SignedPack> {
  const { sign, trust } = await createPublishers();
  return { file: await sign(pack), trust };
}
