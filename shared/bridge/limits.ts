/** Of the light bridge: what is above is refused before it is kept. Bytes, but for what says otherwise. */
export const bridgeLimits = {
  /** A package of 300 KB: what a camera reads in a minute or two, and paper in a binder. */
  maxPackageBytes: 300 * 1024,
  /** Of a transfer, packed: what cannot be packed any smaller grows by its own frame, and no more. */
  maxTransferBytes: 301 * 1024,
  minSymbolBytes: 64,
  maxSymbolBytes: 2048,
  /** Symbols of one transfer: solving costs their square. */
  maxSymbols: 1024,
  /** Transfers that are read at once; the one that was silent longest gives way. */
  maxTransfers: 4,
} as const;
