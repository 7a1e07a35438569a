import type { Answers, Tree, TreeGraph } from '../model';
import { type Resolution, resolve } from '../resolve';
import type { StepDifference } from './difference';
import { fittingAnswers } from './fit';

/** One answer as it was given, with the words that stood there then. */
export interface StepThen {
  readonly node: string;
  readonly short: string;
  readonly question: string;
  readonly choice: string;
  readonly answer: string;
  readonly items: readonly { readonly id: string; readonly words: string }[];
}

/** A tree walked again. `refused`: the question where the walk ends, as it no longer takes what was answered. */
export interface Again {
  readonly resolution: Resolution;
  readonly refused?: string | undefined;
}

/** Walks a tree with answers that were given under another version of it. Answers that no longer fit end the walk. */
export function walkAgain(graph: TreeGraph, answers: Answers): Again {
  const resolution = resolve(graph, fittingAnswers([graph], answers));
  const { at } = resolution;
  const isRefused = at.kind === 'node' && Object.hasOwn(answers, at.node.id);
  return isRefused ? { resolution, refused: at.node.id } : { resolution };
}

/** What became of one answer. `isCut`: not every answer is at hand, so that the end of the walk says nothing. */
export function stepDifferences(
  step: StepThen,
  tree: Tree,
  { again, isCut = false }: { readonly again: Again; readonly isCut?: boolean },
): readonly StepDifference[] {
  const words = Object.hasOwn(tree.words.nodes, step.node) ? tree.words.nodes[step.node] : undefined;
  const isPassed = again.resolution.steps.some(({ node }) => node.id === step.node);
  const isRefused = again.refused === step.node;
  if (!words || (!isPassed && !isCut && !isRefused))
    return [{ kind: 'not-asked', node: step.node, question: step.short }];
  const reworded = (part: 'question' | 'answer', from: string, to: string | undefined): readonly StepDifference[] =>
    to === undefined || to === from ? [] : [{ kind: 'words', node: step.node, part, from, to }];
  const ticked = (name: (item: StepThen['items'][number]) => string) => step.items.map(name).join('; ');
  return [
    ...reworded('question', step.question, words.question),
    ...(isRefused
      ? [{ kind: 'answer-gone', node: step.node, question: step.short, answer: step.answer } as const]
      : []),
    ...reworded('answer', step.answer, words.answers[step.choice]),
    ...reworded(
      'answer',
      ticked((item) => item.words),
      ticked((item) => words.items?.[item.id] ?? item.words),
    ),
  ];
}

/** Whether a tree that had come to an end ends otherwise. `then`: none where it had not, or where that is not known. */
export function endDifferences(
  then: { readonly outcome: string; readonly title: string } | undefined,
  { graph, words }: Tree,
  { resolution: { at }, isCut = false }: { readonly resolution: Resolution; readonly isCut?: boolean },
): readonly StepDifference[] {
  if (!then) return [];
  if (at.kind === 'node') {
    const question = words.nodes[at.node.id]?.short ?? at.node.id;
    return isCut ? [] : [{ kind: 'newly-asked', node: at.node.id, question }];
  }
  if (then.outcome === at.outcome.id) return [];
  const to = words.outcomes[at.outcome.id]?.title ?? at.outcome.id;
  return [{ kind: 'conclusion', tree: graph.id, from: then.title, to }];
}
