/** What others may import of files that hold private keys under a passphrase. */
export { keyFileLimits } from './limits';
export { openKeyFile } from './open';
export { type KeyKind, kindOf, sealShrouded } from './pkcs8';
export type { KeyFile } from './pkcs12';
export { type KeyFileReason, refusedFile, wrongPassphrase } from './refusals';
