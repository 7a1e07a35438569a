import { AppError } from '../../base/errors';
import type { Answers, Condition, Measure, TreeNode } from '../model';
import { always, type Diagrams, never, newDiagrams } from './diagram';
import { type Domain, domainOf, type Leaf, truthOfClass } from './values';

/** Conditions inside conditions; nobody reads more, and the stack holds it. */
export const maxDepth = 64;

/** What a precondition is to say, or not to say. */
type Aim = 'yes' | 'no' | 'not-yes' | 'not-no';
const opposite: Readonly<Record<Aim, Aim>> = { yes: 'no', no: 'yes', 'not-yes': 'not-no', 'not-no': 'not-yes' };

/** A measure as a function of the classes of its questions: true where it is open. */
export interface Formula {
  readonly domains: readonly Domain[];
  readonly diagrams: Diagrams;
  readonly open: number;
  /** True where it is blocked, or where nobody would ask for it. */
  readonly closed: number;
}

/**
 * Compiles the preconditions of a measure. It is open as `assessMeasures` says it: `opens` holds, and `relevant` does
 * not fail. It is closed where `opens` fails or `relevant` does.
 * @throws `tree/limit` for conditions nested too deep
 */
export function formulaOf(measure: Measure, answers: Answers, nodes: readonly TreeNode[]): Formula {
  const parts = measure.relevant ? [measure.opens, measure.relevant] : [measure.opens];
  const leaves = new Map<string, Leaf[]>();
  for (const leaf of parts.flatMap((part) => leavesOf(part, measure.id))) {
    const node = 'answer' in leaf ? leaf.answer : leaf.items;
    leaves.set(node, [...(leaves.get(node) ?? []), leaf]);
  }
  const given = { answers, nodes: new Map(nodes.map((node) => [node.id, node])) };
  const domains = [...leaves].map(([node, list]) => domainOf(node, list, given));
  const diagrams = newDiagrams();
  const context = { domains, diagrams, levels: new Map(domains.map(({ node }, level) => [node, level])) };
  const opens = (aim: Aim) => compile(context, measure.opens, aim);
  const relevant = (aim: Aim, without: number) =>
    measure.relevant ? compile(context, measure.relevant, aim) : without;
  return {
    domains,
    diagrams,
    open: diagrams.both(opens('yes'), relevant('not-no', always)),
    closed: diagrams.either(opens('no'), relevant('no', never)),
  };
}

interface Context {
  readonly domains: readonly Domain[];
  readonly diagrams: Diagrams;
  readonly levels: ReadonlyMap<string, number>;
}

function compile(context: Context, condition: Condition, aim: Aim): number {
  const { diagrams } = context;
  if ('not' in condition) return compile(context, condition.not, opposite[aim]);
  if ('all' in condition || 'any' in condition) {
    const isAll = 'all' in condition;
    const parts = isAll ? condition.all : condition.any;
    const isJoint = isAll === (aim === 'yes' || aim === 'not-no');
    const join = isJoint ? diagrams.both : diagrams.either;
    // from the last to the first, so that what is built stays small
    return parts
      .map((part) => compile(context, part, aim))
      .reduceRight((sum, part) => join(part, sum), isJoint ? always : never);
  }
  const level = context.levels.get('answer' in condition ? condition.answer : condition.items) ?? 0;
  const domain = context.domains[level];
  const children = (domain?.classes ?? []).map((answers) => {
    const truth = truthOfClass(condition, domain?.node ?? '', answers);
    return aim === truth || (aim === 'not-yes' && truth !== 'yes') || (aim === 'not-no' && truth !== 'no')
      ? always
      : never;
  });
  return diagrams.make(level, children);
}

function leavesOf(condition: Condition, measure: string, depth = 0): readonly Leaf[] {
  if (depth > maxDepth) throw new AppError('tree/limit', { measure });
  if ('not' in condition) return leavesOf(condition.not, measure, depth + 1);
  if ('all' in condition) return condition.all.flatMap((part) => leavesOf(part, measure, depth + 1));
  if ('any' in condition) return condition.any.flatMap((part) => leavesOf(part, measure, depth + 1));
  return [condition];
}
