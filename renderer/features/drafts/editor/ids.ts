import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { ReplaceAroundStep, ReplaceStep, type Step } from 'prosemirror-transform';
import { slugger } from '#shared/document/slug';
import { isLine } from './lines';
import { schema } from './schema';

/**
 * Keeps the ids of lines unique and present: comments, cross-references and the other language hold on to them. After a
 * split the first part keeps the id, unless it has no words: the id goes where the words go.
 */
export function idsPlugin(newId: () => string): Plugin {
  return new Plugin({
    appendTransaction(transactions, _, state) {
      if (!transactions.some((tr) => tr.docChanged && tr.steps.some((step) => changesLines(step)))) return null;
      const { wrong, taken } = withoutOwnId(state.doc);
      if (wrong.length === 0) return null;
      const tr = state.tr;
      const name = slugger();
      for (const at of wrong) tr.setNodeAttribute(at, 'id', nameOf(tr.doc.nodeAt(at), name, taken) ?? newId());
      return tr.setMeta('addToHistory', false);
    },
  });
}

/** A heading that came without an id is named by its words. */
function nameOf(
  node: Node | null,
  slug: (words: string) => string,
  taken: ReadonlyMap<string, unknown>,
): string | undefined {
  if (node?.type !== schema.nodes.heading || node.attrs['id'] !== '') return undefined;
  let name = slug(node.textContent);
  while (taken.has(name)) name = slug(node.textContent);
  return name;
}

/** Typing in one line, marks and ends leave the ids as they are. */
function changesLines(step: Step): boolean {
  if (step instanceof ReplaceStep) return step.slice.content.content.some((node) => !node.isInline);
  return step instanceof ReplaceAroundStep;
}

function withoutOwnId(doc: Node) {
  const seen = new Map<string, { readonly at: number; readonly isEmpty: boolean }>();
  const wrong: number[] = [];
  doc.descendants((node, at) => {
    if (!isLine(node)) return !node.isInline;
    const id = String(node.attrs['id'] ?? '');
    const first = seen.get(id);
    const here = { at, isEmpty: node.content.size === 0 };
    if (id === '') wrong.push(at);
    else if (!first) seen.set(id, here);
    else if (first.isEmpty && !here.isEmpty) {
      wrong.push(first.at);
      seen.set(id, here);
    } else wrong.push(at);
    return false;
  });
  return { wrong, taken: seen };
}
