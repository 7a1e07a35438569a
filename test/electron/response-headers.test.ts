import { describe, expect, test } from 'vitest';
import { responseHeaders } from '../../electron/response-headers';

const policyOf = (pathname: string) => responseHeaders(pathname, 'text/javascript')['Content-Security-Policy'] ?? '';
const mayCompile = (pathname: string) => policyOf(pathname).includes("'wasm-unsafe-eval'");

test('every response says all of it', () => {
  expect(responseHeaders('/index.html', 'text/html')).toMatchObject({
    'Content-Type': 'text/html',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-DNS-Prefetch-Control': 'off',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': expect.stringContaining('geolocation=()'),
  });
});

test('the camera is for the page itself, sound and the screen for nobody', () => {
  const features = responseHeaders('/index.html', 'text/html')['Permissions-Policy']?.split(', ');
  expect(features).toEqual(expect.arrayContaining(['camera=(self)', 'microphone=()', 'display-capture=()']));
  expect(features?.filter((feature) => !feature.endsWith('=()'))).toEqual(['camera=(self)']);
});

test('the policy allows nothing by default, no inline style, no foreign source, no HTML string', () => {
  const rules = policyOf('/index.html').split('; ');
  expect(rules).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types ProseMirrorClipboard valise-worker',
    ]),
  );
  expect(policyOf('/index.html')).not.toMatch(/unsafe|https?:|data:|\*/);
});

describe('the right to compile WebAssembly', () => {
  test.each(['/assets/kdf.worker-D9Erkn-m.js', '/assets/kdf-1a2b3c4d.js', '/assets/search.worker-abcdefgh.js'])(
    'goes to %s',
    (pathname) => expect(mayCompile(pathname)).toBe(true),
  );

  test.each([
    '/index.html',
    '/assets/index-_bQH1fnR.js',
    '/assets/vault.worker-1a2b3c4d.js',
    '/assets/index-kdf12345.js',
    '/assets/spelling.worker-1a2b3c4d.js',
    '/assets/kdfx-1a2b3c4d.js',
    '/assets/research-1a2b3c4d.js',
    '/assets/deep/kdf-1a2b3c4d.js',
    '/kdf.js',
    '/assets/kdf.html',
  ])('not to %s', (pathname) => expect(mayCompile(pathname)).toBe(false));

  test('and is no right to evaluate text', () => {
    expect(policyOf('/assets/kdf-1a2b3c4d.js')).not.toContain("'unsafe-eval'");
  });
});
