import type { RpcPort } from '#shared/ipc/rpc';
import { serve } from '#shared/ipc/rpc';
import { createVaultHandlers } from './vault';
import type { VaultApi } from './vault-api';

const handlers = createVaultHandlers({
  random: (size) => crypto.getRandomValues(new Uint8Array(size)),
  uuid: () => crypto.randomUUID(),
});

// the types of the page describe `self` as a window; in a worker it is the port to the page
serve<VaultApi>(self as unknown as RpcPort, handlers);
