import { truthOf } from '../evaluate';
import type { Answer, Answers, Condition, TreeNode } from '../model';
import type { Truth } from '../truth';

/** A precondition that asks one question. */
export type Leaf = Extract<Condition, { answer: string } | { items: string }>;

/**
 * What one question may say, as far as the preconditions can tell: values that no leaf tells apart are one class.
 * Class 0 is the present answer.
 */
export interface Domain {
  readonly node: string;
  readonly question: TreeNode | undefined;
  /** Items that some leaf asks about and the question offers. */
  readonly items: readonly string[];
  /** Per class: the answers in it, the present one included. */
  readonly classes: readonly (readonly Answer[])[];
  /** Whether the question still waits for an answer. */
  readonly isOpen: boolean;
  readonly present: Answer;
}

/** More items than this in the preconditions of one question are not taken apart. */
export const maxItems = 12;

/**
 * The classes of a question under the leaves that ask it. What may be answered is what the tree offers: one choice that
 * is known, with enough ticks where it takes items. A question that no tree offers cannot be answered otherwise.
 */
export function domainOf(node: string, leaves: readonly Leaf[], given: Given): Domain {
  const question = given.nodes.get(node);
  const asked = new Set(leaves.flatMap((leaf) => ('items' in leaf ? leaf.has : [])));
  const items = (question?.items?.options ?? []).filter((item) => asked.has(item)).slice(0, maxItems);
  const present = presentOf(node, given.answers);
  const sign = (answer: Answer) => leaves.map((leaf) => truthOf(leaf, { [node]: answer })).join();
  const classes = new Map<string, Answer[]>([[sign(present), [present]]]);
  for (const answer of offered(question, items)) {
    const key = sign(answer);
    const alike = classes.get(key);
    if (alike) alike.push(answer);
    else classes.set(key, [answer]);
  }
  return { node, question, items, classes: [...classes.values()], isOpen: present.choice === 'unknown', present };
}

export interface Given {
  readonly answers: Answers;
  readonly nodes: ReadonlyMap<string, TreeNode>;
}

/** What a leaf says of a class: the same for all its answers. */
export function truthOfClass(leaf: Leaf, node: string, answers: readonly Answer[] | undefined): Truth {
  const [first] = answers ?? [];
  return first ? truthOf(leaf, { [node]: first }) : 'unknown';
}

/** The answer as it stands; none is as good as "Not known yet". */
export function presentOf(node: string, answers: Answers): Answer {
  const answer = Object.hasOwn(answers, node) ? answers[node] : undefined;
  return answer ?? { choice: 'unknown', at: '' };
}

/** Every answer somebody could give, with the ticks that a precondition can see. */
function offered(question: TreeNode | undefined, items: readonly string[]): readonly Answer[] {
  if (!question) return [];
  const spare = (question.items?.options.length ?? 0) - items.length;
  const least = (question.items?.min ?? 1) - spare;
  return question.answers
    .filter(({ id }) => id !== 'unknown')
    .flatMap((answer): Answer[] =>
      answer.items
        ? subsets(items)
            .filter((ticked) => ticked.length >= least)
            .map((ticked) => ({ choice: answer.id, items: ticked, at: '' }))
        : [{ choice: answer.id, at: '' }],
    );
}

function subsets(items: readonly string[]): readonly string[][] {
  return Array.from({ length: 2 ** items.length }, (_, mask) => items.filter((_, at) => mask & (1 << at)));
}
