/** What one of them says of a package. */
export interface ForeignVerdict {
  readonly who: string;
  readonly says: string;
  readonly accepts: boolean;
}

/** The command line, `openssl` where it is there, and the digests of the signed list. */
export function askOthers(file: string, trust: string): readonly ForeignVerdict[];
export function askDss(file: string, trust: string): readonly ForeignVerdict[];
