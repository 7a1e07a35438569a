import { defineConfig } from 'vite';

/** The command line as plain Node programs: `out/cli/*.mjs`, everything bundled. */
export default defineConfig({
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: 'out/cli',
    rollupOptions: {
      input: ['cli/verify.ts', 'cli/content-check.ts', 'cli/wording.ts'],
      output: { entryFileNames: '[name].mjs' },
    },
  },
});
