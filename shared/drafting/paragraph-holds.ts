import type { Block, Document, Inline } from '../document/model';
import { brokenCrossReferences } from '../document/numbering';
import { accepted } from '../document/tracked';
import { ownInlines } from '../document/walk';
import { isAtMost } from './marking';
import type { Draft } from './model';
import { asTwin } from './twin';

/**
 * The ids that cross-references point to and no numbered paragraph has, each once: of the text as it reads once every change
 * is taken, in both languages.
 */
export function brokenReferences(draft: Draft): readonly string[] {
  const { document, twin } = draft;
  const own = refers(document) ? brokenCrossReferences(accepted(document)) : [];
  const other = twin && refers(twin.document) ? asTwin(draft) : undefined;
  return [...new Set([...own, ...(other ? brokenCrossReferences(other.document) : [])])];
}

/** The paragraphs whose own mark is stricter than that of the draft, by id, in reading order. */
export function paragraphsAbove({ document, marking: ceiling }: Draft): readonly string[] {
  const isAbove = (block: Block) =>
    block.type === 'paragraph' && block.marking !== undefined && !isAtMost(block.marking, ceiling);
  const found = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap((block) => {
      if (isAbove(block)) return ['id' in block ? (block.id ?? '') : ''];
      return insideOf(block).flatMap(found);
    });
  return found(document.blocks).length > 0 ? found(accepted(document).blocks) : [];
}

/** Whether a text holds any cross-reference: asked after every pause, of a text in which most blocks are as they were. */
function refers({ blocks }: Document): boolean {
  return blocks.some(blockRefers);
}

const known = new WeakMap<Block, boolean>();

function blockRefers(block: Block): boolean {
  const found =
    known.get(block) ??
    (ownInlines(block).some(lineRefers) || insideOf(block).some((blocks) => blocks.some(blockRefers)));
  known.set(block, found);
  return found;
}

function lineRefers(line: readonly Inline[]): boolean {
  return line.some((node) => node.type === 'cross' || ('children' in node && lineRefers(node.children)));
}

function insideOf(block: Block): readonly (readonly Block[])[] {
  if (block.type === 'list') return block.items;
  return block.type === 'quote' || block.type === 'note' ? [block.children] : [];
}
