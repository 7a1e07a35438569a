import { z } from '#shared/base/zod';
import { type RpcPort, serve } from '#shared/ipc/rpc';
import type { PackageApi } from './package-api';
import { packageHandlers } from './package-handlers';

// the policy of this worker forbids text that becomes code, which zod would try for speed
z.config({ jitless: true });

// the types of the page describe `self` as a window; in a worker it is the port to the page
serve<PackageApi>(self as unknown as RpcPort, packageHandlers);
