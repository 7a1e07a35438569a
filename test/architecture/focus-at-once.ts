import { isNode, type Node, nameOf, type Rule, walk } from './source';

/** A focus that is put off falls behind whoever types fast: `renderer/ui/focus` gives it with the change itself. */
export const focusAtOnce: Rule = ({ path, nodes }) => {
  if (!path.startsWith('renderer/')) return [];
  return nodes
    .filter((node) => isCallOf(node, 'requestAnimationFrame') && [...walk(node)].some((one) => isCallOf(one, 'focus')))
    .map(() => `${path}: the focus is not put off to another frame`);
};

function isCallOf({ type, callee }: Node, name: string): boolean {
  if (type !== 'CallExpression' || !isNode(callee)) return false;
  return nameOf(callee) === name || nameOf(callee['property']) === name;
}
