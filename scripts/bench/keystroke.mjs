// From a key to the frame in which it stands painted, in a draft of a hundred pages with tracked changes, comments and
// footnotes, tracking on, in the real window. The keys are real ones; of all of them the 95th of a hundred counts.
// Frames are not held back for the clock of a display: at 60 Hz that clock alone takes up to 16.7 ms, whatever the app does.
import { say } from '../checkout.mjs';
import { answers, passphrase } from '../demo/sample.mjs';
import { answerQuestions, beginDraft, createVault, openSampleCase } from '../demo/steps.mjs';
import { withApp } from '../with-app.mjs';
import { idle, percentile, result } from './measure.mjs';

const RUNS = 9;
const KEYS = 100;
const BAR_MS = 16;
const BETWEEN_KEYS_MS = 40;
const SIZE = { paragraphs: 600, words: 80, changes: 200, comments: 50, footnotes: 100 };
const unclocked = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

export function keystroke() {
  return withApp({ size: '1600x1000' }, async ({ executablePath, args, env }) => {
    const { _electron } = await import('playwright-core');
    const app = await _electron.launch({ executablePath, args: [...unclocked, ...args], env, chromiumSandbox: true });
    const page = await app.firstWindow();
    const scene = { page, picture: async () => undefined };
    await createVault(scene, passphrase);
    await openSampleCase(scene);
    await answerQuestions(scene, answers);
    await beginDraft(scene);
    const characters = await page.evaluate(fill, SIZE);
    await page.waitForTimeout(5000);
    await page.evaluate(watchKeys);
    const runs = [];
    for (let run = 0; run < RUNS; run++) {
      await page.evaluate(placeCursor, (run + 1) / (RUNS + 1));
      await idle();
      runs.push(await typed(page));
    }
    await app.close();
    const all = runs.flat();
    const words = runs.map((run) => `${percentile(run, 0.95).toFixed(1)}`).join(', ');
    say(
      `bench: keystroke: ${characters} characters, ${all.length} keys, median ${percentile(all, 0.5).toFixed(1)} ms, p95 of each run ${words} ms`,
    );
    return [result({ name: 'keystroke', value: percentile(all, 0.95), bar: BAR_MS })];
  });
}

async function typed(page) {
  await page.evaluate(() => {
    window.keyTimes.length = 0;
  });
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press('abcde '[key % 6]);
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  const times = await page.evaluate(() => window.keyTimes);
  if (times.length < KEYS) throw new Error(`${KEYS} keys, and only ${times.length} frames`);
  return times;
}

/** Runs in the page: notes for each key how long it took to the end of the frame after it. */
function watchKeys() {
  window.keyTimes = [];
  const afterFrame = (run) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = run;
      port2.postMessage(0);
    });
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => afterFrame(() => window.keyTimes.push(performance.now() - timeStamp)),
    { capture: true },
  );
}

/** Runs in the page: puts the cursor into a paragraph so far down the text, as a click would. */
function placeCursor(share) {
  const lines = document.querySelectorAll('[role="textbox"][aria-multiline="true"] > p');
  const line = lines[Math.floor(lines.length * share)];
  line.scrollIntoView({ block: 'center' });
  line.closest('[role="textbox"]').focus();
  getSelection().collapse(line, line.childNodes.length);
}

/** Runs in the page: hands the open draft a long text, through what the screen itself writes with. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: it goes to the page as a whole
function fill({ paragraphs, words, changes, comments, footnotes }) {
  const tools = document.querySelector('[role="toolbar"]');
  let fiber = tools[Object.keys(tools).find((key) => key.startsWith('__reactFiber$'))];
  while (!fiber.memoizedProps?.studio) fiber = fiber.return;
  const at = '2026-11-20T10:00:00.000Z';
  const text = (seed) => ({
    type: 'text',
    text: `${Array.from({ length: words }, (_, index) => `word${(seed * 31 + index * 7) % 97}`).join(' ')}. `,
  });
  const every = (index, count) => index % Math.floor(paragraphs / count) === 0;
  const blocks = Array.from({ length: paragraphs }, (_, index) => ({
    type: 'paragraph',
    id: `p${index}`,
    children: [
      text(index),
      ...(every(index, changes)
        ? [
            { type: 'deleted', change: `c${index}`, children: [{ type: 'text', text: 'taken out ' }] },
            { type: 'inserted', change: `c${index}`, children: [{ type: 'text', text: 'put in ' }] },
          ]
        : []),
      ...(every(index, comments)
        ? [{ type: 'commented', comment: `k${index}`, children: [{ type: 'text', text: 'spoken of ' }] }]
        : []),
      ...(every(index, footnotes) ? [{ type: 'footnote', children: [{ type: 'text', text: 'At the foot.' }] }] : []),
      { type: 'text', text: 'The end.' },
    ],
  }));
  const made = (count, prefix, value) =>
    Array.from({ length: paragraphs }, (_, index) => index)
      .filter((index) => every(index, count))
      .map((index) => value(`${prefix}${index}`));
  fiber.memoizedProps.studio.record.set((was) => ({
    ...was,
    tracking: true,
    document: { blocks },
    changes: Object.fromEntries(made(changes, 'c', (id) => [id, { author: 'B. Other', at, round: 1 }])),
    comments: made(comments, 'k', (id) => ({
      id,
      author: 'B. Other',
      at,
      round: 1,
      quote: 'spoken of',
      text: 'Say why.',
      status: 'open',
      reason: '',
      replies: [],
    })),
  }));
  return blocks
    .flatMap(({ children }) => children)
    .reduce((sum, node) => sum + (node.text ?? node.children?.[0].text ?? '').length, 0);
}
