import { AppError } from '../base/errors';
import type { Brief } from '../content/model';
import { emptyPack } from '../content/pack';
import { passages } from '../search/passages';
import { indexVersion } from '../search/schema';
import type { Sql } from '../search/sql';
import { visible } from '../search/words';
import type { OpenedPack } from './read';

/** A number from 0 up to 1, as `Math.random` gives it. */
export type Chance = () => number;

/**
 * Briefs to hold the search index to: the first, the last and others by chance, each once. Who made the pack cannot know
 * which will be looked at.
 */
export function chooseSample(ids: readonly string[], size: number, chance: Chance): readonly string[] {
  if (ids.length <= size) return ids;
  const chosen = new Set([ids[0], ids.at(-1)]);
  while (chosen.size < size) chosen.add(ids[Math.floor(chance() * ids.length)]);
  return ids.filter((id) => chosen.has(id));
}

/**
 * Holds the open search index to the texts: it counts the briefs of the table, and of those given it says title, summary and
 * every passage as they stand in the pack. @throws `pack/index`, and what reading a brief throws
 */
export async function checkSample(opened: OpenedPack, sql: Sql, ids: readonly string[]): Promise<void> {
  const briefs: Brief[] = [];
  for (const id of ids) {
    const brief = await opened.brief(id);
    if (!brief) throw new AppError('pack/index', { id });
    briefs.push(brief);
  }
  checkBriefs(sql, { count: opened.table.briefs.length, briefs });
}

/** The same, over briefs that were read. @throws `pack/index` */
export function checkBriefs(
  sql: Sql,
  { count, briefs }: { readonly count: number; readonly briefs: readonly Brief[] },
): void {
  const [[version] = []] = sql.rows('PRAGMA user_version');
  const [[found] = []] = sql.rows("SELECT count(*) FROM item WHERE kind = 'brief'");
  if (version !== indexVersion || found !== count) throw new AppError('pack/index');
  for (const broken of unreadable) if (sql.rows(broken)[0]?.[0] !== 0) throw new AppError('pack/index');
  for (const brief of briefs)
    if (JSON.stringify(said(brief)) !== JSON.stringify(indexed(sql, brief.id)))
      throw new AppError('pack/index', { id: brief.id });
}

/** How many rows could not be searched: counted where they lie, for all of them together are too much for memory. */
const unreadable = [
  'SELECT count(*) FROM item WHERE NOT json_valid(names)',
  'SELECT count(*) FROM place LEFT JOIN item ON item.id = place.item WHERE item.id IS NULL',
  "SELECT count(*) FROM word WHERE typeof(term) <> 'text' OR typeof(doc) <> 'integer'",
];

/** What the index should say of a brief; what is related to it depends on the whole pack and is left out. */
function said(brief: Brief): readonly (readonly string[])[] {
  return passages({ ...emptyPack, briefs: [brief] }).map(({ item, anchor, heading, text }) => [
    visible(item.title),
    visible(item.summary),
    anchor ?? '',
    heading,
    text,
  ]);
}

function indexed(sql: Sql, id: string): readonly (readonly unknown[])[] {
  return sql.rows(
    `SELECT item.title, item.summary, place.anchor, passage.heading, passage.text FROM item
     JOIN place ON place.item = item.id JOIN passage ON passage.rowid = place.id
     WHERE item.kind = 'brief' AND item.name = ? ORDER BY place.id`,
    [id],
  );
}
