import { answersInPlay, treesInPlay } from '#shared/case/answer';
import type { CaseFile } from '#shared/case/model';
import { type CaseSummary, summariseCase } from '#shared/case/summary';
import type { ContentPack } from '#shared/content/model';
import { type Assessment, type Changes, whatChanges } from '#shared/decision/assess';
import type { Answers, Ground } from '#shared/decision/model';
import { trace } from '#shared/decision/trace';

/** A numbered ground of the outcome: a question, how it was answered, by whom, and what it rests on. */
export interface NumberedGround {
  readonly number: number;
  readonly node: string;
  readonly short: string;
  /** `undefined` while not asked. */
  readonly answer: string | undefined;
  readonly isUnknown: boolean;
  readonly author: string | undefined;
  readonly grounds: readonly Ground[];
}

export interface OutcomeView {
  readonly summary: CaseSummary;
  /** Measures that the answers say something about, or that a conclusion names. */
  readonly asked: readonly Assessment[];
  readonly notAsked: readonly Assessment[];
  readonly grounds: readonly NumberedGround[];
  readonly changes: readonly Changes[];
  readonly lastNode: string | undefined;
  readonly answers: Answers;
}

/** Everything the outcome page shows, derived from the case and the pack. */
export function outcomeView(file: CaseFile, pack: ContentPack): OutcomeView {
  const summary = summariseCase(file, pack.trees, pack.measures);
  const answers = answersInPlay(file, pack.trees);
  const { measures: asked, untouched: notAsked } = summary;
  return {
    summary,
    asked,
    notAsked,
    grounds: numberGrounds(asked, pack, answers),
    changes: whatChanges(
      asked.map(({ measure }) => measure),
      answers,
      pack.trees.flatMap(({ graph }) => graph.nodes),
    ),
    lastNode: treesInPlay(file, pack.trees)
      .flatMap(({ resolution }) => resolution.steps)
      .at(-1)?.node.id,
    answers,
  };
}

function numberGrounds(asked: readonly Assessment[], pack: ContentPack, answers: Answers): readonly NumberedGround[] {
  const nodes = [...new Set(asked.flatMap(({ grounds }) => grounds.map(({ node }) => node)))];
  const steps = new Map(pack.trees.flatMap((tree) => trace(tree, answers)).map((step) => [step.node, step]));
  return nodes.map((id, index) => {
    const tree = pack.trees.find(({ graph }) => graph.nodes.some((node) => node.id === id));
    const node = tree?.graph.nodes.find((one) => one.id === id);
    const step = steps.get(id);
    const given = answers[id];
    const label = given && (tree?.words.nodes[id]?.answers[given.choice] ?? given.choice);
    return {
      number: index + 1,
      node: id,
      short: tree?.words.nodes[id]?.short ?? id,
      answer: step ? [step.answerWords, ...step.items].join(': ') : label,
      isUnknown: given?.choice === 'unknown',
      author: given?.author,
      grounds: node?.grounds ?? [],
    };
  });
}
