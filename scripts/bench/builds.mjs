// What the bench runs beside the app: an empty window with React, and our core as plain modules. Both by the app's own settings.
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../checkout.mjs';

const BLANK = 'out/bench/blank';
const CORE = 'out/bench/core';

/** Modules of the core that the bench calls, by the name of the built file. */
const MODULES = {
  package: 'shared/package/index.ts',
  identity: 'renderer/workers/identity.ts',
  'identity-record': 'renderer/workers/identity-record.ts',
  'practice-identity': 'renderer/workers/practice-identity.ts',
  resolve: 'shared/decision/resolve.ts',
  trace: 'shared/decision/trace.ts',
  unlocking: 'shared/decision/paths/unlocking.ts',
  'portfolio-plan': 'shared/portfolio/plan.ts',
  portfolios: 'shared/portfolio/portfolios.ts',
  'search-handlers': 'renderer/workers/search-handlers.ts',
  'search-parse': 'shared/search/parse.ts',
  'spelling-dictionary': 'shared/spelling/dictionary.ts',
  'spelling-check': 'shared/spelling/check.ts',
  'spelling-tokens': 'shared/spelling/tokens.ts',
  'to-text': 'shared/document/to-text.ts',
  compare: 'shared/document/compare/compare.ts',
  'as-tracked': 'shared/document/compare/as-tracked.ts',
  'consolidation-base': 'shared/consolidation/base.ts',
  consolidate: 'shared/consolidation/consolidate.ts',
  'word-write': 'shared/word/write.ts',
  'word-read': 'shared/word/read.ts',
  'word-merge': 'shared/word/merge.ts',
  'word-base': 'shared/word/base.ts',
  'bridge-shape': 'shared/bridge/code-shape.ts',
  'bridge-receiver': 'shared/bridge/receiver.ts',
  'bridge-sender': 'shared/bridge/sender.ts',
  'bridge-solver': 'shared/bridge/solver.ts',
  'wording-checker': 'shared/wording/checker.ts',
  'known-names': 'shared/content/known-names.ts',
  pack: 'virtual:content-pack',
  publishers: 'test/fakes/publishers.ts',
};

/** Builds the empty window; answers its folder. */
export async function buildBlank() {
  const { build } = await import('vite');
  const { renderer } = await settings();
  const page = path.join(root, 'scripts/bench/blank');
  const target = path.join(root, BLANK);
  await build({
    ...renderer,
    configFile: false,
    logLevel: 'warn',
    root: page,
    base: './', // it is read from the disk, as such windows are
    build: {
      ...renderer.build,
      outDir: path.join(target, 'page'),
      rollupOptions: { input: path.join(page, 'index.html') },
    },
  });
  cpSync(path.join(page, 'main.mjs'), path.join(target, 'main.mjs'));
  writeFileSync(path.join(target, 'package.json'), '{"name":"blank","main":"main.mjs"}\n');
  return BLANK;
}

/** Builds the core; answers its modules, loaded. */
export async function loadCore() {
  const { build } = await import('vite');
  const { renderer } = await settings();
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    plugins: renderer.plugins,
    // SQLite finds its own file beside itself
    ssr: { noExternal: true, external: ['@sqlite.org/sqlite-wasm'] },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: CORE,
      rollupOptions: { input: MODULES, output: { entryFileNames: '[name].mjs' } },
    },
  });
  const load = (name) => import(pathToFileURL(path.join(root, CORE, `${name}.mjs`)).href);
  return Object.assign({}, ...(await Promise.all(Object.keys(MODULES).map(load))));
}

async function settings() {
  const { loadConfigFromFile } = await import('vite');
  const loaded = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    path.join(root, 'electron.vite.config.ts'),
  );
  return loaded.config;
}
