import type { Bytes } from '../base/bytes';
import type { ErrorCode } from '../base/errors';
import type { Facts, PathDates } from './facts';
import type { Ground } from './grounds';
import type { Manifest } from './manifest';
import type { Lacking } from './policy';
import type { SequenceFinding } from './sequence';
import type { Commitment } from './signer';

/** Worst last. Graded, not a boolean: the worst cause decides. */
export const levels = ['valid', 'warning', 'unknown', 'invalid'] as const;
export type Level = (typeof levels)[number];

/** The steps of verification in their order; the first six groups stop at the first failure, the others collect. */
export const steps = [
  'file',
  'entries',
  'data',
  'layout',
  'manifests',
  'signatures',
  'references',
  'path',
  'description',
  'history',
] as const;
export type Step = (typeof steps)[number];

/** Something noticed that does not stop the verification. `place` is an entry name. */
export interface Note {
  readonly code: ErrorCode;
  readonly place?: string;
}

/** One line of the verdict sheet. A failed check carries its code. */
export interface Check {
  readonly step: Step;
  readonly ok: boolean;
  readonly code?: ErrorCode;
  readonly place?: string;
  /** Once for each closing of a step, with the first of its lines. */
  readonly facts?: Facts;
}

/** One signature as evidence: what is proven (certificate, codes, path) and what is only claimed (time, role). */
export interface SignatureVerdict extends PathDates {
  /** Entry name of the signature. */
  readonly name: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  readonly fingerprint: string;
  readonly role?: string;
  readonly commitment?: Commitment;
  /** Milliseconds since 1970; a claim. */
  readonly signingTime: number;
  readonly level: Level;
  readonly codes: readonly ErrorCode[];
  readonly path: readonly string[];
  /** The certificate is marked PRACTICE: never a real identity, whatever the level. */
  readonly practice: boolean;
  /** False for a signature that vouches for the files but not for who signed before. */
  readonly chained: boolean;
  /** Why the signer is believed, and what he may do; nothing where he is not. */
  readonly grounds: readonly Ground[];
}

/** One file of the payload. */
export interface FileVerdict {
  readonly path: string;
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly role?: string;
  readonly signed: boolean;
}

/** What verification found. Evidence, not a cached opinion: another day, another trust list, another verdict. */
export interface Verdict {
  readonly level: Level;
  /** Each code once, in the order found. */
  readonly codes: readonly ErrorCode[];
  readonly checks: readonly Check[];
  /** True for a container of another tool: it can be read, never stored. */
  readonly foreign: boolean;
  /** SHA-256 of the first ASiC manifest, lower-case hexadecimal: fixes every byte of the payload. */
  readonly digest?: string;
  readonly manifest?: Manifest;
  readonly signatures: readonly SignatureVerdict[];
  /** Who is missing where the policy is not met. */
  readonly lacking?: Lacking;
  /** What its number says beside those known here; absent without a number, and where none is judged. */
  readonly sequence?: SequenceFinding;
  /** Revocation lists, DER, each proven by the authority that made it; to be kept once the package is accepted. */
  readonly lists?: readonly Bytes[];
  readonly files: readonly FileVerdict[];
  /** The verified bytes of every signed file; absent when the level is invalid. */
  readonly payload?: ReadonlyMap<string, Bytes>;
}
