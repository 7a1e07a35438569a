import { type RpcPort, serve } from '#shared/ipc/rpc';
import type { SpellingApi } from './spelling-api';
import { createSpellingHandlers } from './spelling-handlers';

async function read(address: string) {
  // biome-ignore lint/style/noRestrictedGlobals: reads a file of this app, and the policy of the worker allows no other
  const response = await fetch(address);
  if (!response.ok) throw new Error('not there');
  return new Uint8Array(await response.arrayBuffer());
}

// the types of the page describe `self` as a window; in a worker it is the port to the page
serve<SpellingApi>(self as unknown as RpcPort, createSpellingHandlers(read));
