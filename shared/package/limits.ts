const mebibyte = 1024 * 1024;

/** Every size a package may have; a reader stops at the first one exceeded, before it allocates. */
export const packageLimits = {
  maxFileBytes: 256 * mebibyte,
  maxEntries: 500,
  maxEntryBytes: 64 * mebibyte,
  maxTotalBytes: 512 * mebibyte,
  /** Deflate reaches 1 : 1032; honest text stays far below 1 : 200. Small entries are let off. */
  maxRatio: 200,
  ratioFreeBytes: mebibyte,
  maxSignatures: 16,
  maxAsicManifestBytes: mebibyte,
  maxManifestBytes: mebibyte,
  maxNameLength: 120,
  maxNameSegments: 4,
} as const;
