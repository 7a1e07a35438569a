/**
 * Serves `app://desk/…` from one folder and nothing else. Promises that no address leads out of that folder and that no
 * file is served whose kind is not on the list. The address is decoded once, and only then looked at.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { responseHeaders } from './response-headers';
import { isOwnAddress } from './security';

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.db': 'application/vnd.sqlite3',
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
};

export interface Asset {
  readonly file: string;
  /** Below the folder, with `/`: `/assets/main-1a2b3c4d.js`. */
  readonly pathname: string;
  readonly mimeType: string;
}

/** The file an address means, or undefined for whatever is not a file of ours. Routes have no ending: they are the page. */
export function resolveAsset(address: string, root: string): Asset | undefined {
  const pathname = decodedPath(address);
  if (pathname === undefined) return undefined;
  const wanted = path.posix.extname(pathname) === '' ? '/index.html' : pathname;
  const mimeType = mimeTypes[path.posix.extname(wanted)];
  const file = path.resolve(root, `.${wanted}`);
  if (mimeType === undefined || !file.startsWith(root + path.sep)) return undefined;
  return { file, pathname: wanted, mimeType };
}

function decodedPath(address: string): string | undefined {
  if (!isOwnAddress(address)) return undefined;
  const raw = address.slice('app://desk'.length).replace(/[?#].*$/s, '');
  try {
    const decoded = decodeURIComponent(raw === '' ? '/' : raw);
    // a backslash is a separator on Windows, a colon names a drive or a stream there; none of them is in a name we build
    return /[\p{Cc}\\:]/u.test(decoded) ? undefined : decoded;
  } catch {
    return undefined; // a broken escape is no address of ours
  }
}

interface AssetRequest {
  readonly method: string;
  readonly url: string;
}

/** Answers one request. `read` is `node:fs`, which also reads inside the packed archive. */
export async function serveAsset(
  request: AssetRequest,
  root: string,
  read: (file: string) => Promise<Uint8Array> = readFile,
): Promise<Response> {
  const asset = request.method === 'GET' ? resolveAsset(request.url, root) : undefined;
  if (!asset) return notFound();
  try {
    const bytes = await read(asset.file);
    return new Response(streamOf(bytes), { headers: responseHeaders(asset.pathname, asset.mimeType) });
  } catch {
    return notFound();
  }
}

/** A response copies bytes that it is given, and main keeps the copies for long: it has little else to do. */
function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      if (bytes.length > 0) controller.enqueue(bytes);
      controller.close();
    },
  });
}

function notFound(): Response {
  return new Response('', { status: 404, headers: responseHeaders('/', 'text/plain; charset=utf-8') });
}
