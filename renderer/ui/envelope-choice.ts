/** A new passphrase as typed, twice. */
export interface Typed {
  readonly first: string;
  readonly second: string;
}

export const nothingTyped: Typed = { first: '', second: '' };

/** Who can open the package: recipients by their keys, in the order they were chosen. The passphrase is kept nowhere. */
export interface Envelope {
  readonly way: 'open' | 'people' | 'passphrase';
  readonly to: readonly string[];
  readonly typed: Typed;
}

/** A key that can be chosen: as it stands in the envelope, and as it is shown. */
export interface RecipientChoice {
  readonly recipient: string;
  readonly label: string;
  /** Whether its fingerprint was compared. */
  readonly isCompared: boolean;
}
