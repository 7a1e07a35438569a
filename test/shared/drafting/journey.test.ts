import { beforeAll, describe, expect, it } from 'vitest';
import { fromUtf8 } from '#shared/base/bytes';
import { answersInPlay, withAnswer } from '#shared/case/answer';
import type { CaseFile } from '#shared/case/model';
import { newCase } from '#shared/case/new-case';
import { nextQuestion } from '#shared/case/next';
import { summariseCase } from '#shared/case/summary';
import { compile } from '#shared/content/compile';
import type { ContentPack } from '#shared/content/model';
import { assessMeasures } from '#shared/decision/assess';
import type { Answer, Answers, Tree, TreeGraph, TreeNode } from '#shared/decision/model';
import { resolve } from '#shared/decision/resolve';
import { trace } from '#shared/decision/trace';
import { validateCondition, validateTree } from '#shared/decision/validate';
import { draftFiles } from '#shared/drafting/export';
import { newDraft } from '#shared/drafting/fill';
import { checkLeave } from '#shared/drafting/may-leave';
import type { Draft, Template } from '#shared/drafting/model';
import { openSlots, withValue } from '#shared/drafting/slot-value';
import { readContent } from '../../../content/read';
import { findingsIn } from '../wording/read-draft';

/** The engines over the content that ships: the journey of the sample case, and every way through every tree. */
let pack: ContentPack;
beforeAll(() => {
  pack = compile(readContent()).pack;
});

const at = '2026-11-20T10:00:00Z';
const uuid = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

const ransomware: Readonly<Record<string, string | readonly string[]>> = {
  't1.1': 'yes',
  't1.2': 'yes',
  't1.3': 'yes',
  't1.4': 'yes',
  't1.6': ['member-state'],
  't1.7': ['disruption', 'persons'],
  't1.10': 'no',
  't1.9': 'unknown',
  't2.1': 'help',
  't2.2': 'yes',
  't3.1': 'yes',
  't3.2': 'head',
  't3.3': 'yes',
  't3.4': 'yes',
  't3.5': ['help'],
  't3.7': 'yes',
  't3.8': 'no',
  't3.9': 'no',
  't3.6': 'none',
  't3.10': 'no',
  't4.1': 'unknown',
};

/** Walks as a person does: from question to question, answering each as given, to the end. */
function walk(given: typeof ransomware): { file: CaseFile; asked: string[] } {
  const [sample] = pack.samples;
  if (!sample) throw new Error('the content has a sample');
  const empty = newCase({ id: uuid, now: 0, title: sample.title, marking: sample.marking, sample: true });
  let file: CaseFile = { ...empty, facts: sample.facts };
  const asked: string[] = [];
  for (let next = nextQuestion(file, pack.trees); next; next = nextQuestion(file, pack.trees)) {
    const value = given[next.node.id];
    if (value === undefined) break;
    asked.push(next.node.id);
    file = withAnswer(file, next.tree.graph, { node: next.node.id, answer: answerOf(next.node, value) });
  }
  return { file, asked };
}

function answerOf(node: TreeNode, value: string | readonly string[]): Answer {
  if (typeof value === 'string') return { choice: value, at };
  return { choice: node.answers.find(({ items }) => items)?.id ?? '', items: [...value], at };
}

const statuses = (file: CaseFile) =>
  new Map(assessMeasures(pack.measures, answersInPlay(file, pack.trees)).map((each) => [each.measure.id, each]));

describe('the sample case', () => {
  it('is led through triage, category and démarche to the public voice', () => {
    const { asked, file } = walk(ransomware);
    expect(asked).toEqual(Object.keys(ransomware));
    expect(nextQuestion(file, pack.trees)).toBeUndefined();
    expect(summariseCase(file, pack.trees, pack.measures).outcomes.map(({ outcome }) => outcome.id)).toEqual([
      'o1.5',
      'o2.2',
      'o3.1',
      'o4.0',
    ]);
  });

  it('opens the démarche, and says who decides it and how', () => {
    const demarche = statuses(walk(ransomware).file).get('demarche');
    expect(demarche).toMatchObject({ status: 'open', measure: { decider: 'hr', vote: 'instruction' } });
    expect(demarche?.grounds.map(({ node }) => node)).toContain('t3.2');
  });

  it('closes the démarche once the head is recalled, and opens another channel', () => {
    const { file } = walk({ ...ransomware, 't3.2': 'recalled' });
    const all = statuses(file);
    expect(all.get('demarche')).toMatchObject({ status: 'blocked', grounds: [{ node: 't3.2', truth: 'no' }] });
    expect(all.get('joint-demarche')?.status).toBe('blocked');
    expect(all.get('alternative-channel')?.status).toBe('open');
  });

  it('keeps the démarche possible while nobody knows where the head is, and says that this is missing', () => {
    const { file } = walk({ ...ransomware, 't3.2': 'unknown' });
    expect(statuses(file).get('demarche')).toMatchObject({ status: 'possible', missing: ['t3.2'] });
  });

  it('goes on along the new path when an early answer changes, and comes back with nothing lost', () => {
    const { file } = walk(ransomware);
    const t1 = treeOf('t1');
    const change = (choice: string) => withAnswer(file, t1.graph, { node: 't1.3', answer: { choice, at } });
    expect(statuses(change('no')).get('demarche')?.status).toBe('blocked');
    const back = withAnswer(change('no'), t1.graph, { node: 't1.3', answer: { choice: 'yes', at } });
    const withoutTimes = JSON.parse(JSON.stringify(back), (key, value) => (key === 'changedAt' ? undefined : value));
    expect(withoutTimes).toEqual(JSON.parse(JSON.stringify(file)));
  });
});

