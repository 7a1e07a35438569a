import type { Bytes } from '#shared/base/bytes';
import type { RpcPort } from '#shared/ipc/rpc';
import { connect, serve } from '#shared/ipc/rpc';
import type { Signer } from '#shared/package/signer';
import type { PublicMaterial } from './vault-api';
import type { SigningKey } from './vault-keys';
import { signWith } from './vault-keys';

/** What crosses between the vault worker, which signs, and the package worker, which asks. */
export interface SignerApi {
  material(input: null): PublicMaterial;
  sign(input: { readonly bytes: Bytes }): Bytes;
}

/** The vault's end. */
export function serveSigner(port: RpcPort, key: SigningKey, material: PublicMaterial): void {
  serve<SignerApi>(port, {
    material: () => material,
    sign: ({ bytes }) => signWith(key, bytes),
  });
}

/** The package worker's end: the key stays on the other side. */
export async function connectSigner(port: RpcPort): Promise<Signer> {
  const vault = connect<SignerApi>(port);
  return {
    ...(await vault.call('material', null)),
    algorithm: 'ecdsa-p256-sha256',
    sign: (bytes) => vault.call('sign', { bytes }),
  };
}
