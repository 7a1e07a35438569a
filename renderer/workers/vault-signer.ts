import type { Bytes } from '#shared/base/bytes';
import type { RpcPort } from '#shared/ipc/rpc';
import { connect, serve } from '#shared/ipc/rpc';
import type { Signer, SignerAlgorithm } from '#shared/package/signer';
import type { PublicMaterial } from './vault-api';
import type { HeldKey } from './vault-keys';
import { signerAlgorithmOf, signWith } from './vault-keys';

/** What crosses between the vault worker, which signs, and the package worker, which asks. */
export interface SignerApi {
  material(input: null): PublicMaterial & { readonly algorithm: SignerAlgorithm };
  sign(input: { readonly bytes: Bytes }): Bytes;
}

/** The vault's end. */
export function serveSigner(port: RpcPort, key: HeldKey, material: PublicMaterial): void {
  serve<SignerApi>(port, {
    material: () => ({ ...material, algorithm: signerAlgorithmOf(key.kind) }),
    sign: ({ bytes }) => signWith(key, bytes),
  });
}

/** The package worker's end: the key stays on the other side. */
export async function connectSigner(port: RpcPort): Promise<Signer> {
  const vault = connect<SignerApi>(port);
  return {
    ...(await vault.call('material', null)),
    sign: (bytes) => vault.call('sign', { bytes }),
  };
}
