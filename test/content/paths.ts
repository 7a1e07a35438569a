import type { Answer, Answers, TreeGraph, TreeNode } from '#shared/decision/model';

/** One way through a tree to an end, with every option ticked where an answer takes some. */
export interface PathToEnd {
  readonly answers: Answers;
  readonly unknown: readonly string[];
  readonly end: string;
}

const at = '2026-11-20T10:00:00Z';

/** Every way through a tree, none left out: the trees of the set have some four thousand together. */
export function* everyPath(graph: TreeGraph, from = graph.start): Generator<PathToEnd> {
  const node = graph.nodes.find(({ id }) => id === from);
  if (!node) yield { answers: {}, unknown: [], end: from };
  else
    for (const given of node.answers)
      for (const rest of everyPath(graph, given.next))
        yield {
          answers: { [node.id]: answerOf(node, given), ...rest.answers },
          unknown: given.id === 'unknown' ? [node.id, ...rest.unknown] : rest.unknown,
          end: rest.end,
        };
}

/** Every known answer to a question: with all options ticked, and with each alone. */
export function knownAnswers(node: TreeNode): readonly Answer[] {
  return node.answers
    .filter(({ id }) => id !== 'unknown')
    .flatMap((given): readonly Answer[] => {
      const alone = given.items
        ? (node.items?.options ?? []).map((item) => ({ choice: given.id, items: [item], at }))
        : [];
      return [answerOf(node, given), ...alone];
    });
}

function answerOf(node: TreeNode, given: TreeNode['answers'][number]): Answer {
  return { choice: given.id, at, ...(given.items ? { items: [...(node.items?.options ?? [])] } : {}) };
}
