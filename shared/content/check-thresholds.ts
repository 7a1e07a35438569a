import type { NodeWords, TreeNode } from '../decision/model';
import { type Check, fault } from './known';
import type { Loaded } from './load';

/**
 * No number decides by itself. There is no numeric threshold of significance in the law: a question asks whether a
 * factor is shown, and one factor is enough. So options are ticked one at least, or all of them where each is a
 * condition of its own, and no question, answer, option or effect speaks of an amount to be reached.
 */
export function checkThresholds(check: Check, { graphs, words }: Loaded): void {
  for (const item of graphs)
    for (const [at, node] of item.value.nodes.entries())
      if (countsOptions(node))
        fault(
          check,
          { item, path: ['nodes', at, 'items', 'min'] },
          { code: 'tree/condition', details: { min: node.id } },
        );
  for (const item of words)
    for (const [id, text] of Object.entries(item.value.nodes))
      for (const [path, sentence] of sentencesOf(text))
        if (amount.test(sentence))
          fault(
            check,
            { item, path: ['nodes', id, ...path] },
            { code: 'tree/condition', details: { amount: sentence } },
          );
}

/** More than one, but not all: a count that would close a path. */
function countsOptions({ items }: TreeNode): boolean {
  return items !== undefined && items.min > 1 && items.min < items.options.length;
}

const unit =
  '(?:%|per cent|persons?|people|users?|victims?|bodies|firms?|systems?|States?|hours?|days?|weeks?|months?|years?|euros?|EUR|million|billion)';
const amount = new RegExp(
  [
    `(?:at least|more than|less than|fewer than|no more than|over|under|above|below|up to|a minimum of) (?:EUR |€ ?)?\\d`,
    `\\d[\\d .,]* ?${unit}\\b`,
    `[<>≤≥] ?\\d`,
    `(?:EUR|€) ?\\d`,
  ].join('|'),
  'i',
);

/** What decides: the question, its answers and options, and what each answer does. Grounds and examples may count. */
function sentencesOf(words: NodeWords): readonly (readonly [readonly string[], string])[] {
  const group = (name: 'answers' | 'effects' | 'items') =>
    Object.entries(words[name] ?? {}).map(([id, text]) => [[name, id], text] as const);
  return [[['question'], words.question], ...group('answers'), ...group('effects'), ...group('items')];
}