describe('the note verbale of the sample case', () => {
  const start = (file: CaseFile): { template: Template; draft: Draft } => {
    const template = pack.templates.find(({ id }) => id === 'note-verbale');
    if (!template) throw new Error('the content has the template');
    return { template, draft: newDraft({ template, case: file, id: uuid, now: 0, title: 'Note verbale to Vardania' }) };
  };
  const finish = (template: Template, draft: Draft): Draft => {
    const filled = openSlots(template, draft).reduce((now, { name, kind }) => {
      const value = kind === 'date' ? '2026-11-30' : kind === 'datetime' ? '2026-11-30T10:00Z' : `Text of ${name}.`;
      return withValue(template, now, { name, value });
    }, draft);
    return { ...filled, declared: Object.fromEntries(Object.keys(template.declarations).map((name) => [name, true])) };
  };

  it('is filled from the case, and leaves once slots and gates are settled', async () => {
    const { file } = walk(ransomware);
    const { template, draft } = start(file);
    expect(draft.values).toMatchObject({
      'host-state': 'Vardania',
      started: '2026-11-10T04:20:00Z',
      'victim-state': 'Aurelia',
    });
    expect(
      checkLeave({ template, draft, case: file, trees: pack.trees, codes: pack.codes }).map(({ code }) => code),
    ).toEqual(['draft/gate-blocked', 'draft/open-slots']);
    const digest = async (bytes: Uint8Array<ArrayBuffer>) =>
      new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const { files } = await draftFiles({ draft: finish(template, draft), case: file, pack, digest });
    const [paper] = files.map(({ bytes }) => fromUtf8(bytes));
    expect(paper).toContain('10 November 2026 at 04:20 UTC');
    expect(paper).toContain('SAMPLE');
    expect(paper).not.toContain('{{');
  });

  it.each([
    ['t3.2', 'recalled', 'head-at-post'],
    ['t3.2', 'unknown', 'head-at-post'],
    ['t3.8', 'uncleared', 'indicators-cleared'],
  ])('is held back when %s is %s', (node, choice, gate) => {
    const { file } = walk({ ...ransomware, [node]: choice });
    const { template, draft } = start(file);
    const held = checkLeave({
      template,
      draft: finish(template, draft),
      case: file,
      trees: pack.trees,
      codes: pack.codes,
    });
    expect(held[0]?.code).toBe('draft/gate-blocked');
    expect(held[0]?.at).toContain(gate);
  });

  it('reads, as written, without a finding', () => {
    const { file } = walk(ransomware);
    for (const template of pack.templates) {
      const draft = newDraft({ template, case: file, id: uuid, now: 0, title: '' });
      expect(findingsIn({ pack, template, draft, case: file })).toEqual([]);
    }
  });
});

function treeOf(id: string): Tree {
  const tree = pack.trees.find(({ graph }) => graph.id === id);
  if (!tree) throw new Error(`the content has ${id}`);
  return tree;
}

/** Every way through a tree; where items are ticked, once with the fewest and once with all. */
function everyWay(graph: TreeGraph, answers: Answers = {}): Answers[] {
  const place = resolve(graph, answers).at;
  if (place.kind === 'outcome') return [answers];
  const { node } = place;
  return node.answers.flatMap((answer) => {
    const options = node.items?.options ?? [];
    const trials = answer.items ? [options.slice(0, node.items?.min), options] : [undefined];
    return trials.flatMap((items) =>
      everyWay(graph, { ...answers, [node.id]: { choice: answer.id, at, ...(items ? { items } : {}) } }),
    );
  });
}

describe.each(['t1', 't3', 't4', 't7', 't8', 't9'])('every way through %s', (id) => {
  it('is sound', () => {
    expect(validateTree(treeOf(id).graph)).toEqual([]);
  });

  it('ends in a conclusion with words, names what is not known, and judges every measure', () => {
    const tree = treeOf(id);
    const ways = everyWay(tree.graph);
    expect(ways.length).toBeGreaterThan(5);
    for (const answers of ways) {
      const { at: place, apart } = resolve(tree.graph, answers);
      if (place.kind !== 'outcome') throw new Error('every way ends');
      expect(tree.words.outcomes[place.outcome.id]?.title).toBeTruthy();
      expect(apart).toEqual([]);
      const unknown = trace(tree, answers).filter((step) => step.unknown);
      expect(unknown.map(({ node }) => node)).toEqual(
        Object.keys(answers).filter((node) => answers[node]?.choice === 'unknown'),
      );
      expect(unknown.every(({ short, answerWords }) => short !== '' && answerWords !== '')).toBe(true);
      for (const { status, grounds, missing } of assessMeasures(pack.measures, answers)) {
        expect(grounds.length).toBeGreaterThan(0);
        expect(missing.length > 0).toBe(status === 'possible');
      }
    }
  });
});

describe('the measures', () => {
  it('ask only what the trees can answer', () => {
    const graphs = pack.trees.map(({ graph }) => graph);
    expect(pack.measures.flatMap(({ opens }) => validateCondition(opens, graphs))).toEqual([]);
  });
});
