import { defineConfig } from 'vite';

/** The command line as plain Node programs: `out/cli/*.mjs`, everything bundled. */
export default defineConfig({
  // SQLite brings a file of its own beside its script
  ssr: { noExternal: true, external: ['@sqlite.org/sqlite-wasm'] },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: 'out/cli',
    rollupOptions: {
      input: [
        'cli/valise.ts',
        'cli/verify.ts',
        'cli/content-check.ts',
        'cli/wording.ts',
        'cli/pack.ts',
        'cli/trust.ts',
      ],
      output: { entryFileNames: '[name].mjs' },
    },
  },
});
