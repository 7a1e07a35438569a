import { isNode, type Node, nameOf, type Rule, textOf } from './source';

const HAS_LETTERS = /\p{L}/u;
const SPOKEN = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
];

/** Words live in the translations: none stands between tags, or in an attribute that a person reads or hears. */
export const noWordsInMarkup: Rule = ({ path, nodes }) => {
  if (!path.startsWith('renderer/')) return [];
  const words = nodes.flatMap((node) => [...between(node), ...spoken(node)]).filter((text) => HAS_LETTERS.test(text));
  return words.map((text) => `${path}: "${text.trim()}"`);
};

function between(node: Node): string[] {
  if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') return [];
  const children: unknown[] = Array.isArray(node['children']) ? node['children'] : [];
  return children.filter(isNode).flatMap((child) => {
    if (child.type === 'JSXText') return typeof child['value'] === 'string' ? [child['value']] : [];
    return child.type === 'JSXExpressionContainer' ? (textOf(child['expression']) ?? []) : [];
  });
}

function spoken(node: Node): string[] {
  if (node.type !== 'JSXAttribute' || !SPOKEN.includes(nameOf(node['name']) ?? '')) return [];
  const { value } = node;
  const text = isNode(value) && value.type === 'JSXExpressionContainer' ? textOf(value['expression']) : textOf(value);
  return text === undefined ? [] : [text];
}
