import { nameOf, type Rule } from './source';

const home = 'renderer/ui/Dialog.tsx';

/** A dialog closes with its key: the element alone tells of it only later, and a command typed in between is lost. */
export const oneDialog: Rule = ({ path, nodes }) => {
  if (!path.startsWith('renderer/') || path === home) return [];
  const found = nodes.flatMap(({ type, name }) => {
    const said = nameOf(name);
    if (type === 'JSXOpeningElement' && said === 'dialog') return ['<dialog>'];
    return type === 'JSXAttribute' && said === 'aria-modal' ? ['aria-modal'] : [];
  });
  const opens = nodes.some(({ type, property }) => type === 'MemberExpression' && nameOf(property) === 'showModal');
  return [...found, ...(opens ? ['showModal'] : [])].map((what) => `${path}: ${what} is for ${home}`);
};
