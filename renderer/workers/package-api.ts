import type { Bytes } from '#shared/base/bytes';
import type { BuildInput, SignatureToAdd, Verdict, VerifyOptions } from '#shared/package/index';

/** What the package worker is asked. Buffers may be handed over with the request; the port of a signer must be. */
export interface PackageApi {
  /** `signer` is the far end of a port that the vault worker serves: the key stays there. */
  build(input: BuildRequest): Bytes;
  /** One more signature over a package that was verified before. */
  addSignature(input: SignRequest): Bytes;
  verify(input: VerifyRequest): Verdict;
}

export type BuildRequest = Omit<BuildInput, 'signer'> & { readonly signer: MessagePort };
export type SignRequest = Omit<SignatureToAdd, 'signer'> & { readonly signer: MessagePort };
export type VerifyRequest = VerifyOptions & { readonly bytes: Bytes };
