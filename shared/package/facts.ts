/**
 * The figures that a check rests on: what was counted, compared or read in its step, however the step ended. They are
 * evidence for whoever reads the verdict, and decide nothing.
 */
export type Facts =
  /** `bytes` of the container as it came. */
  | { readonly of: 'file'; readonly bytes: number }
  | { readonly of: 'entries'; readonly entries: number }
  /** `bytes` once unpacked; entries of a large package that are `later` read piece by piece are among them, by the size they say. */
  | { readonly of: 'data'; readonly entries: number; readonly bytes: number; readonly later: number }
  | { readonly of: 'layout'; readonly files: number; readonly signatures: number }
  | { readonly of: 'manifests'; readonly lists: number; readonly digests: number }
  /** As `ecdsa-p256-sha256`; `signingTime` in milliseconds since 1970, a claim. */
  | { readonly of: 'signatures'; readonly algorithm: string; readonly signingTime: number }
  /** Of `compared` digests so many `matched`; those of entries that are `later` read are compared then. */
  | { readonly of: 'references'; readonly matched: number; readonly compared: number; readonly later: number }
  | ({ readonly of: 'path' } & PathDates)
  | { readonly of: 'description'; readonly files: number }
  /** A pack of this version, and the highest that was accepted before. */
  | { readonly of: 'history'; readonly version: number; readonly before?: number };

/** What limits a signer's certificate in time, in milliseconds since 1970. */
export interface PathDates {
  /** The first end of a certificate between the signer and whom the reader believes. */
  readonly validUntil: number;
  /** When the oldest revocation list used was made, and when the first of them runs out. */
  readonly crlThisUpdate?: number;
  readonly crlNextUpdate?: number;
}
