import type { Numbered } from '../document/compare/lines';
import type { Document } from '../document/model';
import { lineBlocks } from '../document/walk';
import type { Base } from './base';
import { type LineMarks, marksOf } from './read-line';
import type { Return } from './return-model';

/** The marks of each paragraph of a return as it came, by its id, or by its place where it has none. */
export type RawLines = ReadonlyMap<string, LineMarks>;

/** Reads the marks of all paragraphs and headings. The first of an id counts: a moved one stands twice. */
export function rawLines(document: Document): RawLines {
  const lines = new Map<string, LineMarks>();
  let at = 0;
  for (const block of lineBlocks(document.blocks)) {
    if (block.type === 'table') {
      for (const cell of [block.head, ...block.rows].flat()) lines.set(`#${at++}`, marksOf(cell));
    } else if (block.type === 'heading' || block.type === 'paragraph') {
      const marks = marksOf(block.children);
      const name = block.id && !lines.has(block.id) ? block.id : `#${at++}`;
      lines.set(name, marks);
    }
  }
  return lines;
}

/** Who made a change in a line, by the tracked changes that touch it; nothing where none says so. */
export function authorIn(
  { answer, raw, base }: { readonly answer: Return; readonly raw: RawLines; readonly base: Base },
  line: Numbered | undefined,
  units: readonly [number, number] | undefined,
): { readonly author: string; readonly at: string } | undefined {
  const marks = line?.line.id === undefined ? undefined : raw.get(line.line.id);
  const touching = marks?.changes.filter(({ from, to }) => !units || (from <= units[1] && to >= units[0])) ?? [];
  for (const { id } of touching) {
    const change = base.changes.has(id) ? undefined : answer.changes[id];
    if (change) return change;
  }
  return undefined;
}
