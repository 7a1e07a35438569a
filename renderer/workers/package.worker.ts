import { type RpcPort, serve } from '#shared/ipc/rpc';
import type { PackApi } from './pack-api';
import { createPackHandlers } from './pack-handlers';
import type { PackageApi } from './package-api';
import { packageHandlers } from './package-handlers';

// the types of the page describe `self` as a window; in a worker it is the port to the page
serve<PackageApi & PackApi>(self as unknown as RpcPort, { ...packageHandlers, ...createPackHandlers() });
