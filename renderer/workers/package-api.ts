import type { Bytes } from '#shared/base/bytes';
import type {
  BuildInput,
  NextSignature,
  SignatureToAdd,
  SignatureToTake,
  Verdict,
  VerifyOptions,
} from '#shared/package/index';

/** What the package worker is asked. Buffers may be handed over with the request; the port of a signer must be. */
export interface PackageApi {
  /** `signer` is the far end of a port that the vault worker serves: the key stays there. */
  build(input: BuildRequest): Bytes;
  /** One more signature over a package that was verified before. */
  addSignature(input: SignRequest): Bytes;
  /** What the next signature is over, for a signer elsewhere. */
  nextSignature(input: Omit<SignatureToTake, 'signature'>): NextSignature;
  /** One that was made elsewhere. */
  takeSignature(input: SignatureToTake): Bytes;
  verify(input: VerifyRequest): Verdict;
}

export type BuildRequest = Omit<BuildInput, 'signer'> & { readonly signer: MessagePort };
export type SignRequest = Omit<SignatureToAdd, 'signer'> & { readonly signer: MessagePort };
export type VerifyRequest = VerifyOptions & { readonly bytes: Bytes };
