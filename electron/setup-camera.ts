import { app, powerMonitor } from 'electron';
import type { CameraGrounds } from './camera';
import type { Log } from './log';
import type { Policy } from './policy';
import type { WindowDesk } from './setup-desk';

/** What the gate of the camera goes by in the running program. A refusal is written down, without who asked or why. */
export function cameraGrounds(desk: WindowDesk, { bridge }: Policy, log: Log): CameraGrounds {
  return {
    isAllowed: bridge,
    isOpen: (id) => {
      const window = desk.current()?.window;
      // the desk listens from unlocking on; a lock hides its window first and ends it then
      return !!window && desk.isReady() && !window.isDestroyed() && window.webContents.id === id && window.isVisible();
    },
    // a screen reader presses a button without any key that the window would hear of
    assistedIdleMs: () => (app.accessibilitySupportEnabled ? powerMonitor.getSystemIdleTime() * 1000 : undefined),
    refused: (reason) => log('main', { code: 'bridge/camera-refused', details: { reason } }),
  };
}
