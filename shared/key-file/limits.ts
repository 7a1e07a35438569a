/** Every bound of a key file; a reader stops at the first one exceeded, before it computes anything. */
export const keyFileLimits = {
  maxBytes: 1024 * 1024,
  maxKeys: 16,
  maxCertificates: 32,
  /** About three seconds of PBKDF2 on a slow laptop; more is a bomb. */
  maxRounds: 10_000_000,
  /** The older derivation of PKCS#12 runs step by step, and costs more for each. */
  maxMacRounds: 1_000_000,
  maxSaltBytes: 1024,
} as const;

/** What a backup of ours is made with: PACKAGE-FORMAT.md, "Signers". */
export const backupRounds = 600_000;
