import type { Block, Inline } from '../document/model';
import { mapLines } from '../document/walk';

/** Blocks with some slots replaced by running text; a slot for which nothing is known stays a slot. */
export function mapBlocks(
  blocks: readonly Block[],
  lineFor: (slot: string) => readonly Inline[] | undefined,
): readonly Block[] {
  const line = (inlines: readonly Inline[]): readonly Inline[] =>
    inlines.flatMap((inline): readonly Inline[] =>
      inline.type === 'slot' ? (lineFor(inline.name) ?? [inline]) : [inline],
    );
  return mapLines({ blocks }, line).blocks;
}
