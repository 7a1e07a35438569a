import type { Page } from 'playwright-core';
import type { ContentPack } from '#shared/content/model';
import type { Scenario } from '#shared/content/scenario';
import type { Answers } from '#shared/decision/model';
import { resolve } from '#shared/decision/resolve';
import { withSharedAnswers } from '#shared/decision/shared-answers';

/** What the outcome page says at the end. */
export interface Shown {
  /** Tree by title, and the conclusion it came to. */
  readonly conclusions: Readonly<Record<string, string>>;
  readonly measures: readonly ShownMeasure[];
  /** Measures that nothing speaks for or against yet. */
  readonly notAsked: readonly string[];
}
export interface ShownMeasure {
  readonly title: string;
  readonly status: string;
  readonly who: string;
  readonly documents: string;
}

/** Opens a new case with its title and its first fact, as somebody at the keyboard does; answers its id. */
export async function openCase(page: Page, title: string): Promise<string> {
  await page.keyboard.press('ControlOrMeta+n');
  const name = page.getByRole('main').getByLabel('Title', { exact: false }).first();
  await name.waitFor();
  await name.fill(title);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /^#\/cases\/[0-9a-f-]{36}$/.test(location.hash));
  const id = new URL(page.url()).hash.split('/')[2] ?? '';
  await page.getByRole('main').getByRole('heading', { level: 1, name: 'Six facts' }).waitFor();
  await page.getByRole('button', { name: 'Continue to the questions' }).click();
  return id;
}

/** Answers every question that the scenario answers, in the order in which the screens come to them; tells which were asked. */
export async function answerScenario(page: Page, pack: ContentPack, scenario: Scenario): Promise<readonly string[]> {
  const caseId = new URL(page.url()).hash.split('/')[2] ?? '';
  let given: Answers = {};
  for (let node = nextOf(pack, scenario, given); node !== undefined; node = nextOf(pack, scenario, given)) {
    await standAt(page, caseId, node);
    const raw = scenario.answers[node];
    const answer = typeof raw === 'string' ? { choice: raw } : (raw ?? { choice: 'unknown' });
    await give(page, pack, { node, ...answer });
    given = { ...given, [node]: { ...answer, at: '2026-11-20T00:00:00Z' } };
    await leaves(page, node);
  }
  return Object.keys(given);
}

/** Waits until the screens went on, and says what held them where they did not. */
async function leaves(page: Page, node: string): Promise<void> {
  const gone = page.waitForFunction(
    (was) => !location.hash.endsWith(`/${was}`) && /questions|outcome/.test(location.hash),
    node,
  );
  await gone.catch(async (cause: unknown) => {
    const held = await page.getByRole('main').innerText();
    throw new Error(`held at ${node}: ${held.slice(0, 600)}`, { cause });
  });
}

/** The next question of the expected trees that the scenario answers and nobody has been asked yet. */
function nextOf(pack: ContentPack, scenario: Scenario, given: Answers): string | undefined {
  const graphs = pack.trees.map(({ graph }) => graph);
  const { answers } = withSharedAnswers(graphs, given);
  for (const tree of Object.keys(scenario.expect.outcomes)) {
    const graph = graphs.find(({ id }) => id === tree);
    const at = graph && resolve(graph, answers).at;
    if (at?.kind === 'node' && Object.hasOwn(scenario.answers, at.node.id)) return at.node.id;
  }
  // an answer that another tree carries too was still entered by somebody: where the screens ask for it first
  return undefined;
}

/** Waits for the question, or goes to it where the screens went on to another tree. */
async function standAt(page: Page, caseId: string, node: string): Promise<void> {
  const here = await page.evaluate(() => location.hash);
  const address = `#/cases/${caseId}/questions/${node}`;
  if (here !== address) await page.evaluate((wanted) => location.assign(wanted), address);
  // a new question has arrived once its heading has the focus
  await page.waitForFunction((wanted) => location.hash === wanted && document.activeElement?.tagName === 'H1', address);
}

interface Wanted {
  readonly node: string;
  readonly choice: string;
  readonly items?: readonly string[] | undefined;
}

async function give(page: Page, pack: ContentPack, { node, choice, items = [] }: Wanted): Promise<void> {
  const tree = pack.trees.find(({ graph }) => graph.nodes.some(({ id }) => id === node));
  const asked = tree?.graph.nodes.find(({ id }) => id === node);
  const words = tree?.words.nodes[node];
  const main = page.getByRole('main');
  await page.keyboard.press(String((asked?.answers.findIndex(({ id }) => id === choice) ?? -1) + 1));
  for (const item of items)
    await main.getByRole('checkbox', { name: words?.items?.[item] ?? item, exact: true }).check();
  if (choice !== 'unknown' && asked?.kind === 'assessment') {
    await main.getByLabel('Reason', { exact: true }).fill('As published at the time.');
    await main.getByLabel('Assessed by', { exact: true }).fill('A. Example');
  }
  if (choice !== 'unknown' && asked?.kind === 'choice')
    await main.getByRole('textbox', { name: /^Authority/ }).fill('As decided at the time.');
  await main.getByRole('button', { name: /^Continue/ }).click();
}

/** Reads the outcome page: every measure with its status, and every conclusion. */
export async function readOutcome(page: Page): Promise<Shown> {
  const caseId = new URL(page.url()).hash.split('/')[2] ?? '';
  await page.evaluate((wanted) => location.assign(wanted), `#/cases/${caseId}/outcome`);
  await page
    .getByRole('main')
    .getByRole('heading', { level: 1, name: /measure/ })
    .waitFor();
  // the first measures stand a frame before the others
  await page.locator('main [aria-busy="false"]').waitFor();
  return page.evaluate(() => {
    const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
    const measures = [...document.querySelectorAll('article[data-measure]')].map((row) => ({
      title: text(row.querySelector('[data-part="title"]')),
      status: text(row.querySelector('[data-part="status"]')),
      who: text(row.querySelector('[data-part="who"]')),
      documents: text(row.querySelector('[data-part="documents"]')),
    }));
    const conclusions = [...document.querySelectorAll('article[data-conclusion]')].map((one) => [
      text(one.querySelector('h2')),
      text(one.querySelector('h3')),
    ]);
    const notAsked = [...document.querySelectorAll('[data-not-asked] li')].map(text);
    return { measures, notAsked, conclusions: Object.fromEntries(conclusions) };
  });
}
