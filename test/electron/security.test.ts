import { describe, expect, test } from 'vitest';
import { isAllowedNavigation, isAllowedPermission, isAllowedRequest } from '../../electron/security';
import { deadProxy, silentSwitches } from '../../electron/silence';

const release = { hasDevTools: false };
const served = { hasDevTools: true, devServer: 'http://localhost:5173' };

describe('a request', () => {
  test.each(['app://desk/', 'app://desk/assets/a.js', 'app://desk', 'blob:app://desk/0c1a'])(
    'to %s goes on',
    (address) => expect(isAllowedRequest(address, release)).toBe(true),
  );

  test.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://localhost:5173/',
    'http://localhost:5173/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://other/',
    'app://desk.evil/',
    'app://desk@evil/',
    'app://DESK/',
    'APP://evil/',
    'blob:https://example.org/0c1a',
    'blob:app://other/0c1a',
    'blob:',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://abc/x.js',
    'ftp://desk/',
    'view-source:app://desk/',
    'about:blank',
    '',
  ])('to %j is cancelled', (address) => expect(isAllowedRequest(address, release)).toBe(false));

  test('to the inspector goes on in development alone', () => {
    const inspector = 'devtools://devtools/bundled/inspector.html';
    expect(isAllowedRequest(inspector, { hasDevTools: true })).toBe(true);
    expect(isAllowedRequest('devtools://remote/x', { hasDevTools: true })).toBe(false);
  });

  test('to the dev server goes on where there is one, and to nothing beside it', () => {
    expect(isAllowedRequest('http://localhost:5173/main.tsx', served)).toBe(true);
    expect(isAllowedRequest('ws://localhost:5173/?token=1', served)).toBe(true);
    expect(isAllowedRequest('http://localhost:51730/', served)).toBe(false);
    expect(isAllowedRequest('http://localhost:5173.evil/', served)).toBe(false);
  });
});

describe('a navigation', () => {
  test.each([
    'https://example.org/',
    'app://desk/',
    'app://desk/library',
    'file:///',
    'data:text/html,x',
    'javascript:1',
  ])('to %s is held', (address) => expect(isAllowedNavigation(address, release)).toBe(false));

  test('to the dev server is its reload', () => {
    expect(isAllowedNavigation('http://localhost:5173/', served)).toBe(true);
    expect(isAllowedNavigation('https://example.org/', served)).toBe(false);
    expect(isAllowedNavigation('app://desk/', served)).toBe(false);
  });
});

describe('a permission', () => {
  test.each(['clipboard-sanitized-write', 'fullscreen'])('%s is given to our page', (permission) => {
    expect(isAllowedPermission(permission, 'app://desk/', release)).toBe(true);
    expect(isAllowedPermission(permission, 'https://example.org/', release)).toBe(false);
    expect(isAllowedPermission(permission, '', release)).toBe(false);
  });

  test.each([
    'geolocation',
    'media',
    'notifications',
    'clipboard-read',
    'midi',
    'openExternal',
    'local-network',
    'hid',
  ])('%s is given to nobody', (permission) =>
    expect(isAllowedPermission(permission, 'app://desk/', release)).toBe(false),
  );
});

test('each layer of silence that is a switch is there', () => {
  const set = new Map(silentSwitches.map(([name, value]) => [name, value]));
  expect(set.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect(set.get('force-webrtc-ip-handling-policy')).toBe('disable_non_proxied_udp');
  expect(set.get('disable-features')?.split(',')).toContain('WebRtcHideLocalIpsWithMdns');
  for (const name of ['dns-prefetch-disable', 'disable-background-networking', 'disable-component-update'])
    expect(set.has(name)).toBe(true);
  expect(deadProxy).toMatchObject({ proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' });
});
