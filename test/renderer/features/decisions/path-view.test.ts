import { describe, expect, it } from 'vitest';
import { answersInPlay } from '#shared/case/answer';
import type { CaseFile } from '#shared/case/model';
import { withPointOn } from '#shared/case/points';
import { assessMeasures } from '#shared/decision/assess';
import type { Answer } from '#shared/decision/model';
import { outcomeView, pathsShown } from '../../../../renderer/features/decisions/outcome-view';
import { answeredSo } from '../../../../renderer/features/decisions/paths/answered-so';
import { closersOf, pathsTo } from '../../../../renderer/features/decisions/paths/path-view';
import { caseOf, now, pack } from '../../../fakes/receipt';

const recalled = caseOf('t3-recalled');
const measure = (id: string) => {
  const found = pack.measures.find((one) => one.id === id);
  if (!found) throw new Error(`no measure ${id}`);
  return found;
};
const place = (file: CaseFile) => ({ file, pack, answers: answersInPlay(file, pack.trees) });
const tree = (node: string) => {
  const found = pack.trees.find(({ graph }) => graph.nodes.some(({ id }) => id === node));
  if (!found) throw new Error(`no question ${node}`);
  return found;
};
const asked = (file: CaseFile, node: string, due = ''): CaseFile => {
  const id = '3f1c9d52-9a57-4d0e-8a52-6c1d2e4f5a6b';
  const { points } = withPointOn(file, { id, now, tree: tree(node), node });
  return { ...file, points: Object.fromEntries(Object.entries(points).map(([key, one]) => [key, { ...one, due }])) };
};

describe('the path to a démarche after the head of delegation was recalled', () => {
  const { paths } = pathsTo(measure('demarche'), place(recalled));
  const [first] = paths;

  it('begins with the answer on file that stands against it, in words of the tree', () => {
    const [step] = first?.steps ?? [];
    expect(first?.against).toBe(1);
    expect(step).toMatchObject({ node: 't3.2', short: 'Head at post?', isAgainst: true });
    expect(step?.wants).toEqual([
      {
        choices: ['The head of delegation is at post', 'A chargé acts; the head is away, not recalled'],
        tick: [],
        untick: [],
      },
    ]);
  });

  it('names who can say, and for a political choice who decides it', () => {
    const purpose = first?.steps.find(({ node }) => node === 't3.5');
    expect(purpose?.kind).toBe('choice');
    expect(purpose?.owners.map(({ name }) => name)).toEqual([
      'High Representative of the Union for Foreign Affairs and Security Policy',
    ]);
    for (const { owners } of first?.steps ?? []) expect(owners.length).toBeGreaterThan(0);
  });

  it('sets no day before every step has one', () => {
    const file = asked(recalled, 't3.2', '2026-11-26T13:00:00Z');
    const [path] = pathsTo(measure('demarche'), place(file)).paths;
    expect(path?.steps[0]?.point?.due).toBe('2026-11-26T13:00:00Z');
    expect(path?.due).toBeUndefined();
    const [alone] = pathsTo(measure('declaration-on-behalf'), place(recalled)).paths;
    const node = alone?.steps[0]?.node ?? '';
    expect(alone?.steps).toHaveLength(1);
    expect(
      pathsTo(measure('declaration-on-behalf'), place(asked(recalled, node, '2026-11-26T13:00:00Z'))).paths[0]?.due,
    ).toBe('2026-11-26T13:00:00Z');
  });
});

describe('a way on which a path is answered as wanted', () => {
  const conditionsMet = (file: CaseFile, id: string) => {
    const given = Object.assign({}, ...Object.values(file.trees).map(({ answers }) => answers));
    return assessMeasures([measure(id)], given)[0]?.status;
  };

  it('meets the conditions of every measure that has a path', () => {
    const open = outcomeView(recalled, pack).asked.filter(({ status }) => status !== 'open');
    const results = open.flatMap(({ measure: { id } }) => {
      const [path] = pathsTo(measure(id), place(recalled)).paths;
      if (!path) return [];
      const changes = path.steps.map(({ change }) => change);
      return [[id, conditionsMet(answeredSo(recalled, changes, { pack, now }), id)]];
    });
    expect(results.length).toBeGreaterThan(8);
    expect(results.filter(([, status]) => status !== 'open')).toEqual([]);
  });

  it('carries no name and no reason: nobody gave these answers', () => {
    const [path] = pathsTo(measure('demarche'), place(recalled)).paths;
    const changes = path?.steps.map(({ change }) => change) ?? [];
    const answer = answeredSo(recalled, changes, { pack, now }).trees['t3']?.answers['t3.2'];
    expect(answer?.choice).toBeDefined();
    expect(answer).not.toHaveProperty('author');
    expect(answer).not.toHaveProperty('reason');
  });

  it('leaves a case alone where a question is not in the content', () => {
    const change = {
      node: 'zz.1',
      now: 'open' as const,
      ticked: [],
      want: [{ choices: ['yes'], tick: [], untick: [] }],
    };
    expect(answeredSo(recalled, [change], { pack, now })).toBe(recalled);
  });
});

