// Every public case of the content, entered through the screens as its scenario says, comes to the conclusions that the
// scenario expects: what the trees prove in tests is what a person gets.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '#shared/content/compile';
import { runScenario } from '#shared/content/run-scenario';
import { readContent } from '../../content/read';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { type Launched, launch } from './launch';
import { answerScenario, openCase, readOutcome } from './scenario-screens';

const { pack } = compile(readContent());
const public_ = pack.scenarios.filter(({ study }) => study !== undefined);

const treeOf = new Map(pack.trees.flatMap(({ graph }) => graph.nodes.map(({ id }) => [id, graph.id] as const)));

let shell: Launched;
beforeAll(async () => {
  shell = await launch();
  shell.page.setDefaultTimeout(8000);
  await steps.createVault({ page: shell.page, picture: async () => undefined }, sample.passphrase);
});
afterAll(() => shell?.close());

const words = { open: 'Open', possible: 'Possible', blocked: 'Blocked' } as const;

describe('the public cases through the screens', () => {
  it('are all there: every case study has a scenario at least', () => {
    const tested = new Set(public_.map(({ study }) => study));
    expect(pack.studies.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  });

  it.each(public_.map((scenario) => [scenario.id, scenario] as const))('%s', async (_, scenario) => {
    const { page } = shell;
    await openCase(page, scenario.title);
    const asked = await answerScenario(page, pack, scenario);
    const shown = await readOutcome(page);
    const { outcomes } = runScenario(pack, scenario);
    // a tree that was never opened has come to no conclusion on the page, whatever follows from other answers
    const opened = new Set(asked.map((node) => treeOf.get(node)));
    const ended = Object.entries(outcomes).filter(([tree]) => opened.has(tree));
    const expected = ended.map(([tree, outcome]) => {
      const said = pack.trees.find(({ graph }) => graph.id === tree)?.words;
      return [said?.title, said?.outcomes[outcome]?.title];
    });
    expect(shown.conclusions).toMatchObject(Object.fromEntries(expected));
    const titled = new Map(shown.measures.map((row) => [row.title, row]));
    for (const wanted of scenario.expect.measures) {
      const measure = pack.measures.find(({ id }) => id === wanted.id);
      const row = titled.get(measure?.title ?? '');
      // what nothing speaks for or against stands in a list of its own
      const found = row?.status ?? (shown.notAsked.includes(measure?.title ?? '') ? words.possible : undefined);
      expect([wanted.id, found]).toEqual([wanted.id, words[wanted.status]]);
      if (wanted.document && row) expect(row?.documents).toContain(wanted.document);
    }
    const open = shown.measures.filter(({ status }) => status === words.open).map(({ title }) => title);
    const categories = pack.measures.filter(({ title }) => open.includes(title)).map(({ category }) => category);
    expect([...new Set(categories)].sort()).toEqual([...scenario.expect.open].sort());
  });
});
