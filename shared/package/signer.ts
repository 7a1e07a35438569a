import type { Bytes } from '../base/bytes';

/** The algorithms this app signs with; smart cards may use others of the allow-list through a `.p7s` made elsewhere. */
export type SignerAlgorithm = 'ecdsa-p256-sha256' | 'ecdsa-p384-sha384';

/** What a signature stands for: proof of creation (the drafter) or proof of approval (who clears). */
export type Commitment = 'creation' | 'approval';

/** The port behind which a key lives: the vault, or a test authority. The key itself never crosses it. */
export interface Signer {
  /** DER of the signer's certificate. */
  readonly certificate: Bytes;
  /** DER of every CA between the certificate and its anchor; OpenSSL finds them nowhere else. */
  readonly chain: readonly Bytes[];
  /** DER of the newest CRLs the signer has for that path. */
  readonly crls: readonly Bytes[];
  readonly algorithm: SignerAlgorithm;
  /** Raw `r‖s` over the bytes, hashing inside. */
  sign(bytes: Bytes): Promise<Bytes>;
}
