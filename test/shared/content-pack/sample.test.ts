import init from '@sqlite.org/sqlite-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ContentPack } from '#shared/content/model';
import { checkBriefs } from '#shared/content-pack/sample';
import { fillIndex } from '#shared/search/schema';
import { type Sql, toSql } from '#shared/search/sql';
import { samplePack } from '../search/sample';

let pack: ContentPack;
let filled: () => Sql;
beforeAll(async () => {
  const { oo1 } = await init();
  pack = samplePack();
  filled = () => {
    const sql = toSql(new oo1.DB(':memory:'));
    fillIndex(sql, pack);
    return sql;
  };
});

const check = (sql: Sql) => checkBriefs(sql, { count: pack.briefs.length, briefs: pack.briefs });

describe('an index is held to what can be searched', () => {
  it('and passes as it was made', () => {
    expect(() => check(filled())).not.toThrow();
  });

  it.each([
    ['names that are no list', "UPDATE item SET names = '[' WHERE id = (SELECT max(id) FROM item)"],
    ['a passage of nothing', 'UPDATE place SET item = 9999 WHERE id = (SELECT max(id) FROM place)'],
    ['a word that is none', "UPDATE word SET term = x'00' WHERE rowid = (SELECT max(rowid) FROM word)"],
    ['a word that stands nowhere', "UPDATE word SET doc = 'many' WHERE rowid = (SELECT max(rowid) FROM word)"],
    ['another version', 'PRAGMA user_version = 1'],
  ])('%s', (_, change) => {
    const sql = filled();
    sql.run(change);
    expect(() => check(sql)).toThrow(expect.objectContaining({ code: 'pack/index' }));
  });

  it('a table that is missing', () => {
    const sql = filled();
    sql.run('DROP TABLE word');
    expect(() => check(sql)).toThrow();
  });
});
