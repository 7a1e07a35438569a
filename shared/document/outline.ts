import type { Document } from './model';
import { inlineText } from './to-text';
import { eachBlock } from './walk';

export interface OutlineEntry {
  readonly level: 1 | 2 | 3;
  readonly id: string;
  readonly text: string;
}

/** The headings in order: what a contents list shows and jumps to. */
export function outline(document: Document): readonly OutlineEntry[] {
  return [...eachBlock(document.blocks)].flatMap((block) =>
    block.type === 'heading' ? [{ level: block.level, id: block.id, text: inlineText(block.children).trim() }] : [],
  );
}
