import path from 'node:path';
import { app, Menu, nativeTheme, protocol } from 'electron';
import { toErrorData } from '#shared/base/errors';
import { serveAsset } from './assets';
import type { CameraGate } from './camera';
import { setupIpc } from './ipc/register';
import type { Log } from './log';
import { mendDatabase } from './mend-database';
import { menuTemplate } from './menu';
import { isDevelopment, trustedOrigin } from './mode';
import { createReserve } from './reserve';
import { type Bounds, setupDeadProxy } from './security';
import { cameraGrounds } from './setup-camera';
import { setupDesk, type WindowDesk } from './setup-desk';
import { setupOpenedPackages } from './setup-opened-packages';

export interface RunOptions {
  readonly profile: string;
  readonly log: Log;
  readonly bounds: Bounds;
  readonly camera: CameraGate;
  readonly networkRefused: () => number;
}

/** What follows `ready`. The window comes as soon as it can; what nobody waits for comes after it. */
export async function run({ profile, log, bounds, camera, networkRefused }: RunOptions): Promise<void> {
  const logFailure = (thrown: unknown) => log('main', toErrorData(thrown));
  const reserve = createReserve(path.join(profile, 'reserve'));
  // one of its own: the first is used up by the files of the vault, at the first write that finds no room
  const databaseReserve = createReserve(path.join(profile, 'reserve-database'));

  setupAssets();
  const desk = setupDesk(logFailure, databaseReserve);
  const gate = once(async () => {
    const [{ openGate }, { readPolicy }] = await Promise.all([import('./ipc/open-gate'), import('./policy')]);
    const policy = readPolicy(path.join(process.resourcesPath, 'policy.json'));
    camera.begin(cameraGrounds(desk, policy, log));
    const handlers = { desk, log, policy, networkRefused, reserve, folder: path.join(profile, 'vault') };
    return openGate({ handlers, trustedOrigin, log: (entry) => log('main', entry) });
  });
  setupIpc(gate, () => desk.current()?.window);
  setupTheme(desk);
  app.on('window-all-closed', () => app.quit());
  desk.open();
  // while the process of the window begins, and before main can hand it a page that would open its database
  mendDatabase(path.join(profile, 'IndexedDB'), logFailure);
  // the schemas of the calls are built while the process of the window begins
  void gate();
  setupMenu(desk);
  setupOpenedPackages(desk, logFailure);

  await setupDeadProxy(app, bounds);
  await reserve.keep();
  await databaseReserve.keep();
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function setupAssets(): void {
  const root = path.join(import.meta.dirname, '../renderer');
  protocol.handle('app', (request) => serveAsset(request, root));
}

function setupMenu(desk: WindowDesk): void {
  const template = menuTemplate({
    platform: process.platform,
    isDevelopment,
    run: (id) => desk.emit('command.run', { id }),
    lock: () => void desk.lock('asked'),
    quit: () => app.quit(),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function setupTheme(desk: WindowDesk): void {
  nativeTheme.on('updated', () =>
    desk.emit('theme.changed', {
      isDark: nativeTheme.shouldUseDarkColors,
      hasHighContrast: nativeTheme.shouldUseHighContrastColors,
    }),
  );
}
