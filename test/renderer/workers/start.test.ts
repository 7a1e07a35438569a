import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** What the page's surroundings saw. */
interface Seen {
  readonly policies: string[];
  readonly started: string[];
}

/** A page of ours: a place, one policy, and workers that only note where they were started from. */
async function inPage() {
  const seen: Seen = { policies: [], started: [] };
  vi.stubGlobal('location', new URL('app://desk/index.html'));
  vi.stubGlobal('trustedTypes', {
    createPolicy: (name: string, rules: { createScriptURL(url: string): string }) => {
      seen.policies.push(name);
      return rules;
    },
  });
  vi.stubGlobal(
    'Worker',
    class {
      constructor(url: string) {
        seen.started.push(url);
      }
    },
  );
  return { seen, ...(await import('../../../renderer/workers/start')) };
}

describe('starting a worker', () => {
  beforeEach(() => vi.resetModules());
  afterEach(() => vi.unstubAllGlobals());

  it('goes through the one policy of the page', async () => {
    const { seen, startKdfWorker, startVaultWorker } = await inPage();
    startVaultWorker();
    startKdfWorker();
    expect(seen.policies).toEqual(['valise-worker']);
    expect(seen.started.map((url) => /(vault|kdf)\.worker/.exec(url)?.[1])).toEqual(['vault', 'kdf']);
  });

  it.each([
    'https://example.org/assets/kdf.worker-1.js',
    'app://other/assets/kdf.worker-1.js',
    '//example.org/kdf.worker.js',
    'data:text/javascript,kdf.worker.js',
    'blob:app://desk/kdf.worker.js',
    '/assets/main-1.js',
    '/assets/main.js?kdf.worker.js',
    'javascript:kdf.worker.js',
  ])('refuses %s', async (url) => {
    const { seen, startWorker } = await inPage();
    expect(() => startWorker(url)).toThrow(TypeError);
    expect(seen.started).toEqual([]);
  });
});
