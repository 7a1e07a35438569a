// A step of a tree: in the real window from the key to the next question, and the fold behind it alone.
import { openApp } from '../demo/open-app.mjs';
import { answers, passphrase } from '../demo/sample.mjs';
import { answerQuestions, createVault, openSampleCase } from '../demo/steps.mjs';
import { withApp } from '../with-app.mjs';
import { loadCore } from './builds.mjs';
import { idle, median, result, timed } from './measure.mjs';

const picture = async () => undefined;

/** Enter on a question until the next one stands there, painted, with its heading in focus; the answer is on the disk by then. */
export function treeStep() {
  return withApp({ size: '1600x1000' }, async (setting) => {
    const { app, page } = await openApp(setting);
    await createVault({ page, picture }, passphrase);
    await openSampleCase({ page, picture });
    await page.evaluate(watch);
    await idle();
    await answerQuestions({ page, picture }, answers);
    const steps = await page.evaluate(() => window.steps);
    await app.close();
    return [result({ name: 'tree-step', value: median(steps), bar: 50 })];
  });
}

/** Runs in the page. */
function watch() {
  window.steps = [];
  const title = () => document.querySelector('main h1');
  const begin = ({ key, timeStamp }) => {
    if (key !== 'Enter' || !document.querySelector('main input[name="answer"]')) return;
    const before = title().textContent;
    const look = () => {
      const isThere = title() !== null && title() === document.activeElement && title().textContent !== before;
      // a task after the frame: it is painted
      if (isThere) setTimeout(() => window.steps.push(performance.now() - timeStamp));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  window.addEventListener('keydown', begin, { capture: true });
}

/** The fold of the answers and its trace, over every tree of the content, each on its longest way. */
export async function treeResolve() {
  const { pack, resolve, trace } = await loadCore();
  const ways = pack.trees.map((tree) => [tree, longestWay(tree.graph, resolve)]);
  await idle();
  const rounds = [];
  for (let round = 0; round < 99; round++)
    rounds.push(await timed(() => ways.forEach(([tree, given]) => void trace(tree, given))));
  return [result({ name: 'tree-resolve', value: median(rounds), bar: 1 })];
}

/** Answers that lead on to another question for as long as there is one. */
function longestWay(graph, resolve) {
  let given = {};
  for (;;) {
    const { at } = resolve(graph, given);
    if (at.kind === 'outcome') return given;
    const isNode = ({ next }) => graph.nodes.some(({ id }) => id === next);
    const answer = at.node.answers.find(isNode) ?? at.node.answers[0];
    const items = answer.items ? { items: at.node.items.options } : {};
    given = { ...given, [at.node.id]: { choice: answer.id, at: '2026-11-20T10:00:00Z', ...items } };
  }
}
