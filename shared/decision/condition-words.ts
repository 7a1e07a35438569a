import type { Condition, Tree } from './model';

/** A precondition with its words: questions by their short title, answers and items as the screen names them. */
export type ConditionWords =
  | { readonly kind: 'all' | 'any' | 'not'; readonly parts: readonly ConditionWords[] }
  | QuestionWords;

export interface QuestionWords {
  /** `answer`: one of the answers is given. `any-item`, `all-items`: one or all of the items are ticked. */
  readonly kind: 'answer' | 'any-item' | 'all-items';
  readonly tree: string;
  readonly node: string;
  readonly question: string;
  readonly values: readonly string[];
}

/** Puts a precondition into words. Groups of one and groups in groups of the same kind are drawn together. */
export function conditionWords(condition: Condition, trees: readonly Tree[]): ConditionWords {
  if ('not' in condition) return { kind: 'not', parts: [conditionWords(condition.not, trees)] };
  if ('all' in condition) return group('all', condition.all, trees);
  if ('any' in condition) return group('any', condition.any, trees);
  return question(condition, trees);
}

function group(kind: 'all' | 'any', conditions: readonly Condition[], trees: readonly Tree[]): ConditionWords {
  const parts = conditions
    .map((part) => conditionWords(part, trees))
    .flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const drawn = kind === 'all' ? drawnTogether(parts) : parts;
  return drawn.length === 1 && drawn[0] ? drawn[0] : { kind, parts: drawn };
}

/** Items of one question that must each be ticked stand as one line. */
function drawnTogether(parts: readonly ConditionWords[]): readonly ConditionWords[] {
  const drawn: ConditionWords[] = [];
  for (const part of parts) {
    const last = drawn.at(-1);
    const isNext = isSingleItem(part) && last !== undefined && 'node' in last && last.node === part.node;
    if (isNext && (last.kind === 'all-items' || isSingleItem(last)))
      drawn[drawn.length - 1] = { ...last, kind: 'all-items', values: [...last.values, ...part.values] };
    else drawn.push(part);
  }
  return drawn;
}

function isSingleItem(part: ConditionWords): part is QuestionWords {
  return part.kind === 'any-item' && part.values.length === 1;
}

type Leaf = Exclude<Condition, { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown }>;

function question(leaf: Leaf, trees: readonly Tree[]): QuestionWords {
  const node = 'answer' in leaf ? leaf.answer : leaf.items;
  const tree = trees.find(({ words }) => Object.hasOwn(words.nodes, node));
  const words = tree?.words.nodes[node];
  const named = (names: Readonly<Record<string, string>> | undefined, ids: readonly string[]) =>
    ids.map((id) => names?.[id] ?? id);
  return {
    kind: 'answer' in leaf ? 'answer' : 'any-item',
    tree: tree?.graph.id ?? '',
    node,
    question: words?.short ?? node,
    values: 'answer' in leaf ? named(words?.answers, leaf.is) : named(words?.items, leaf.has),
  };
}
