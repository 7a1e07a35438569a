import type { Node } from 'prosemirror-model';
import type { Decoration, NodeView, NodeViewConstructor } from 'prosemirror-view';
import { inlineText } from '#shared/document/to-text';
import s from './atoms.module.css';
import type { Look } from './looks';
import type { Atom, AtomType } from './schema';

type Show = (dom: HTMLElement, node: Node, decorations: readonly Decoration[]) => void;

/** How atoms stand on the page. Built of elements and text alone; no HTML string exists. */
export const atomViews: Readonly<Record<AtomType, NodeViewConstructor>> = {
  slot: view(showLook),
  reference: view(showLook),
  term: view(showWords),
  address: view(showWords),
  footnote: view(showLook),
  cross: view(showLook),
};

function view(show: Show): NodeViewConstructor {
  return (node, ...[, , decorations]): NodeView => {
    const dom = document.createElement('span');
    dom.className = s[node.type.name] ?? '';
    show(dom, node, decorations);
    return {
      dom,
      update(next, now) {
        if (next.type !== node.type || next.attrs['value'] !== node.attrs['value']) return false;
        show(dom, next, now);
        return true;
      },
      ignoreMutation: () => true,
    };
  };
}

function showLook(dom: HTMLElement, node: Node, decorations: readonly Decoration[]): void {
  const look: Look | undefined = decorations.map(({ spec }) => spec).find((spec) => 'text' in spec);
  dom.textContent = look?.text ?? '';
  dom.toggleAttribute('data-open', look?.isOpen === true);
  if (node.type.name === 'slot') dom.dataset['slot'] = (node.attrs['value'] as { name: string }).name; // a slot's value
  // a name needs a role that takes one: a badge and an empty field are each read as one thing
  const name = typeof look?.name === 'function' ? look.name(node.attrs['value'] as Atom) : look?.name; // of its own type
  setOrRemove(dom, 'role', name === undefined ? undefined : 'img');
  setOrRemove(dom, 'aria-label', name);
  if (node.type.name !== 'footnote' && node.type.name !== 'cross') return;
  dom.dataset['piece'] = node.type.name;
  // for those at the mouse
  setOrRemove(dom, 'title', name);
}

function setOrRemove(dom: HTMLElement, attribute: string, value: string | undefined): void {
  if (value === undefined) dom.removeAttribute(attribute);
  else dom.setAttribute(attribute, value);
}

function showWords(dom: HTMLElement, node: Node): void {
  dom.textContent = inlineText([node.attrs['value'] as Atom]); // terms and addresses only
}
