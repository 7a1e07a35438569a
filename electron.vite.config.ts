import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { contentPack } from './content/plugin';

// Built for the oldest runtime that runs it, whatever version is installed.
const NODE = 'node20.18';
const CHROME = 'chrome130';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: NODE,
      externalizeDeps: false,
      rollupOptions: { input: 'electron/main.ts' },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: NODE,
      externalizeDeps: false,
      // a sandboxed preload must be CommonJS in one file
      rollupOptions: { input: 'electron/preload.ts', output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), contentPack()],
    worker: { format: 'es', plugins: () => [contentPack(), sqliteAlone()] },
    // its file of WebAssembly is found by the address of the script that loads it
    optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
    build: {
      outDir: path.resolve('out/renderer'),
      emptyOutDir: true,
      target: CHROME,
      minify: true,
      // read from the disk, not from a network
      chunkSizeWarningLimit: 4096,
      modulePreload: { polyfill: false },
      // no data: URLs, the policy refuses them
      assetsInlineLimit: 0,
      rollupOptions: { input: path.resolve('renderer/index.html') },
    },
  },
});

/** SQLite comes without the two workers that it would start itself: no policy of ours lets it, and they would be built in. */
function sqliteAlone(): Plugin {
  const others = /new URL\("sqlite3-(?:opfs-async-proxy\.js|worker1\.mjs)", import\.meta\.url\)/g;
  return {
    name: 'sqlite-alone',
    transform(code, id) {
      if (!/sqlite-wasm\/dist\/index\.mjs$/.test(id)) return undefined;
      const found = code.match(others)?.length;
      if (found !== 2) this.error(`SQLite names ${found} workers of its own where two are known`);
      return code.replace(others, 'undefined');
    },
  };
}
