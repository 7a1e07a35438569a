// Searching: in the real window from the key to the painted results, and the worker's whole answer beside native SQLite.
// Both take the judged queries as a person types them, letter by letter.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from '../checkout.mjs';
import { openApp } from '../demo/open-app.mjs';
import { passphrase } from '../demo/sample.mjs';
import { createVault } from '../demo/steps.mjs';
import { withApp } from '../with-app.mjs';
import { loadCore } from './builds.mjs';
import { idle, inTurn, percentile, result, timed } from './measure.mjs';

const FIRST_MS = 50;
/** The native program only looks up and ranks; ours corrects, expands, reads, ranks again, groups and marks as well. */
const BAR = 20;
const RUNS = 9;

/** Every letter of every query, typed; the 95th of a hundred. */
export function searchFirst() {
  return withApp({ size: '1600x1000' }, async (setting) => {
    const { app, page } = await openApp(setting);
    await createVault({ page, picture: async () => undefined }, passphrase);
    await page.keyboard.press('ControlOrMeta+k');
    await page.locator('[role=listbox][aria-busy=false]').waitFor();
    await page.evaluate(watch);
    await idle();
    for (const query of judgedQueries()) await typeWatched(page, query);
    const values = await page.evaluate(() => window.searched);
    await app.close();
    return [result({ name: 'search-first', value: percentile(values, 0.95), bar: FIRST_MS })];
  });
}

async function typeWatched(page, query) {
  await page.keyboard.press('ControlOrMeta+a');
  for (const letter of query) {
    const before = await page.evaluate(() => window.searched.length);
    await page.keyboard.type(letter);
    await page.waitForFunction((seen) => window.searched.length > seen, before, { polling: 'raf' });
  }
}

/** Runs in the page. */
function watch() {
  window.searched = [];
  const list = document.querySelector('[role=listbox]');
  let pressed;
  const onKey = ({ key, timeStamp }) => {
    pressed = key.length === 1 ? timeStamp : undefined;
  };
  const onInput = ({ timeStamp }) => {
    const begun = pressed ?? timeStamp; // a letter that is on no key comes without one
    pressed = undefined;
    const look = () => {
      // a task after the frame: it is painted
      if (list.getAttribute('aria-busy') === 'false') setTimeout(() => window.searched.push(performance.now() - begun));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  window.addEventListener('keydown', onKey, { capture: true });
  window.addEventListener('input', onInput);
}

/** The mean of one query: the worker's answer in Node, and the native program with its own ranking and snippets. */
export async function searchPeer() {
  const core = await loadCore();
  const queries = judgedQueries().flatMap(asTyped);
  const image = indexImage();
  const handlers = core.createSearchHandlers({
    read: async () => new Uint8Array(readFileSync(image)),
    startSqlite: async () => (await import('@sqlite.org/sqlite-wasm')).default(),
  });
  await handlers.open({ address: image, digest: createHash('sha256').update(readFileSync(image)).digest('hex') });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'valise-bench-'));
  try {
    const [all, none] = ['all.sql', 'none.sql'].map((name) => path.join(folder, name));
    writeFileSync(all, queries.map((query) => toSql(core.parseQuery(query))).join('\n'));
    writeFileSync(none, 'SELECT count(*) FROM item;\n');
    const ours = () => timed(() => queries.forEach((text) => void handlers.search({ text })));
    // without the start of the program
    const peers = async () => (await timed(() => native(image, all))) - (await timed(() => native(image, none)));
    const { value, peer } = await inTurn(ours, peers, RUNS);
    return [result({ name: 'search-fts5', value: value / queries.length, peer: peer / queries.length, bar: BAR })];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function judgedQueries() {
  return parse(readFileSync(path.join(root, 'test/search/judged.yaml'), 'utf8')).map(({ query }) => query);
}

/** `s`, `sa`, `san`… */
function asTyped(query) {
  return Array.from(query, (_, at) => query.slice(0, at + 1));
}

/** The file that the app was built with. */
function indexImage() {
  const folder = path.join(root, 'out/renderer/assets');
  return path.join(
    folder,
    readdirSync(folder).find((name) => /^content-index-.+\.db$/.test(name)),
  );
}

/** What a person would ask of FTS5 directly: every word, the last one by its beginning. */
function toSql({ terms }) {
  const match = terms.map(({ words, isOpen }) => `"${words.join(' ')}"${isOpen ? ' *' : ''}`).join(' AND ');
  if (match === '') return '';
  return `SELECT title, heading, snippet(passage, 3, '[', ']', '…', 26) FROM passage WHERE passage MATCH '${match}' ORDER BY rank LIMIT 40;`;
}

function native(image, script) {
  const { status, stderr } = spawnSync('sqlite3', ['-readonly', image], {
    input: readFileSync(script),
    maxBuffer: 1 << 30,
    stdio: ['pipe', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0 || stderr !== '') throw new Error(`the peer failed: ${stderr}`);
}
