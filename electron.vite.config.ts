import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
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
    worker: { format: 'es', plugins: () => [contentPack()] },
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
