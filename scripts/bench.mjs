// npm run bench: our speed beside a peer's, measured in one run, as ratios of medians. A missed bar ends it with 1.
//   npm run bench -- --only NAME,…    some measures
//   npm run bench -- --json FILE      the figures as data too
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { main, SetupError } from './checkout.mjs';
import { setup } from './setup.mjs';

// the configuration is bundled by Vite, on purpose: it shares code with the app
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';

/** By the names of the measures: what measures them. Loaded after the set-up, which they need. */
const MEASURES = [
  [['cold-start'], async () => (await import('./bench/cold-start.mjs')).coldStart()],
  [['unlock'], async () => (await import('./bench/unlock.mjs')).unlocking()],
  [['page-open'], async () => (await import('./bench/page-open.mjs')).pageOpening()],
  [['tree-step'], async () => (await import('./bench/tree.mjs')).treeStep()],
  [['tree-resolve'], async () => (await import('./bench/tree.mjs')).treeResolve()],
  [['case-60'], async () => (await import('./bench/decision.mjs')).longCase()],
  [['path-shipped', 'path-40-atoms'], async () => (await import('./bench/decision.mjs')).shortestPaths()],
  [['portfolio-30'], async () => (await import('./bench/decision.mjs')).portfolioFronts()],
  [['wording'], async () => (await import('./bench/wording.mjs')).wording()],
  [['search-first'], async () => (await import('./bench/search.mjs')).searchFirst()],
  [['search-fts5'], async () => (await import('./bench/search.mjs')).searchPeer()],
  [['keystroke'], async () => (await import('./bench/keystroke.mjs')).keystroke()],
  [['compare-30'], async () => (await import('./bench/compare.mjs')).compareVersions()],
  [['returns-27x600'], async () => (await import('./bench/returns.mjs')).layReturns()],
  [['docx-100', 'docx-return-100'], async () => (await import('./bench/word.mjs')).wordFiles()],
  [['spelling-open', 'spelling-1000'], async () => (await import('./bench/spelling.mjs')).spellingSpeed()],
  [['sign-100', 'verify-100'], async () => (await import('./bench/package.mjs')).packages()],
  [['pack-import', 'pack-memory'], async () => (await import('./bench/pack-import.mjs')).packImport()],
  [['bridge'], async () => (await import('./bench/bridge.mjs')).bridge()],
];

await main('bench', async () => {
  const { only, json } = options();
  await setup({ display: true, tools: true, builds: ['app'] });
  console.log(row(['measure', 'ours', 'peer', 'ratio', 'bar', '']));
  const results = [];
  for (const [names, measure] of MEASURES) {
    if (only && !names.some((name) => only.includes(name))) continue;
    for (const one of await measure()) {
      if (only && !only.includes(one.name)) continue;
      results.push(one);
      console.log(row(inWords(one)));
    }
  }
  if (json) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
  return results.every(({ pass }) => pass) ? 0 : 1;
});

function options() {
  const here = process.env.npm_lifecycle_event === 'bench' ? process.env.INIT_CWD : undefined;
  const names = MEASURES.flatMap(([list]) => list);
  try {
    const { only, json } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } }).values;
    const wanted = only?.split(',');
    const unknown = wanted?.find((name) => !names.includes(name));
    if (unknown !== undefined) throw new Error(`no measure is called ${unknown}; there are ${names.join(', ')}`);
    return { only: wanted, json: json && path.resolve(here ?? '.', json) };
  } catch (error) {
    throw new SetupError(`${error.message}\nusage: npm run bench [-- --only NAME] [--json FILE]`);
  }
}

/** Without a peer the bar is in the unit of the measure. */
function inWords({ name, value, unit, peer, ratio, bar, pass }) {
  const inUnit = (number) => `${number} ${unit}`;
  const compared = peer === null ? ['-', '-', inUnit(bar)] : [inUnit(peer), `${ratio.toFixed(2)}x`, `${bar}x`];
  return [name, inUnit(value), ...compared, pass ? 'pass' : 'MISSED'];
}

function row([name, ...cells]) {
  return [name.padEnd(14), ...cells.map((cell) => cell.padStart(11))].join(' ').trimEnd();
}
