import type { Answer, Answers, SameAs, TreeGraph, TreeNode } from './model';

/** Answers with what follows from them in other trees, and the question from which each of those was taken. */
export interface SharedAnswers {
  readonly answers: Answers;
  readonly from: Readonly<Record<string, string>>;
}

/** Two answers on file that cannot both be right: what `other` says would answer `node` otherwise. */
export interface Contradiction {
  readonly node: string;
  readonly other: string;
  readonly given: string;
  readonly implied: string;
}

/** A way on which an answer travels: from one question to another about the same thing. */
interface Way {
  readonly from: TreeNode;
  readonly to: TreeNode;
  readonly map: SameAs;
}

/**
 * Answers every question whose twin has an answer, through any number of trees. What was given is never changed. Where
 * the twins of a question say different things it stays unanswered, so that somebody is asked. The order in which the
 * answers were given plays no part.
 */
export function withSharedAnswers(graphs: readonly TreeGraph[], answers: Answers): SharedAnswers {
  const ways = waysOf(graphs);
  const twins = [...new Set(ways.map(({ to }) => to.id))];
  let known: Answers = { ...answers };
  let from: Readonly<Record<string, string>> = {};
  for (;;) {
    const round = known;
    const found = twins
      .filter((node) => !Object.hasOwn(round, node))
      .flatMap((node) =>
        agreed(
          node,
          ways.filter(({ to }) => to.id === node),
          round,
        ),
      );
    if (found.length === 0) return { answers: known, from };
    known = { ...known, ...Object.fromEntries(found.map(({ node, answer }) => [node, answer])) };
    const taken = found.map(({ node, source }) => [node, from[source] ?? source] as const);
    from = { ...from, ...Object.fromEntries(taken) };
  }
}

/** Every pair of given answers of which one would answer the other's question differently. */
export function contradictions(graphs: readonly TreeGraph[], answers: Answers): readonly Contradiction[] {
  return waysOf(graphs).flatMap(({ from, to, map }) => {
    const [here, there] = [own(answers, to.id), own(answers, from.id)];
    const implied = here && there && carried({ from, to, map }, there);
    if (!here || !implied || here.choice === 'unknown' || implied.choice === 'unknown') return [];
    if (here.choice === implied.choice) return [];
    return [{ node: to.id, other: from.id, given: here.choice, implied: implied.choice }];
  });
}

/** What one answer says at every question it travels to, by any way: two choices at one question are a fault of the maps. */
export function impliedBy(
  graphs: readonly TreeGraph[],
  given: { readonly node: string; readonly answer: Answer },
): ReadonlyMap<string, ReadonlySet<string>> {
  const ways = waysOf(graphs);
  const implied = new Map<string, Set<string>>();
  const open = [given];
  for (let here = open.pop(); here; here = open.pop()) {
    const { node, answer } = here;
    const choices = implied.get(node) ?? new Set();
    if (choices.has(answer.choice)) continue;
    implied.set(node, choices.add(answer.choice));
    for (const way of ways.filter(({ from }) => from.id === node)) {
      const there = carried(way, answer);
      if (there) open.push({ node: way.to.id, answer: there });
    }
  }
  return implied;
}

interface Found {
  readonly node: string;
  readonly answer: Answer;
  readonly source: string;
}

/** One answer where all twins that speak say the same; the first of them is named as its source. */
function agreed(node: string, ways: readonly Way[], answers: Answers): readonly Found[] {
  const spoken = ways.flatMap((way): readonly Found[] => {
    const there = own(answers, way.from.id);
    const answer = there && carried(way, there);
    return answer ? [{ node, answer, source: way.from.id }] : [];
  });
  const [first] = spoken;
  return first && new Set(spoken.map(({ answer }) => sense(answer))).size === 1 ? [first] : [];
}

function sense({ choice, items }: Answer): string {
  return [choice, ...[...(items ?? [])].sort()].join(' ');
}

/** What an answer says at the other end of the way; nothing where it is not mapped or would not be a whole answer. */
function carried({ to, map }: Way, { items = [], ...rest }: Answer): Answer | undefined {
  const choices = new Set(items.flatMap((item) => own(map.ticked, item) ?? []));
  const [ticked] = choices;
  const choice = choices.size > 1 ? undefined : (own(map.answers, rest.choice) ?? ticked);
  const target = to.answers.find(({ id }) => id === choice);
  if (choice === undefined || !target) return undefined;
  if (!target.items) return { ...rest, choice };
  const isWhole = items.length >= (to.items?.min ?? 1) && items.every((item) => map.items.includes(item));
  return isWhole ? { ...rest, choice, items: [...items] } : undefined;
}

function waysOf(graphs: readonly TreeGraph[]): readonly Way[] {
  const nodes = new Map(graphs.flatMap((graph) => graph.nodes.map((node) => [node.id, node] as const)));
  return [...nodes.values()].flatMap((to) =>
    (to.sameAs ?? []).flatMap((map): readonly Way[] => {
      const from = nodes.get(map.node);
      if (!from) return [];
      const back = backOf(map, from, to);
      return back ? [{ from, to, map }, back] : [{ from, to, map }];
    }),
  );
}

/** The way back, where the two questions are the same in full: every known answer of the one is one of the other. */
function backOf(map: SameAs, from: TreeNode, to: TreeNode): Way | undefined {
  const pairs = Object.entries(map.answers);
  const known = ({ answers }: TreeNode) => answers.map(({ id }) => id).filter((id) => id !== 'unknown');
  const isWhole =
    known(from).every((id) => Object.hasOwn(map.answers, id)) &&
    known(to).every((id) => pairs.filter(([, value]) => value === id).length === 1) &&
    known(from).length === known(to).length;
  if (!isWhole) return undefined;
  const answers = Object.fromEntries(pairs.map(([key, value]) => [value, key]));
  return { from: to, to: from, map: { ...map, node: to.id, answers, ticked: {} } };
}

/** Records come from files: only their own keys count. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
