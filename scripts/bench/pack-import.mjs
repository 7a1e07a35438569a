// Importing a content pack of 6,000 briefs and 160 MB of text in the real window, from the button to the pack in use, beside
// sealing and storing as many bytes in IndexedDB with no checks at all. The memory of all processes is watched meanwhile.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, say } from '../checkout.mjs';
import { openApp } from '../demo/open-app.mjs';
import { passphrase } from '../demo/sample.mjs';
import { createVault } from '../demo/steps.mjs';
import { withApp } from '../with-app.mjs';
import { idle, median, result } from './measure.mjs';

/** At this size each run takes minutes. */
const RUNS = Number(process.env.VALISE_RUNS || 3);
const BAR = 2;
const MEMORY_BAR_MB = 600;
/** Of the staged bytes, as the store cuts and batches them. */
const CHUNK = 256 * 1024;
const BATCH = 32;

export async function packImport() {
  const folder = bigPack();
  const ours = [];
  const peers = [];
  const peaks = [];
  await withApp({ size: '1600x1000' }, async (setting) => {
    for (let run = 0; run < RUNS; run++) {
      const measured = await measureRun(run === 0 ? setting : setting.again(), folder);
      ours.push(measured.ours);
      peers.push(measured.peer);
      peaks.push(measured.peak.most);
      say(
        `bench: run ${run + 1}: import ${measured.ours.toFixed(0)} ms, bare ${measured.peer.toFixed(0)} ms, ${measured.peak.most} MB at most (${measured.peak.parts}), ${(measured.bytes / 1e6).toFixed(0)} MB stored`,
      );
    }
  });
  const memory = {
    name: 'pack-memory',
    value: Math.round(Math.max(...peaks)),
    unit: 'MB',
    peer: null,
    ratio: null,
    bar: MEMORY_BAR_MB,
  };
  return [
    result({ name: 'pack-import', value: median(ours), peer: median(peers), bar: BAR }),
    { ...memory, pass: memory.value <= MEMORY_BAR_MB },
  ];
}

/** Made once: it takes minutes and is the same every time. */
function bigPack() {
  const folder = process.env.VALISE_BIG_PACK || path.join(root, 'out/bench/big-pack');
  if (!existsSync(path.join(folder, 'big-3.asice'))) {
    say('bench: making the pack; this takes some minutes');
    const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/big-pack.mjs'), '--out', folder], {
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error('the pack was not made');
  }
  return folder;
}

async function measureRun(setting, folder) {
  const { app, page } = await openApp(setting);
  page.setDefaultTimeout(600_000);
  for (const name of ['big-3.asice', 'trust.pem']) cpSync(path.join(folder, name), path.join(setting.home, name));
  await createVault({ page, picture: async () => undefined }, passphrase);
  await page.evaluate(() => location.assign('#/packages/content'));
  await answer(app, path.join(setting.home, 'trust.pem'));
  await page.getByRole('button', { name: 'Give a trust file' }).click();
  await page.getByText('1 anchor is trusted here').waitFor();
  await answer(app, path.join(setting.home, 'big-3.asice'));
  await page.getByRole('button', { name: 'Choose a content pack' }).click();
  await page.getByRole('button', { name: 'Install' }).waitFor();
  await idle();
  const memory = watchMemory(app.process().pid);
  await page.evaluate(watchInstall);
  await page.getByRole('button', { name: 'Install' }).click();
  await page.waitForFunction(() => window.installed !== undefined, undefined, { polling: 200 });
  const peak = memory.end();
  const { took, bytes } = await page.evaluate(() => window.installed);
  await idle();
  const peer = await page.evaluate(sealAndStore, { bytes, chunk: CHUNK, batch: BATCH });
  await app.close();
  return { ours: took, peer, peak, bytes };
}

function answer(app, file) {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, file);
}

/** Runs in the page: from the click on the button to the notice, and how many bytes the bar counted. */
function watchInstall() {
  let began = 0;
  let bytes = 0;
  document.addEventListener('click', () => (began ||= performance.now()), { capture: true });
  const watcher = new MutationObserver(() => {
    bytes = document.querySelector('progress')?.max ?? bytes;
    if (bytes > 0 && !document.querySelector('progress') && window.installed === undefined)
      window.installed = { took: performance.now() - began, bytes };
  });
  watcher.observe(document.body, { subtree: true, childList: true, attributes: true });
}

/** Runs in the page: as many bytes, sealed and stored in the same pieces, with nothing looked at. */
async function sealAndStore({ bytes, chunk, batch }) {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open('peer', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const piece = new Uint8Array(chunk);
  crypto.getRandomValues(piece.subarray(0, 65_536));
  const count = Math.ceil(bytes / chunk);
  const began = performance.now();
  for (let at = 0; at < count; at += batch) {
    const boxes = [];
    for (let one = at; one < Math.min(count, at + batch); one++) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      boxes.push(new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, piece)));
    }
    await new Promise((resolve, reject) => {
      const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
      for (const [n, box] of boxes.entries()) transaction.objectStore('rows').put(box, at + n);
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
  }
  const took = performance.now() - began;
  db.close();
  indexedDB.deleteDatabase('peer');
  return took;
}

/** The proportional set size of a process and all below it, looked at several times a second; answers the most, in MB, and whose it was. */
function watchMemory(pid) {
  let most = { sum: 0, parts: [] };
  const began = performance.now();
  const look = () => {
    const parts = familyOf(pid).map((one) => [roleOf(one), Math.round(pssOf(one) / 1000)]);
    const sum = parts.reduce((all, [, size]) => all + size, 0);
    if (sum > most.sum) most = { sum, parts, at: performance.now() - began };
    if (process.env.VALISE_MEMORY)
      say(
        `${((performance.now() - began) / 1000).toFixed(1)} s ${sum} ${parts.map(([role, size]) => `${role} ${size}`).join(' ')}`,
      );
  };
  look();
  const timer = setInterval(look, 150);
  return {
    end: () => {
      clearInterval(timer);
      look();
      const parts = most.parts.filter(([, size]) => size > 0).map(([role, size]) => `${role} ${size}`);
      return { most: most.sum, parts: parts.join(', ') };
    },
  };
}

/** What a process does in Chromium, by its own arguments. */
function roleOf(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return (
      /--utility-sub-type=([\w.]+)/.exec(line)?.[1].split('.').at(-1) ?? /--type=([\w-]+)/.exec(line)?.[1] ?? 'main'
    );
  } catch {
    return 'ended';
  }
}

function familyOf(pid) {
  const parents = new Map();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // ended meanwhile
    }
  }
  const family = [pid];
  for (const one of family) for (const [child, parent] of parents) if (parent === one) family.push(child);
  return family;
}

/** In kB. */
function pssOf(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0; // ended meanwhile
  }
}
