/** What a page of ours may do, said again with every response. Trusted Types make each HTML string an exception. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types ProseMirrorClipboard valise-worker',
];

const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const fixed = {
  'X-Content-Type-Options': 'nosniff',
  // the camera is for the gate in camera.ts to grant, and for no frame within the page
  'Permissions-Policy': [...deniedFeatures.map((feature) => `${feature}=()`), 'camera=(self)'].join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-DNS-Prefetch-Control': 'off',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
} as const;

/**
 * A worker takes the policy of its own response, so the right to compile WebAssembly is given to the two scripts that need
 * it (key derivation, search), by their built names `assets/kdf….js`, and to no page.
 */
function compilesWebAssembly(pathname: string): boolean {
  const name = /^\/assets\/([^/]+?)(?:-[\w-]{8})?\.js$/.exec(pathname)?.[1];
  return name?.split(/[-._]/).some((part) => part === 'kdf' || part === 'search') ?? false;
}

/** The headers of one response. */
export function responseHeaders(pathname: string, mimeType: string): Record<string, string> {
  const rules = compilesWebAssembly(pathname)
    ? policy.map((rule) => (rule.startsWith('script-src') ? `${rule} 'wasm-unsafe-eval'` : rule))
    : policy;
  return { ...fixed, 'Content-Security-Policy': rules.join('; '), 'Content-Type': mimeType };
}
