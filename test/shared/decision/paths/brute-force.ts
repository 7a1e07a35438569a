import fc from 'fast-check';
import { assessMeasures } from '#shared/decision/assess';
import type { Answer, Answers, Condition, Measure, TreeNode } from '#shared/decision/model';
import type { Change, Want } from '#shared/decision/paths/want';

/** The shortest path by trying everything, and small random worlds to try it in. */
const grounds = [{ source: 'C' }];
const answer = (id: string, items = false) => ({ id, next: 'o', items });

/** A question with three choices, the second of which may take items. */
export function question(id: string, items?: TreeNode['items']): TreeNode {
  const answers = [answer('yes'), answer('some', items !== undefined), answer('no'), answer('unknown')];
  return { id, kind: 'fact', ask: 'one', knows: [], grounds, answers, ...(items ? { items } : {}) };
}

/** Every answer that is known; ticks are all that the question offers. */
export function known(node: TreeNode): readonly Answer[] {
  return node.answers
    .filter(({ id }) => id !== 'unknown')
    .flatMap(({ id, items }): Answer[] => {
      if (!items) return [{ choice: id, at: '' }];
      const options = node.items?.options ?? [];
      const sets = Array.from({ length: 2 ** options.length }, (_, mask) =>
        options.filter((_, at) => mask & (1 << at)),
      );
      return sets
        .filter((set) => set.length >= (node.items?.min ?? 1))
        .map((set) => ({ choice: id, items: set, at: '' }));
    });
}

export function statusOf(measure: Measure, answers: Answers): 'open' | 'possible' | 'blocked' | 'left-out' {
  return assessMeasures([measure], answers)[0]?.status ?? 'left-out';
}

/** Whether an answer is as wanted. */
function isWanted(want: Want, given: Answer): boolean {
  const ticked = new Set(given.items);
  return (
    want.choices.includes(given.choice) &&
    want.tick.every((item) => ticked.has(item)) &&
    want.untick.every((item) => !ticked.has(item))
  );
}

/** A set as the bare answers it allows, by question: comparable, whatever the words. */
export type Allowed = Readonly<Record<string, readonly string[]>>;

export const plain = ({ choice, items = [] }: Answer) => `${choice}:${items.toSorted().join('+')}`;

/** What the words of some changes allow. */
export function allowedBy(changes: readonly Change[], nodes: readonly TreeNode[]): Allowed {
  return Object.fromEntries(
    changes.map(({ node: id, want }) => {
      const node = nodes.find((candidate) => candidate.id === id);
      const fits = (node ? known(node) : []).filter((given) => want.some((one) => isWanted(one, given)));
      return [id, fits.map(plain).sort()];
    }),
  );
}

/** All minimal sets by brute force: every product of sets of answers that opens, then those that none dominates. */
export function minimalByForce(measure: Measure, answers: Answers, nodes: readonly TreeNode[]): readonly Allowed[] {
  const options = nodes.map((node) => ({ id: node.id, values: classesOf(measure, node, answers) }));
  let opening: Allowed[] = [];
  const walk = (at: number, wanted: readonly (readonly [string, readonly Answer[]])[]): void => {
    const option = options[at];
    if (!option) {
      if (opensAll(measure, answers, wanted))
        opening.push(Object.fromEntries(wanted.map(([id, values]) => [id, values.map(plain).sort()])));
      return;
    }
    walk(at + 1, wanted);
    for (let mask = 1; mask < 2 ** option.values.length; mask++)
      walk(at + 1, [...wanted, [option.id, option.values.filter((_, bit) => mask & (1 << bit)).flat()]]);
  };
  walk(0, []);
  opening = opening.toSorted((a, b) => Object.keys(a).length - Object.keys(b).length);
  return opening.filter((one) => !opening.some((other) => other !== one && isPart(other, one)));
}

function isPart(small: Allowed, large: Allowed): boolean {
  return Object.entries(small).every(([id, values]) => large[id]?.every((value) => values.includes(value)));
}

function opensAll(
  measure: Measure,
  answers: Answers,
  wanted: readonly (readonly [string, readonly Answer[]])[],
): boolean {
  const [first, ...rest] = wanted;
  if (!first) return statusOf(measure, answers) === 'open';
  return first[1].every((given) => opensAll(measure, { ...answers, [first[0]]: given }, rest));
}

/** Answers that no leaf tells apart go together, those like the present one with none: they change nothing. */
function classesOf(measure: Measure, node: TreeNode, answers: Answers): readonly (readonly Answer[])[] {
  const leaves = [measure.opens, ...(measure.relevant ? [measure.relevant] : [])].flatMap(leavesOf);
  const sign = (given: Answer | undefined) =>
    leaves
      .map((leaf) => statusOf({ ...measure, opens: leaf, relevant: undefined }, given ? { [node.id]: given } : {}))
      .join();
  const groups = new Map<string, Answer[]>();
  for (const given of known(node)) groups.set(sign(given), [...(groups.get(sign(given)) ?? []), given]);
  groups.delete(sign(answers[node.id]));
  return [...groups.values()];
}

function leavesOf(condition: Condition): readonly Condition[] {
  if ('not' in condition) return leavesOf(condition.not);
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  return 'any' in condition ? condition.any.flatMap(leavesOf) : [condition];
}

/** Conditions over some questions. */
export function anyCondition(nodes: readonly TreeNode[]): fc.Arbitrary<Condition> {
  const node = fc.constantFrom(...nodes);
  const is = fc.tuple(node, fc.subarray(['yes', 'some', 'no'], { minLength: 1, maxLength: 2 }));
  const ticking = nodes.filter(({ items }) => items);
  const has = ticking.map((of) =>
    fc.subarray(of.items?.options ?? [], { minLength: 1 }).map((items): Condition => ({ items: of.id, has: items })),
  );
  return fc.letrec<{ all: Condition; any: Condition; not: Condition; leaf: Condition; condition: Condition }>(
    (tie) => ({
      leaf: fc.oneof(
        { weight: 2, arbitrary: is.map(([{ id }, values]): Condition => ({ answer: id, is: values })) },
        ...has.map((arbitrary) => ({ weight: 1, arbitrary })),
      ),
      all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((parts) => ({ all: parts })),
      any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((parts) => ({ any: parts })),
      not: tie('condition').map((part) => ({ not: part })),
      condition: fc.oneof({ depthSize: 'medium', maxDepth: 4 }, tie('leaf'), tie('all'), tie('any'), tie('not')),
    }),
  ).condition;
}

/** Some answers to some questions, "not known" among them. */
export function anyAnswers(nodes: readonly TreeNode[]): fc.Arbitrary<Answers> {
  const one = (node: TreeNode) =>
    fc.option(fc.constantFrom<Answer>({ choice: 'unknown', at: '' }, ...known(node)), { freq: 3 });
  return fc
    .tuple(...nodes.map(one))
    .map((given) => Object.fromEntries(given.flatMap((value, at) => (value ? [[nodes[at]?.id ?? '', value]] : []))));
}
