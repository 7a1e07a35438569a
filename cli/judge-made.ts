import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { addSignature, noteFormat, type Verdict, verifyPackage } from '#shared/package/index';
import type { FileSigner } from './key-file';

/** Packages that several people sign one after the other, on computers of their own. */

/** Whom to trust is for the reader of the package: here nobody is known, and a signer may be missing. */
const open: readonly string[] = ['package/policy', 'package/certificate-untrusted', 'package/revocation-unknown'];

/** The package as a stranger reads it. @throws the first code that speaks against its bytes or signatures */
export async function judgeMade(bytes: Bytes, now: number): Promise<Verdict> {
  const verdict = await verifyPackage(bytes, { trust: { anchors: [], crls: [] }, at: now });
  const flaw = verdict.codes.find((code) => !open.includes(code));
  if (flaw !== undefined) throw new AppError(flaw);
  return verdict;
}

/** What is expected of the package, and as what the next one signs. */
export interface NextSigner {
  readonly kind: 'content' | 'trust';
  /** The entry that stands for all: the note names its digest. */
  readonly path: string;
  readonly role: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The package with one more signer over it and over who signed before. @throws `package/…` */
export async function signNext(bytes: Bytes, by: FileSigner, { kind, path, role, now }: NextSigner): Promise<Bytes> {
  const { manifest, files } = await judgeMade(bytes, now);
  const version = files.find((file) => file.path === path)?.sha256;
  if (manifest?.kind !== kind || version === undefined) throw new AppError('package/manifest-files');
  const answers = { package: manifest.id, draft: manifest.id, round: 1, version };
  const at = new Date(now).toISOString();
  const name = by.name || 'not named';
  const note = { format: noteFormat, decision: 'cleared', remark: '', at, by: { name, unit: '' }, answers } as const;
  return addSignature({ bytes, note, signer: by.signer, signingTime: now, role });
}
