import { createPrivateKey, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { fromUtf8 } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { parsePem, type Signer } from '#shared/package/index';
import { readFileWithin } from './read-file';
import type { KeyFiles } from './signing-options';

/**
 * A signer from files, for the command line alone: the app keeps its keys in the vault. The key is opened, never written, and
 * nothing of it or its passphrase is printed.
 */
export interface FileSigner {
  readonly signer: Signer;
  /** As the certificate names them; empty where it does not. */
  readonly name: string;
  readonly organization: string;
}

const maxKeyBytes = 64 * 1024;
const maxCertBytes = 32 * 1024 * 1024;

const curves = {
  prime256v1: { algorithm: 'ecdsa-p256-sha256', hash: 'sha256' },
  secp384r1: { algorithm: 'ecdsa-p384-sha384', hash: 'sha384' },
} as const;

/** @throws `file/…` with a `reason` for a key or certificate that cannot be used, `package/malformed` */
export async function readSigner(files: KeyFiles): Promise<FileSigner> {
  const key = await readKey(files);
  const curve = Object.entries(curves).find(([name]) => name === key.asymmetricKeyDetails?.namedCurve)?.[1];
  if (key.asymmetricKeyType !== 'ec' || !curve) throw refusal('the key is of another kind than P-256 or P-384');
  const { certificates, crls } = await readCertificates(files.certs);
  const [certificate, ...chain] = certificates;
  if (!certificate) throw refusal('no certificate in the files of --cert');
  const read = new X509Certificate(certificate);
  if (!read.checkPrivateKey(key)) throw refusal('the first certificate is not the one of this key');
  const { CN, O } = read.toLegacyObject().subject;
  return {
    name: first(CN),
    organization: first(O),
    signer: {
      certificate,
      chain,
      crls,
      algorithm: curve.algorithm,
      sign: async (bytes) => new Uint8Array(sign(curve.hash, bytes, { key, dsaEncoding: 'ieee-p1363' })),
    },
  };
}

async function readKey({ key, passphrase }: KeyFiles): Promise<KeyObject> {
  const pem = await readFileWithin(key, maxKeyBytes);
  const [words] =
    passphrase === undefined ? [] : fromUtf8(await readFileWithin(passphrase, maxKeyBytes)).split(/\r?\n/);
  try {
    return createPrivateKey({ key: Buffer.from(pem.buffer), ...(words !== undefined && { passphrase: words }) });
  } catch {
    // what the library says may quote the file
    throw refusal('the key is no private key in PEM, or its passphrase is missing or another one');
  } finally {
    pem.fill(0);
  }
}

async function readCertificates(paths: readonly string[]) {
  const found = { certificates: [] as Signer['chain'][number][], crls: [] as Signer['crls'][number][] };
  for (const path of paths) {
    const pem = new TextDecoder('latin1').decode(await readFileWithin(path, maxCertBytes)); // notes in any encoding
    const { certificates, crls } = parsed(pem);
    found.certificates.push(...certificates);
    found.crls.push(...crls);
  }
  return found;
}

function parsed(pem: string): ReturnType<typeof parsePem> {
  try {
    return parsePem(pem);
  } catch {
    throw refusal('a file of --cert holds something else than certificates and revocation lists in PEM');
  }
}

/** A name may hold a kind of value twice. */
function first(value: string | readonly string[] | undefined): string {
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

function refusal(reason: string): AppError {
  return new AppError('file/type', { reason });
}
