import type { Bytes } from '#shared/base/bytes';
import type {
  BuildInput,
  NextSignature,
  SignatureToAdd,
  SignatureToTake,
  Verdict,
  VerifyOptions,
} from '#shared/package/index';
import type { TrustArrival, TrustPackageOptions } from '#shared/trust/index';
import type { EnvelopeAddress } from './envelope';

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
  /** The list in a trust package, once its officers are proven. */
  readTrustList(input: TrustListRequest): TrustArrival;
  /** Into an envelope that was opened again, and found to hold the same, before it is answered. */
  seal(input: SealRequest): Bytes;
  /** Out of an envelope: by the keys of the vault behind the port, or by a passphrase. */
  open(input: OpenRequest): Bytes;
}

export interface SealRequest {
  readonly bytes: Bytes;
  readonly address: EnvelopeAddress;
}

export interface OpenRequest {
  readonly bytes: Bytes;
  readonly keys: { readonly opener: MessagePort } | { readonly passphrase: string };
}

export type BuildRequest = Omit<BuildInput, 'signer'> & { readonly signer: MessagePort };
export type SignRequest = Omit<SignatureToAdd, 'signer'> & { readonly signer: MessagePort };
export type TrustListRequest = TrustPackageOptions & { readonly bytes: Bytes };
export type VerifyRequest = VerifyOptions & { readonly bytes: Bytes };
