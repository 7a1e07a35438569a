import initSqlite from '@sqlite.org/sqlite-wasm';
import { type RpcPort, serve } from '#shared/ipc/rpc';
import type { SearchApi } from './search-api';
import { createSearchHandlers } from './search-handlers';

// SQLite is given memory only: no storage of the browser, and none of the workers that would reach it
const disable = { vfs: { opfs: true, 'opfs-vfs': true, 'opfs-wl': true, 'opfs-sahpool': true, kvvfs: true } };
Reflect.set(globalThis, 'sqlite3ApiConfig', { disable });

async function read(address: string) {
  // biome-ignore lint/style/noRestrictedGlobals: reads a file of this app, and the policy of the worker allows no other
  const response = await fetch(address);
  if (!response.ok) throw new Error('not there');
  return new Uint8Array(await response.arrayBuffer());
}

// the types of the page describe `self` as a window; in a worker it is the port to the page
serve<SearchApi>(self as unknown as RpcPort, createSearchHandlers({ read, startSqlite: initSqlite }));
