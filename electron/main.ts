import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { app, protocol } from 'electron';
import { createCameraGate } from './camera';
import { createLog } from './log';
import { devServer, isDevelopment } from './mode';
import { setupNetworkGuard } from './network-guard';
import { setupProfile } from './profile';
import { refuseProfile, refuseSwitch } from './refusal';
import { run } from './run';
import { setupSecurity } from './security';
import { setupLanguage, setupSilence } from './silence';
import { guardSwitches } from './switch-guard';
import { setupUncaught } from './uncaught';

setupNetworkGuard();
const refused = guardSwitches(app.commandLine, isDevelopment);
if (refused === undefined) start();
else refuseSwitch(app, refused);

/** All of it must have run before `ready`, so nothing in it waits. */
function start(): void {
  const profile = app.getPath('userData');
  const log = createLog(path.join(profile, 'logs'), { now: Date.now, echo: isDevelopment });
  const bounds = { devServer, hasDevTools: isDevelopment };

  setupUncaught(app, log);
  setupSilence(app, devServer !== undefined);
  setupLanguage(app);
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  // a development build started by root has no sandbox to enable; every child would crash for ever
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  const camera = createCameraGate(() => performance.now());
  const { networkRefused } = setupSecurity(app, { ...bounds, camera });

  if (!setupProfile(profile)) refuseProfile(app);
  else if (!app.requestSingleInstanceLock()) app.exit(0);
  else void app.whenReady().then(() => run({ profile, log, bounds, camera, networkRefused }));
}
