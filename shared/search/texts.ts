import type { Index } from './index-memory';
import type { Fields } from './passage-score';
import { wordsOf } from './words';

/** A passage, read. */
export interface Text {
  readonly heading: string;
  readonly text: string;
  readonly anchor: string;
  readonly fields: Fields;
  /** Heading and text, folded, with a space at either end: to look for words that stand together. */
  readonly plain: string;
}

/** Texts that stay in memory as words: the next letter typed asks for much the same ones. */
const mostKept = 600;

/** Reads passages by their numbers. */
export function readTexts({ sql, places, texts }: Index, ids: readonly number[]): ReadonlyMap<number, Text> {
  const missing = ids.filter((id) => !texts.has(id));
  if (texts.size + missing.length > mostKept)
    for (const id of [...texts.keys()]) if (!ids.includes(id)) texts.delete(id);
  const marks = missing.map(() => '?').join(', ');
  for (const [id, title, names, heading, text, related] of sql.rows(
    `SELECT rowid, title, names, heading, text, related FROM passage WHERE rowid IN (${marks})`,
    missing,
  )) {
    const fields = [title, names, heading, text, related].map((field) => wordsOf(String(field)));
    const plain = ` ${fields
      .slice(2, 4)
      .flatMap((words) => words.map((word) => word.text))
      .join(' ')} `;
    const anchor = places[Number(id) - 1]?.anchor ?? '';
    texts.set(Number(id), { heading: String(heading), text: String(text), anchor, fields, plain });
  }
  return texts;
}
