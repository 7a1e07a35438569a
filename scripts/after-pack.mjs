// A folder given as the Electron to pack is copied as it is: what only a development runtime has is taken out again.
import { rmSync } from 'node:fs';
import path from 'node:path';

// electron-builder takes a default export
export default async ({ appOutDir, electronPlatformName }) => {
  if (electronPlatformName !== 'linux') return;
  for (const name of ['resources/default_app.asar', 'version']) rmSync(path.join(appOutDir, name), { force: true });
};