describe('what would close a measure', () => {
  it('is told for what is open, and is nothing for what is blocked', () => {
    const closers = closersOf(measure('alternative-channel'), place(recalled));
    expect(closers.length).toBeGreaterThan(0);
    for (const { wants } of closers) expect(wants.flatMap(({ choices }) => choices).length).toBeGreaterThan(0);
    expect(closersOf(measure('demarche'), place(recalled))).toEqual([]);
  });
});

describe('the outcome', () => {
  it('shows at most two paths at once, and none that lacks many answers', () => {
    const { asked: all } = outcomeView(recalled, pack);
    const shown = [...pathsShown(all)];
    expect(shown).toEqual(['political-dialogue', 'demarche']);
    expect(pathsShown(all.filter(({ measure: { id } }) => id === 'sanctions-listing')).size).toBe(0);
  });

  it('ties evidence to the ground it supports, by its number', () => {
    const piece = (id: string, number: number, node: string) => ({
      [id]: { ...blank, id, number, supports: [{ kind: 'question' as const, id: node }] },
    });
    const evidence = {
      ...piece('3f1c9d52-9a57-4d0e-8a52-6c1d2e4f5a61', 4, 't3.2'),
      ...piece('3f1c9d52-9a57-4d0e-8a52-6c1d2e4f5a62', 1, 't3.2'),
      ...piece('3f1c9d52-9a57-4d0e-8a52-6c1d2e4f5a63', 2, 't3.1'),
    };
    const { grounds } = outcomeView({ ...recalled, evidence }, pack);
    const ground = grounds.find(({ node }) => node === 't3.2');
    expect(ground?.evidence.map(({ number }) => number)).toEqual([1, 4]);
    expect(ground?.author).toBe('Eve');
    expect(ground?.measures).toContain(measure('demarche').title);
  });

  it('names two answers that cannot both be right, once', () => {
    const given = (choice: string) => ({ choice, at: '2026-11-20T09:00:00Z', author: 'Eve' });
    const [t2, t4] = [tree('t2.7'), tree('t4.1')];
    const file: CaseFile = {
      ...recalled,
      taken: [t2.graph.id, t4.graph.id],
      trees: {
        ...recalled.trees,
        [t2.graph.id]: { version: t2.graph.version, answers: answersUpTo(t2.graph.id, 't2.7', 'no') },
        [t4.graph.id]: { version: t4.graph.version, answers: { 't4.1': given('yes') } },
      },
    };
    const { contradictions } = outcomeView(file, pack);
    expect(contradictions.map(({ node, other }) => [node, other].toSorted())).toEqual([['t2.7', 't4.1']]);
    expect(outcomeView(recalled, pack).contradictions).toEqual([]);
  });
});

const blank = {
  title: '',
  source: '',
  originator: '',
  date: '',
  language: '',
  grade: '',
  marking: 'LIMITE' as const,
  tlp: 'none' as const,
  quotation: '',
  note: '',
  files: [],
  recordedAt: '2026-11-20T09:00:00Z',
};

/** Answers along some way of a tree to a question, and the one to it. */
function answersUpTo(treeId: string, node: string, choice: string) {
  const graph = pack.trees.find((one) => one.graph.id === treeId)?.graph;
  const at = '2026-11-20T09:00:00Z';
  const search = (here: string, before: readonly [string, Answer][]): readonly [string, Answer][] | undefined => {
    if (here === node) return [...before, [node, { choice, at }]];
    const found = graph?.nodes.find(({ id }) => id === here);
    for (const answer of found?.answers ?? []) {
      const items = answer.items ? { items: (found?.items?.options ?? []).slice(0, found?.items?.min ?? 1) } : {};
      const way = search(answer.next, [...before, [here, { choice: answer.id, at, ...items }]]);
      if (way) return way;
    }
    return undefined;
  };
  return Object.fromEntries(search(graph?.start ?? '', []) ?? []);
}
