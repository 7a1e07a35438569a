import type { Block, Inline } from '../document/model';
import { eachInline, inlinesOf } from '../document/walk';
import type { LocatedText } from './located';
import type { Report } from './problem';

/**
 * Every statement of a brief carries its ground: each paragraph, list item and table row has a badge, or stands in a
 * section whose heading has one. What has none is reported as `content/source` with its line.
 */
export function checkGrounding(item: LocatedText<unknown>, report: Report): void {
  const { document, lines } = item.body;
  let sections: readonly { readonly level: number; readonly grounded: boolean }[] = [];
  for (const block of document.blocks) {
    if (block.type === 'heading') {
      const { level } = block;
      sections = [
        ...sections.filter((section) => section.level < level),
        { level, grounded: hasBadge(block.children) },
      ];
    } else if (!sections.some(({ grounded }) => grounded))
      for (const unit of bareUnits(block))
        report({
          code: 'content/source',
          file: item.file,
          line: lines.get(unit) ?? 1,
          details: { missing: block.type },
        });
  }
}

/** The paragraphs, items and rows of a block that name no source. */
function bareUnits(block: Block): readonly object[] {
  switch (block.type) {
    case 'paragraph':
      return hasBadge(block.children) ? [] : [block];
    case 'list':
      return block.items.flatMap((item) => bareItem(item));
    case 'table':
      return block.rows.filter((row) => !row.some((cell) => hasBadge(cell)));
    case 'heading':
      return [];
    default:
      return block.children.flatMap((child) => bareUnits(child));
  }
}

function bareItem(item: readonly Block[]): readonly object[] {
  if (![...inlinesOf(item)].some(isBadge)) return [item];
  return item.flatMap((block) => (block.type === 'list' ? bareUnits(block) : []));
}

function hasBadge(nodes: readonly Inline[]): boolean {
  return [...eachInline(nodes)].some(isBadge);
}

function isBadge(node: Inline): boolean {
  return node.type === 'reference';
}
