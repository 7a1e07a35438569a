import type { Node } from 'prosemirror-model';
import type { Decoration, NodeView, NodeViewConstructor } from 'prosemirror-view';
import { inlineText } from '#shared/document/to-text';
import s from './editor.module.css';
import type { Look, Looks } from './looks';
import type { Atom, AtomType, Table } from './schema';

type Show = (dom: HTMLElement, node: Node, decorations: readonly Decoration[]) => void;

/** How atoms stand on the page. Built of elements and text alone; no HTML string exists. */
export const atomViews: Readonly<Record<AtomType | 'table', NodeViewConstructor>> = {
  slot: view('span', showLook),
  reference: view('span', showLook),
  term: view('span', showWords),
  address: view('span', showWords),
  footnote: view('span', showFootnote),
  cross: view('span', showWords),
  table: view('div', showTable),
};

function view(tag: 'span' | 'div', show: Show): NodeViewConstructor {
  return (node, ...[, , decorations]): NodeView => {
    const dom = document.createElement(tag);
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
  setOrRemove(dom, 'role', look?.name === undefined ? undefined : 'img');
  setOrRemove(dom, 'aria-label', look?.name);
}

function setOrRemove(dom: HTMLElement, attribute: string, value: string | undefined): void {
  if (value === undefined) dom.removeAttribute(attribute);
  else dom.setAttribute(attribute, value);
}

function showWords(dom: HTMLElement, node: Node): void {
  dom.textContent = inlineText([node.attrs['value'] as Atom]); // terms and addresses only
}

function showFootnote(dom: HTMLElement, node: Node): void {
  const { children } = node.attrs['value'] as Extract<Atom, { type: 'footnote' }>;
  dom.textContent = ` (${inlineText(children)})`;
}

function showTable(dom: HTMLElement, node: Node, decorations: readonly Decoration[]): void {
  const table = node.attrs['value'] as Table; // checked when it was read
  const texts: Looks['texts'] = decorations.map(({ spec }) => spec).find((spec) => 'texts' in spec)?.texts ?? {};
  const row = (cells: Table['head'], tag: 'th' | 'td') => {
    const line = document.createElement('tr');
    for (const cell of cells) line.appendChild(document.createElement(tag)).textContent = inlineText(cell, texts);
    return line;
  };
  const shown = document.createElement('table');
  shown.createTHead().append(row(table.head, 'th'));
  shown.createTBody().append(...table.rows.map((cells) => row(cells, 'td')));
  dom.replaceChildren(shown);
}
