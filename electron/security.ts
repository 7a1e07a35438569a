/**
 * Promises that the window reaches nothing but `app://desk`: every other request is cancelled and counted, and permission,
 * navigation, new window, webview and download are refused; the camera has a gate of its own. Assumes one handler serves `app:`.
 * The questions are pure functions; the `seal…` functions only put them where Electron asks.
 */
import type { App, Session, WebContents } from 'electron';
import { type CameraGate, isPress } from './camera';
import { deadProxy } from './silence';

export interface Bounds {
  /** `http://localhost:5173` under `npm run dev`, else absent. */
  readonly devServer?: string | undefined;
  /** The inspector's own pages, in development builds. */
  readonly hasDevTools: boolean;
}

/** Whether an address is a page or file of the app itself. */
export function isOwnAddress(address: string): boolean {
  return /^app:\/\/desk(?:\/|$)/.test(address);
}

/** Whether a request may go on. A blob belongs to the page that made it. */
export function isAllowedRequest(address: string, { devServer, hasDevTools }: Bounds): boolean {
  if (isOwnAddress(address)) return true;
  if (address.startsWith('blob:')) return isOwnAddress(address.slice('blob:'.length));
  if (hasDevTools && address.startsWith('devtools://devtools/')) return true;
  if (devServer === undefined) return false;
  return address.startsWith(`${devServer}/`) || address.startsWith(`${devServer.replace(/^http/, 'ws')}/`);
}

/** Whether a page may go to another one: never, but for the reload that the dev server asks for. */
export function isAllowedNavigation(address: string, { devServer }: Bounds): boolean {
  return devServer !== undefined && address.startsWith(`${devServer}/`);
}

const permitted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** Whether a page at this address may have the permission. `media` is never among them: that is for the gate of the camera. */
export function isAllowedPermission(permission: string, address: string, bounds: Bounds): boolean {
  return isOurs(address, bounds) && permitted.has(permission);
}

function isOurs(address: string, { devServer }: Bounds): boolean {
  return isOwnAddress(address) || (devServer !== undefined && address.startsWith(devServer));
}

/** Seals every session and every page there will ever be. Must run before `ready`. */
export function setupSecurity(
  app: App,
  { camera, ...bounds }: Bounds & { readonly camera: CameraGate },
): { readonly networkRefused: () => number } {
  const refused = { count: 0 };
  app.on('session-created', (session) => {
    sealSession(session, bounds, refused);
    sealPermissions(session, bounds, camera);
  });
  app.on('web-contents-created', (_event, contents) => {
    sealContents(contents, bounds);
    contents.on('input-event', (_input, { type }) => isPress(type) && camera.pressed(contents.id));
  });
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
  return { networkRefused: () => refused.count };
}

/** For requests that belong to no session, of which there should be none. Must run after `ready`. */
export async function setupDeadProxy(app: App, { devServer }: Bounds): Promise<void> {
  if (devServer === undefined) await app.setProxy(deadProxy);
}

function sealSession(session: Session, bounds: Bounds, refused: { count: number }): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isAllowedRequest(details.url, bounds);
    if (cancel) refused.count += 1;
    answer({ cancel });
  });
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setCertificateVerifyProc((_request, answer) => answer(-2));
  session.on('will-download', (event) => event.preventDefault());
  // the spellchecker fetches dictionaries as soon as there is a language
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  if (bounds.devServer === undefined) void session.setProxy(deadProxy);
}

/** A request gives something; a check only says whether it was given, and by that whether devices are named. */
function sealPermissions(session: Session, bounds: Bounds, camera: CameraGate): void {
  session.setPermissionRequestHandler(({ id: window }, permission, answer, details) => {
    const { isMainFrame, requestingUrl } = details;
    if (permission !== 'media') return answer(isMainFrame && isAllowedPermission(permission, requestingUrl, bounds));
    const mediaTypes = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(isOurs(requestingUrl, bounds) && camera.ask({ window, isMainFrame, mediaTypes }));
  });
  session.setPermissionCheckHandler((contents, permission, origin, { mediaType, isMainFrame }) => {
    if (permission !== 'media') return isAllowedPermission(permission, origin, bounds);
    return isOurs(origin, bounds) && isMainFrame && mediaType === 'video' && !!contents && camera.mayName(contents.id);
  });
}

function sealContents(contents: WebContents, bounds: Bounds): void {
  const hold = (event: { readonly url: string; preventDefault(): void }) => {
    if (!isAllowedNavigation(event.url, bounds)) event.preventDefault();
  };
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', hold);
  contents.on('will-frame-navigate', hold);
  contents.on('will-redirect', hold);
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
