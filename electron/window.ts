import path from 'node:path';
import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  nativeTheme,
  screen,
  type WebPreferences,
} from 'electron';
import { eventChannel } from '#shared/ipc/names';
import type { Pane } from './desk';
import { isDevelopment, trustedOrigin } from './mode';
import { type Place, sizesFor } from './place';

export interface WindowPane extends Pane {
  readonly window: BrowserWindow;
}

export interface PaneEvents {
  /** The person closes the window. */
  readonly closing: () => void;
  /** Its process is gone and nobody asked for it. */
  readonly gone: (reason: string) => void;
  readonly lockKey: () => void;
  readonly touched: () => void;
  readonly gainedFocus: () => void;
  readonly lostFocus: () => void;
  readonly failed: (thrown: unknown) => void;
}

/** The same for every window; the sandbox and what it stands on are not options. */
const webPreferences: WebPreferences = {
  preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  disableDialogs: true,
  devTools: isDevelopment,
};

/** A window with nothing in it yet. */
export function createPane(place: Place | undefined, events: PaneEvents): WindowPane {
  const window = new BrowserWindow(optionsFor(place));
  listen(window, events);
  window.once('ready-to-show', () => show(window, place));
  return {
    window,
    place: () => ({
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
      isFullScreen: window.isFullScreen(),
      isMinimized: window.isMinimized(),
      hadFocus: window.isFocused(),
    }),
    pid: () => window.webContents.getOSProcessId(),
    hide: () => window.hide(),
    // rejects when the window is destroyed while it loads, which is how a lock during start-up looks
    load: () => void window.loadURL(`${trustedOrigin}/`).catch(events.failed),
    // a process that died hears nothing, and must not keep the window from being closed
    send: (name, payload) => {
      if (!window.webContents.isCrashed()) window.webContents.send(eventChannel(name), payload);
    },
    destroy: () => window.destroy(),
  };
}

function optionsFor(place: Place | undefined): BrowserWindowConstructorOptions {
  const { size, min } = sizesFor(screen.getPrimaryDisplay().workAreaSize);
  return {
    ...(place?.bounds ?? size),
    minWidth: min.width,
    minHeight: min.height,
    show: false,
    title: 'Valise',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14161b' : '#f7f7f4',
    webPreferences,
  };
}

function listen(window: BrowserWindow, events: PaneEvents): void {
  const { webContents: contents } = window;
  window.on('close', (event) => {
    event.preventDefault();
    events.closing();
  });
  window.on('focus', events.gainedFocus);
  window.on('blur', events.lostFocus);
  // titles of drafts and cases do not belong on the task bar
  window.on('page-title-updated', (event) => event.preventDefault());
  contents.on('render-process-gone', (_event, { reason }) => events.gone(reason));
  contents.on('input-event', events.touched);
  // before the page, so that a page that hangs can still be locked
  contents.on('before-input-event', (event, { type, key, control, meta, alt, shift, isAutoRepeat }) => {
    if (type !== 'keyDown' || key.toLowerCase() !== 'l' || !(control || meta) || alt || shift) return;
    event.preventDefault();
    if (!isAutoRepeat) events.lockKey();
  });
}

function show(window: BrowserWindow, place: Place | undefined): void {
  if (place?.isMaximized) window.maximize();
  if (place?.isFullScreen) window.setFullScreen(true);
  if (place?.isMinimized) window.minimize();
  else if (place && !place.hadFocus) window.showInactive();
  else window.show();
}
