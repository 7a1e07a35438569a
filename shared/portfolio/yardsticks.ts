import type { Answers } from '../decision/model';

/** The seven yardsticks of 2017, against which an answer to an incident is held. */
export const yardsticks = [
  'scope',
  'scale',
  'duration',
  'intensity',
  'complexity',
  'sophistication',
  'impact',
] as const;
export type Yardstick = (typeof yardsticks)[number];

/** A tick of a question that bears on a yardstick. */
export interface Sign {
  readonly node: string;
  readonly item: string;
}

/** The question that compares as a whole. No tree asks for the yardsticks one by one. */
export const comparisonNode = 't2.5';

const hit = 't1.6';
const effect = 't1.7';
const signs = (node: string, ...items: string[]): readonly Sign[] => items.map((item) => ({ node, item }));

/** What on file can speak to a yardstick: our judgement. Where nothing is listed, a person has to write it. */
const bearing: Readonly<Record<Yardstick, readonly Sign[]>> = {
  scope: [...signs(hit, 'member-state', 'union-body', 'third-state', 'private'), ...signs(effect, 'states')],
  scale: signs(effect, 'persons', 'loss'),
  duration: [],
  intensity: signs(effect, 'disruption'),
  complexity: [],
  sophistication: [],
  impact: signs(effect, 'disruption', 'persons', 'loss', 'data', 'commercial'),
};

export interface YardstickFacts {
  readonly yardstick: Yardstick;
  /** What is ticked and bears on it. */
  readonly ticked: readonly Sign[];
  /** Questions that would bear on it and are not answered, or not known. */
  readonly unknown: readonly string[];
  /** Whether any question bears on it. */
  readonly isAsked: boolean;
}

/** The facts on file against each yardstick, and what the comparison says: a choice of the question, or nothing yet. */
export function againstYardsticks(answers: Answers): {
  readonly compared: string | undefined;
  readonly facts: readonly YardstickFacts[];
} {
  const choiceOf = (node: string) => {
    const choice = Object.hasOwn(answers, node) ? answers[node]?.choice : undefined;
    return choice === 'unknown' ? undefined : choice;
  };
  const facts = yardsticks.map((yardstick) => {
    const all = bearing[yardstick];
    const ticked = all.filter(({ node, item }) => choiceOf(node) !== undefined && answers[node]?.items?.includes(item));
    const unknown = [...new Set(all.map(({ node }) => node))].filter((node) => choiceOf(node) === undefined);
    return { yardstick, ticked, unknown, isAsked: all.length > 0 };
  });
  return { compared: choiceOf(comparisonNode), facts };
}
