import type { Bytes } from '../base/bytes';
import type { ErrorCode } from '../base/errors';
import type { Commitment } from './signer';

/** What a signature proves once it is verified, and what it claims (time, role, commitment); says nothing of trust. */
export interface SignatureEvidence {
  readonly certificate: Bytes;
  readonly subject: string;
  readonly issuer: string;
  /** Lower-case hexadecimal. */
  readonly serial: string;
  /** 8 groups of 5 digits, separated by spaces. */
  readonly fingerprint: string;
  /** Certificates and CRLs that came along, unsigned: nothing in them is believed for being there. */
  readonly certificates: readonly Bytes[];
  readonly crls: readonly Bytes[];
  /** Milliseconds since 1970; a claim. */
  readonly signingTime: number;
  readonly commitment?: Commitment;
  readonly role?: string;
  readonly algorithm: string;
  /** How strictly it was read; the path is judged in the same manner. */
  readonly mode: 'strict' | 'foreign';
  /** Warnings, never refusals: `package/legacy-rsa`; in foreign mode also `package/signature-format` (BER) and `package/key-weak` (RSA from 2048 bits). */
  readonly notes: readonly ErrorCode[];
}
