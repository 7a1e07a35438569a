import { guardLines } from './escape-markdown';
import { inlineToMarkdown, type LineMode } from './inline-to-markdown';
import type { Block, Document, Inline } from './model';
import { normalInline } from './normal';
import { type Outward, outwardInline, sourceList } from './outward';
import { numberedReferences } from './references';
import type { SlotValues } from './to-text';

export interface MarkdownForm {
  readonly slots?: SlotValues;
  /** Titles of sources by id. */
  readonly sources?: Readonly<Record<string, string>>;
}

/**
 * A document as Markdown. What `fromMarkdown` can read comes back the same; a note becomes a quote, an empty paragraph
 * nothing. With `slots`, values stand as literal text in their places. With `sources` (titles by id) the text is
 * meant for people outside: badges become numbers with a list at the end, words with cards become plain words.
 */
export function toMarkdown(document: Document, options: MarkdownForm = {}): string {
  const numbers = options.sources && numberedReferences(document);
  const parts = siblings(document.blocks, { slots: options.slots, numbers });
  if (numbers && options.sources) parts.push(...sourceList(numbers, options.sources));
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function siblings(blocks: readonly Block[], options: Outward): string[] {
  const parts: string[] = [];
  let before: Block | undefined;
  let other = false;
  for (const block of blocks) {
    // two lists in a row are told apart by their marker
    const marker: boolean =
      block.type === 'list' && before?.type === 'list' && before.ordered === block.ordered && !other;
    const part = writeBlock(block, options, marker);
    if (part === undefined) continue;
    parts.push(part);
    before = block;
    other = marker;
  }
  return parts;
}

function writeBlock(block: Block, options: Outward, otherMarker: boolean): string | undefined {
  switch (block.type) {
    case 'heading':
      return writeHeading(block.level, guardLines(writeInline(block.children, options, 'line')));
    case 'paragraph':
      return guardLines(writeInline(block.children, options, 'lines')) || undefined;
    case 'list':
      return block.items.length === 0 ? undefined : writeList(block, options, otherMarker);
    case 'table':
      return block.head.length === 0 ? undefined : writeTable(block, options);
    default:
      return siblings(block.children, options)
        .join('\n\n')
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
  }
}

/** CommonMark §4.2: a run of `#` after a space at the end would be taken for a closing sequence. */
function writeHeading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${text.replace(/([ \t])(#+)$/, '$1\\$2')}`.trimEnd();
}

function writeInline(nodes: readonly Inline[], options: Outward, mode: LineMode): string {
  return inlineToMarkdown(normalInline(outwardInline(nodes, options)), mode);
}

function writeList(list: Extract<Block, { type: 'list' }>, options: Outward, otherMarker: boolean): string {
  const mark = list.ordered ? (otherMarker ? ')' : '.') : otherMarker ? '*' : '-';
  const items = list.items.map((item, at) => {
    const marker = list.ordered ? `${at + 1}${mark} ` : `${mark} `;
    const text = siblings(item, options).join('\n\n');
    return `${marker}${text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`)}`.trimEnd();
  });
  const tight = list.items.every((item) => item.length === 0 || (item.length === 1 && item[0]?.type === 'paragraph'));
  return items.join(tight ? '\n' : '\n\n');
}

function writeTable(table: Extract<Block, { type: 'table' }>, options: Outward): string {
  const cell = (nodes: readonly Inline[]) => guardLines(writeInline(nodes, options, 'line'));
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const width = table.head.length;
  const rows = table.rows.map((cells) => row(Array.from({ length: width }, (_, at) => cell(cells[at] ?? []))));
  return [row(table.head.map(cell)), row(table.head.map(() => '---')), ...rows].join('\n');
}
