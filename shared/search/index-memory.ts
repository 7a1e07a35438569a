import { type Lexicon, readLexicon } from './lexicon';
import type { Item } from './model';
import { type Ranked, toRanked } from './rank';
import type { Sql, SqlValue } from './sql';
import { type Synonyms, synonyms } from './synonyms';
import type { Text } from './texts';

/** An open index, and what is kept in memory beside it. */
export interface Index {
  readonly sql: Sql;
  readonly items: readonly Ranked[];
  /** By the number of a passage less one. */
  readonly places: readonly Place[];
  /** By the position of an item: the number of its first passage. */
  readonly firsts: readonly number[];
  readonly lexicon: Lexicon;
  readonly names: Synonyms;
  /** Passages that were read lately. */
  readonly texts: Map<number, Text>;
}

interface Place {
  /** Position in `items`. */
  readonly item: number;
  readonly anchor: string;
}

/** Reads the small tables, and all words, of an index of this version. */
export function readIndex(sql: Sql): Index {
  const items = sql.rows('SELECT * FROM item ORDER BY id').map(toItem).map(toRanked);
  const places = sql
    .rows('SELECT item, anchor FROM place ORDER BY id')
    .map(([item, anchor]) => ({ item: Number(item) - 1, anchor: String(anchor) }));
  const firsts: number[] = [];
  for (const [at, { item }] of places.entries()) firsts[item] ??= at + 1;
  return { sql, items, places, firsts, lexicon: readLexicon(sql), names: synonyms(items), texts: new Map() };
}

function toItem(row: readonly SqlValue[]): Item {
  const [, kind, id, title, summary, names = '[]', pillars = '', actors = '', href] = row.map(String);
  const list = (text: string) => text.split(' ').filter(Boolean);
  const item = {
    kind,
    id,
    title,
    summary,
    names: JSON.parse(names),
    pillars: list(pillars),
    actors: list(actors),
    href,
  };
  return item as unknown as Item; // written by `fillIndex` of the same version, and the image has its digest checked
}
