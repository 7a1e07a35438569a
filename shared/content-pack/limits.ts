const mebibyte = 1024 * 1024;

/** What a content pack may hold. With what the package itself adds, it stays below 500 entries. */
export const contentPackLimits = {
  /** One part, unpacked. */
  maxPartBytes: 32 * mebibyte,
  /** Parts of text are closed at this size: reading one brief unpacks no more. One line may be longer. */
  textPartBytes: 4 * mebibyte,
  /** Slices of the search index are cut at this size: whoever takes one in has no more of it in memory. */
  indexPartBytes: 4 * mebibyte,
  maxParts: 480,
  /** One line of a part: one brief, one tree, one act. */
  maxLineBytes: 8 * mebibyte,
  maxTableBytes: 16 * mebibyte,
  maxBriefs: 50_000,
} as const;
