import type { Block, Document, Inline, TrackedEnd } from '../document/model';
import { eachBlock } from '../document/walk';
import { freshId } from './identities';
import type { Laying } from './lay';
import type { MergedRow } from './merged';
import { type Grown, type Growth, topBlocks } from './rebuild';

/** A document while what came back is laid into it. */
export interface Page {
  readonly laying: Laying;
  /** What is told from now on is about this line of the draft. */
  readonly at: (line: number | undefined) => void;
  readonly growth: Growth;
  readonly rows: MergedRow[];
  readonly grow: (block: Block, more: readonly Grown[]) => void;
  readonly growCell: (table: Block, place: string, children: readonly Inline[]) => void;
  /** What the file says of a table as a whole; of one put in or taken out here already, that stays. */
  readonly endTable: (table: Block, end: TrackedEnd) => void;
  readonly growRow: (table: Block, behind: number, row: readonly (readonly Inline[])[]) => void;
  /** Puts blocks behind the one of the top level in which a line stands; before all where there is none. */
  readonly growBehind: (line: Block | undefined, more: readonly Block[]) => void;
  readonly placeOf: (line: Block) => { readonly top: Block; readonly isLast: boolean } | undefined;
  /** An id no paragraph has. */
  readonly freshId: () => string;
}

export function startPage(document: Document, rest: Pick<Page, 'laying' | 'at'>): Page {
  const lines = new Map<Block, Grown[]>();
  const cells = new Map<Block, Map<string, readonly Inline[]>>();
  const rows = new Map<Block, Map<number, (readonly (readonly Inline[])[])[]>>();
  const ends = new Map<Block, TrackedEnd>();
  const after = new Map<Block | undefined, Block[]>();
  const places = topBlocks(document);
  const taken = new Set([...eachBlock(document.blocks)].flatMap((block) => ('id' in block && block.id) || []));
  return {
    ...rest,
    growth: { lines, cells, rows, ends, after },
    rows: [],
    grow: (block, more) => void lines.set(block, [...(lines.get(block) ?? []), ...more]),
    growCell: (table, place, children) => void within(cells, table, () => new Map()).set(place, children),
    endTable: (table, end) => void ends.set(table, end),
    growRow: (table, behind, row) =>
      within(
        within(rows, table, () => new Map<number, (readonly (readonly Inline[])[])[]>()),
        behind,
        () => [],
      ).push(row),
    growBehind(line, more) {
      const top = line && places.get(line)?.top;
      for (const block of more)
        addBlock(
          within(after, top, () => []),
          block,
        );
    },
    placeOf: (line) => places.get(line),
    freshId: () => freshId(taken),
  };
}

function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** Items that follow each other are one list. */
function addBlock(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  if (last?.type === 'list' && block.type === 'list' && last.ordered === block.ordered)
    blocks[blocks.length - 1] = { ...last, items: [...last.items, ...block.items] };
  else blocks.push(block);
}
