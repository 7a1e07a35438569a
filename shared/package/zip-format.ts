/** Signatures, sizes and bits of the ZIP records this app reads and writes (APPNOTE 6.3, sections 4.3 and 4.4). */

export const localSignature = 0x04034b50;
export const centralSignature = 0x02014b50;
export const endSignature = 0x06054b50;
export const descriptorSignature = 0x08074b50;
export const zip64LocatorSignature = 0x07064b50;

export const localSize = 30;
export const centralSize = 46;
export const endSize = 22;
export const zip64LocatorSize = 20;

export const methodStored = 0;
export const methodDeflate = 8;

/** General purpose flags. */
export const flagEncrypted = 1 << 0;
export const flagsDeflateLevel = (1 << 1) | (1 << 2);
export const flagDescriptor = 1 << 3;
export const flagStrongEncryption = 1 << 6;
export const flagUtf8 = 1 << 11;
export const flagMaskedHeader = 1 << 13;

/** Extra fields that change what an entry means. */
export const extraZip64 = 0x0001;
export const extraUnicodePath = 0x7075;
export const extraStrongEncryption = 0x0017;
export const extraAes = 0x9901;

/** 1 January 1980, the first day ZIP can say: times are unsigned, so they are written as a constant and never shown. */
export const epochDate = 0x0021;
export const epochTime = 0;
