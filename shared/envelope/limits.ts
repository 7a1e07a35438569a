import { packageLimits } from '../package/index';

/** Body of an age file (age v1): pieces of 64 KiB, 16 bytes of authentication each. */
const pieceBytes = 64 * 1024;
const tagBytes = 16;
const maxHeaderBytes = 64 * 1024;

/** Every size an envelope may have; a reader stops at the first one exceeded, before it computes anything. */
export const envelopeLimits = {
  /** The largest package in an envelope, header and all. */
  maxBytes: packageLimits.maxFileBytes + (packageLimits.maxFileBytes / pieceBytes + 2) * tagBytes + maxHeaderBytes,
  maxHeaderBytes,
  /** Text in base64 is held three times while it is read: for a message that was pasted, not for a package of pictures. */
  maxArmourBytes: 8 * 1024 * 1024,
  /** Twenty-seven capitals, the institutions and some more. */
  maxRecipients: 64,
  /** Base-2 logarithms of scrypt's cost. 18 is what `age` writes and takes 256 MiB; more is a bomb, much less a guess away. */
  minWorkFactor: 15,
  maxWorkFactor: 18,
  maxKeyFileBytes: 64 * 1024,
  maxIdentities: 32,
  maxPassphraseBytes: 1024,
} as const;
