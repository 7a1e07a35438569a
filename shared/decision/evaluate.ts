import type { Answers, Condition } from './model';
import { all, any, not, type Truth } from './truth';

/** A question that carries a result, and how it stands there. */
export interface Finding {
  readonly node: string;
  readonly truth: Truth;
}

export interface Evaluation {
  readonly truth: Truth;
  /**
   * The questions that decide: each speaks for the result as it is. A `no` is carried by what speaks against, a `yes`
   * by what speaks for, an `unknown` by what is not known. In the order of the condition, each question once.
   */
  readonly grounds: readonly Finding[];
}

/** Three-valued evaluation of a precondition over the answers of any number of trees, merged by question id. */
export function evaluate(condition: Condition, answers: Answers): Evaluation {
  const truth = truthOf(condition, answers);
  const nodes = new Set(carriers(condition, truth, answers));
  return { truth, grounds: [...nodes].map((node) => ({ node, truth })) };
}

/** The truth of a precondition alone. */
export function truthOf(condition: Condition, answers: Answers): Truth {
  if ('all' in condition) return all(condition.all.map((part) => truthOf(part, answers)));
  if ('any' in condition) return any(condition.any.map((part) => truthOf(part, answers)));
  if ('not' in condition) return not(truthOf(condition.not, answers));
  const node = 'answer' in condition ? condition.answer : condition.items;
  const answer = Object.hasOwn(answers, node) ? answers[node] : undefined;
  if (!answer || answer.choice === 'unknown') return 'unknown';
  const holds =
    'answer' in condition
      ? condition.is.includes(answer.choice)
      : (answer.items ?? []).some((item) => condition.has.includes(item));
  return holds ? 'yes' : 'no';
}

/** Every question a precondition asks about, in its order, each once. */
export function conditionNodes(condition: Condition): readonly string[] {
  if ('all' in condition) return [...new Set(condition.all.flatMap(conditionNodes))];
  if ('any' in condition) return [...new Set(condition.any.flatMap(conditionNodes))];
  if ('not' in condition) return conditionNodes(condition.not);
  return ['answer' in condition ? condition.answer : condition.items];
}

/** Questions still unknown that could matter: branches that are settled in favour are not searched. */
export function missingNodes(condition: Condition, answers: Answers): readonly string[] {
  return [...new Set(missing(condition, answers))];
}

function missing(condition: Condition, answers: Answers): readonly string[] {
  if (truthOf(condition, answers) === 'yes') return [];
  if ('not' in condition) return missing(condition.not, answers);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  if (!parts) return truthOf(condition, answers) === 'unknown' ? conditionNodes(condition) : [];
  return parts.filter((part) => truthOf(part, answers) === 'unknown').flatMap((part) => missing(part, answers));
}

function carriers(condition: Condition, truth: Truth, answers: Answers): readonly string[] {
  if ('not' in condition) return carriers(condition.not, not(truth), answers);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  if (!parts) return conditionNodes(condition);
  return parts.filter((part) => truthOf(part, answers) === truth).flatMap((part) => carriers(part, truth, answers));
}
