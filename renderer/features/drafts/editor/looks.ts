import type { Fragment, Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { AddMarkStep, AttrStep, ReplaceStep } from 'prosemirror-transform';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { paragraphNumbers } from '#shared/document/numbering';
import { type NumberedReference, numberedReferences, referenceNumber } from '#shared/document/references';
import { inlineText, slotValue } from '#shared/document/to-text';
import { toDocument } from './convert';
import type { Atom } from './schema';

/** What atoms look like now: texts of filled slots, labels of open ones, names of grounds. Never part of the document. */
export interface Looks {
  readonly texts: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly openSlot: (label: string) => string;
  readonly ground: (number: number, source: string, locator: string | undefined) => string;
  readonly footnote: (number: number, words: string) => string;
  /** The name of a cross-reference; without a number, of one whose paragraph is gone. */
  readonly cross: (number: string | undefined) => string;
}

/** What a view of an atom gets to show. */
export interface Look {
  readonly text: string;
  /** What a screen reader says instead of the text, where that differs: it may say what the atom holds by then. */
  readonly name?: string | ((atom: Atom) => string);
  /** Something is missing: a field without a value, a reference without its paragraph. */
  readonly isOpen?: boolean;
}

interface State {
  readonly looks: Looks;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<State>('looks');

/** Tells the views what to show, by decorations: when a value changes the atoms show it, and the document stays. */
export function looksPlugin(first: Looks): Plugin<State> {
  return new Plugin<State>({
    key,
    state: {
      init: (_, { doc }) => ({ looks: first, decorations: decorate(doc, first) }),
      apply(transaction, state) {
        const given: Looks | undefined = transaction.getMeta(key);
        if (given) return { looks: given, decorations: decorate(transaction.doc, given) };
        if (!transaction.docChanged) return state;
        const decorations = touchesAtoms(transaction)
          ? decorate(transaction.doc, state.looks)
          : state.decorations.map(transaction.mapping, transaction.doc);
        return { looks: state.looks, decorations };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** The key under which a transaction carries new looks. */
export const looksKey = key;

/** Whether atoms or whole blocks went or came. Typing words moves what is shown and changes nothing of it. */
function touchesAtoms({ steps, docs }: Transaction): boolean {
  return steps.some((step, at) => {
    if (step instanceof AttrStep) return step.attr === 'id';
    if (!(step instanceof ReplaceStep)) return !(step instanceof AddMarkStep);
    return !isWords(step.slice.content) || !isWordsBetween(docs[at], step);
  });
}

function isWords(content: Fragment): boolean {
  return content.content.every((node) => node.isText);
}

function isWordsBetween(doc: Node | undefined, { from, to }: ReplaceStep): boolean {
  return doc?.resolve(from).sameParent(doc.resolve(to)) === true && isWords(doc.slice(from, to).content);
}

function decorate(doc: Node, looks: Looks): DecorationSet {
  const document = toDocument(doc);
  const count: Counted = { grounds: numberedReferences(document), numbers: paragraphNumbers(document), notes: 0 };
  const decorations: Decoration[] = [];
  doc.descendants((node, position) => {
    const spec = node.isAtom && !node.isText ? specOf(node, looks, count) : undefined;
    if (spec) decorations.push(Decoration.node(position, position + node.nodeSize, {}, spec));
  });
  return DecorationSet.create(doc, decorations);
}

/** What numbers are taken from; notes are counted on the way. */
interface Counted {
  readonly grounds: readonly NumberedReference[];
  readonly numbers: ReadonlyMap<string, string>;
  notes: number;
}

function specOf(node: Node, looks: Looks, count: Counted): Look | undefined {
  const atom = node.attrs['value'] as Atom; // every atom is an inline one
  switch (atom.type) {
    case 'slot': {
      const text = slotValue(looks.texts, atom.name);
      if (text !== undefined) return { text };
      const label = slotValue(looks.labels, atom.name) ?? atom.name;
      return { text: label, name: looks.openSlot(label), isOpen: true };
    }
    case 'reference': {
      const number = referenceNumber(count.grounds, atom) ?? 0;
      return { text: String(number), name: looks.ground(number, atom.source, atom.locator) };
    }
    case 'footnote': {
      const number = ++count.notes;
      const name = (now: Atom) =>
        looks.footnote(number, 'children' in now ? inlineText(now.children, looks.texts) : '');
      return { text: String(number), name };
    }
    case 'cross': {
      const number = count.numbers.get(atom.to);
      return { text: number ?? '?', name: looks.cross(number), isOpen: number === undefined };
    }
    default:
      return undefined;
  }
}
