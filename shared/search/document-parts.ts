import type { Block, Document } from '../document/model';
import { inlineText, type SlotValues, toText } from '../document/to-text';
import type { Part } from './model';

/** A document from heading to heading; the summary stands with what comes before the first. */
export function documentParts(summary: string, { blocks }: Document, slots: SlotValues = {}): readonly Part[] {
  const parts: { anchor?: string; heading: string; blocks: Block[] }[] = [{ heading: '', blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading')
      parts.push({ anchor: block.id, heading: inlineText(block.children, slots), blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts.map(({ blocks: own, ...place }, at) => {
    const text = toText({ blocks: own }, { slots });
    return { ...place, text: at === 0 ? `${summary}\n${text}` : text };
  });
}
