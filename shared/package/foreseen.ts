import type { Bytes } from '../base/bytes';
import type { ErrorCode } from '../base/errors';
import { type Act, permits, type Trust } from './grounds';
import { checkPath } from './path';

/** Who is about to sign: what a signature of his will carry. */
export interface ToSignAs {
  readonly certificate: Bytes;
  /** Authorities below the anchor. */
  readonly chain: readonly Bytes[];
  readonly crls: readonly Bytes[];
}

/**
 * What whoever believes the same will find of a signature by this certificate, before anything is signed: `package/policy` where
 * it does not have the role. Nothing found is a good sign, and no promise: others may believe others.
 * @throws `package/malformed` for a certificate or a list that is none
 */
export async function foreseen(
  signer: ToSignAs,
  trust: Trust,
  { at, act }: { readonly at: number; readonly act: Act },
) {
  const { certificate, chain, crls } = signer;
  const evidence = { certificate, certificates: chain, crls, signingTime: at, mode: 'strict' } as const;
  const { codes, grounds } = await checkPath(evidence, trust, at);
  const isEntitled = grounds.length === 0 || permits(grounds, act);
  return isEntitled ? codes : ([...codes, 'package/policy'] satisfies readonly ErrorCode[]);
}
