import type { ContentPack } from '../content/model';
import type { Passage } from './model';
import { passages } from './passages';
import type { Sql } from './sql';
import { fieldWeights } from './weights';
import { visible } from './words';

/** The one setting of the index: what builds it and what asks it both come here. Raise the version with any change. */
export const indexVersion = 2;

const tables = [
  // a page of 4096 bytes and no journal: the image is made once and only read
  'PRAGMA journal_mode = MEMORY',
  `PRAGMA user_version = ${indexVersion}`,
  `CREATE TABLE item (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL, summary TEXT NOT NULL,
    names TEXT NOT NULL, pillars TEXT NOT NULL, actors TEXT NOT NULL, href TEXT NOT NULL)`,
  'CREATE TABLE place (id INTEGER PRIMARY KEY, item INTEGER NOT NULL, anchor TEXT NOT NULL)',
  `CREATE VIRTUAL TABLE passage USING fts5 (title, names, heading, text, related,
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3')`,
  `INSERT INTO passage (passage, rank) VALUES ('rank', 'bm25(${fieldWeights.join(', ')})')`,
  'CREATE TABLE word (term TEXT NOT NULL, doc INTEGER NOT NULL)',
];

/** All words with how many passages have each: counted here, for whoever opens the index would read all of it to count. */
const countWords = [
  'CREATE VIRTUAL TABLE vocabulary USING fts5vocab (passage, row)',
  'INSERT INTO word SELECT term, doc FROM vocabulary',
  'DROP TABLE vocabulary',
];

/** Writes the whole content into an empty database. */
export function fillIndex(sql: Sql, pack: ContentPack): void {
  for (const table of tables) sql.run(table);
  sql.run('BEGIN');
  const known = new Map<object, number>();
  for (const passage of passages(pack)) {
    let item = known.get(passage.item);
    if (item === undefined) {
      item = known.size + 1;
      known.set(passage.item, item);
      putItem(sql, item, passage);
    }
    putPassage(sql, item, passage);
  }
  sql.run('COMMIT');
  sql.run("INSERT INTO passage (passage) VALUES ('optimize')");
  for (const step of countWords) sql.run(step);
  sql.run('VACUUM');
}

function putItem(sql: Sql, id: number, { item }: Passage): void {
  const { kind, id: name, title, summary, names, pillars, actors, href } = item;
  const shown = names.map((one) => ({ ...one, name: visible(one.name) }));
  const lists = [JSON.stringify(shown), pillars.join(' '), actors.join(' ')];
  sql.run('INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    ...[id, kind, name, visible(title), visible(summary)],
    ...lists,
    href,
  ]);
}

function putPassage(sql: Sql, item: number, passage: Passage): void {
  sql.run('INSERT INTO place (item, anchor) VALUES (?, ?)', [item, passage.anchor ?? '']);
  sql.run(
    'INSERT INTO passage (rowid, title, names, heading, text, related) VALUES (last_insert_rowid(), ?, ?, ?, ?, ?)',
    [
      visible(passage.item.title),
      passage.item.names.map(({ name }) => visible(name)).join(' · '),
      passage.heading,
      passage.text,
      passage.related,
    ],
  );
}
