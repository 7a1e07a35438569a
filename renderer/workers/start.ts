import kdfUrl from './kdf.worker?worker&url';
import vaultUrl from './vault.worker?worker&url';

/*
 * Workers start here and nowhere else, through the one policy that the page's Content Security Policy allows. The policy takes the address
 * of a worker file of this app and throws for anything else, so that text that became code cannot start one.
 */

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

// not every runtime of the tests has Trusted Types; Chromium always has
const trustedTypes = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
const policy = trustedTypes?.createPolicy('valise-worker', { createScriptURL: workerAddress });

function workerAddress(url: string): string {
  const address = new URL(url, location.href);
  // by its parts: outside of Chromium the origin of a scheme of our own reads `null`, and so does that of `data:`
  const isOurs = address.protocol === location.protocol && address.host === location.host;
  if (!isOurs || !/\.worker[-.]/.test(address.pathname)) throw new TypeError('no worker');
  return address.href;
}

/** `url` as `import url from './name.worker?worker&url'` gives it. */
export function startWorker(url: string): Worker {
  return new Worker(policy?.createScriptURL(url) ?? workerAddress(url), { type: 'module' });
}

export function startVaultWorker(): Worker {
  return startWorker(vaultUrl);
}

/** Ends by itself after one answer. */
export function startKdfWorker(): Worker {
  return startWorker(kdfUrl);
}
