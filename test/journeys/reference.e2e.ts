// A desk officer reads what the briefs rest on, by keyboard alone: every reading screen opens, is filtered, leads to a piece
// of content and back. Stops a list that Tab does not reach, a filter without its key, and a way back that loses the place.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { press, reach } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { type FocusReport, watchFocus } from './focus-watch';
import { type Launched, launch } from './launch';

let shell: Launched;
let focusReport: () => Promise<FocusReport>;

beforeAll(async () => {
  shell = await launch();
  await steps.createVault({ page: shell.page, picture: async () => undefined }, sample.passphrase);
  focusReport = await watchFocus(shell.page);
}, 120_000);
afterAll(() => shell?.close());

const main = () => shell.page.getByRole('main');
const hash = () => new URL(shell.page.url()).hash;

/** A screen has arrived once its title is there and has the focus. */
async function arrived(name: string): Promise<void> {
  await shell.page.waitForFunction((text) => {
    const { activeElement } = document;
    return activeElement?.tagName === 'H1' && activeElement.textContent === text;
  }, name);
}

/** Back on a list: the focus is on the entry by which it was left. */
async function returnedTo(entry: string): Promise<void> {
  await shell.page.waitForFunction((text) => document.activeElement?.textContent === text, entry);
}

interface Visit {
  readonly command: string;
  readonly list: string;
  /** Typed into the filter. */
  readonly words: string;
  /** The entry that is opened, and the title of its page where that is longer. */
  readonly entry: string;
  readonly page?: string;
  /** A link on it, and the title it leads to. */
  readonly link: string;
  readonly target: string;
}

const visits: readonly Visit[] = [
  {
    command: 'Go to Timeline',
    list: 'Timeline',
    words: 'sanctions regime adopted',
    entry: 'The cyber sanctions regime is adopted',
    link: 'Decision (CFSP) 2019/797',
    target: 'Council Decision (CFSP) 2019/797 on restrictive measures against cyber-attacks',
  },
  {
    command: 'Go to Glossary',
    list: 'Glossary',
    words: 'note verbale',
    entry: 'Note verbale',
    link: 'Forms of diplomatic documents',
    target: 'Forms of diplomatic documents',
  },
  {
    command: 'Go to Cases studied',
    list: 'Cases studied',
    words: 'satellite',
    entry: 'KA-SAT, February 2022',
    link: 'A3, Conducted by a named State, or by an actor it controls',
    target: 'Clauses',
  },
  {
    command: 'Go to Sources',
    list: 'Sources',
    words: 'w01',
    entry: 'Decision (CFSP) 2019/797',
    page: 'Decision (CFSP) 2019/797 on measures against cyber-attacks, Article 1 and recitals',
    link: 'Listing under the cyber regime',
    target: 'Listing under the cyber regime',
  },
  {
    command: 'Go to Acts',
    list: 'Acts',
    words: '2022/2555',
    entry: 'NIS2',
    page: 'Directive (EU) 2022/2555 on a high common level of cybersecurity',
    link: 'NIS Directive',
    target: 'First directive on the security of network and information systems',
  },
  {
    command: 'Go to Measures',
    list: 'Measures',
    words: 'cyber regime',
    entry: 'Listing under the cyber regime',
    link: 'Evidence file',
    target: 'Evidence file',
  },
  {
    command: 'Go to Clauses',
    list: 'Clauses',
    words: 'conduite par',
    entry: 'State named: conducted by',
    link: 'A3, Conducted by a named State, or by an actor it controls',
    target: 'Clauses',
  },
];

it.each(visits)('$list: filtered, an entry opened, a link followed, and the way back', async (visit) => {
  const { page } = shell;
  await steps.runCommand(page, visit.command);
  await arrived(visit.list);
  await page.keyboard.press('/');
  await page.keyboard.type(visit.words);
  await press(page, main().getByRole('link', { name: visit.entry, exact: true }));
  await arrived(visit.page ?? visit.entry);
  const atEntry = hash();
  await press(page, main().getByRole('link', { name: visit.link, exact: true }).first());
  await arrived(visit.target);
  await page.keyboard.press('Alt+ArrowLeft');
  await page.waitForURL((url) => url.hash === atEntry);
  await returnedTo(visit.link);
  await page.keyboard.press('Escape');
  await returnedTo(visit.entry);
  expect(hash()).toContain('text=');
});

it('a day on the timeline is gone to, and said', async () => {
  const { page } = shell;
  await steps.runCommand(page, 'Go to Timeline');
  await arrived('Timeline');
  await reach(page, main().getByLabel('What stood on'));
  await page.keyboard.type('January 2020');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('On 31 January 2020'));
  expect(hash()).toBe('#/timeline?at=2020-01-31');
});

it('a badge leads to its ground beside the text', async () => {
  const { page } = shell;
  await steps.runCommand(page, 'Go to Measures');
  await arrived('Measures');
  await press(page, main().getByRole('link', { name: 'Listing under the cyber regime', exact: true }));
  await arrived('Listing under the cyber regime');
  await press(page, main().getByRole('button', { name: /^Ground 2,/ }));
  await page.waitForFunction(() => document.activeElement?.id === 'reference-ground-2');
});

it('the page about the content says that every scenario ends as expected', async () => {
  await steps.runCommand(shell.page, 'About the content');
  await arrived('About the content');
  const scenarios = main().getByRole('group', { name: 'Scenarios' }).getByRole('row');
  await scenarios.nth(1).waitFor();
  const results = await scenarios.allTextContents();
  expect(results.length).toBeGreaterThan(28);
  expect(results.slice(1).filter((text) => !text.endsWith('As expected'))).toEqual([]);
});

it('the focus was in sight all the way, and no pointer was used', async () => {
  const { stops, faults, pointers } = await focusReport();
  expect(stops).toBeGreaterThan(50);
  expect(faults).toEqual([]);
  expect(pointers).toBe(0);
});
