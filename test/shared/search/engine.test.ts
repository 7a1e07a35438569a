import { describe, expect, it } from 'vitest';
import { openEngine } from '#shared/search/engine';
import type { SearchResult } from '#shared/search/model';
import { fillIndex } from '#shared/search/schema';
import { emptyDatabase, engineOf } from '../../fakes/search-index';
import { samplePack } from './sample';

const engine = await engineOf(samplePack());
const search = (text: string) => engine.search({ text });
const ids = (text: string) => search(text).results.map(({ id }) => id);
const marked = ({ snippet }: SearchResult) => snippet.filter(({ isHit }) => isHit).map(({ text }) => text);

describe('a search', () => {
  it('finds without accents and capitals, in titles, names, headings and text', () => {
    expect(ids('DEMARCHE')[0]).toBe('demarche');
    expect(ids('aide memoire')[0]).toBe('aide-memoire');
    expect(ids('recalled ambassador')[0]).toBe('demarche');
  });

  it('shows the passage with its hits marked, and leads to its place', () => {
    const [first] = search('ambassador').results;
    expect(first).toMatchObject({
      heading: 'The recall of the head',
      href: '/library/demarche?at=the-recall-of-the-head',
    });
    expect(first && marked(first)).toEqual(['ambassador']);
  });

  it('finds a thing once, by its best passage', () => {
    const found = ids('head');
    expect(found).toEqual([...new Set(found)]);
  });

  it('finds the last word by its beginning, and only the last', () => {
    expect(ids('ambass')).toContain('demarche');
    expect(ids('ambass ')).toEqual([]);
  });

  it('begins with the matter whose name begins so', () => {
    expect(ids('sanction')[0]).toBe('council-listing');
    expect(ids('listings')[0]).toBe('council-listing');
  });

  it('but with what is called exactly so before that', () => {
    expect(ids('sanctions')[0]).toBe('sanctions-term');
  });

  it('finds by acronym, and by the name of before, and says until when', () => {
    expect(search('EEAS').results[0]).toMatchObject({ id: 'eeas', also: { name: 'EEAS' } });
    const space = search('gsa').results.find(({ id }) => id === 'euspa');
    expect(space?.also).toEqual({ name: 'GSA', to: '2021-05-11' });
  });

  it('finds text that only has the long form of what was typed', () => {
    const named = ids('restrictive measures');
    expect(named).toContain('sanctions');
  });

  it('takes words of one root, and spells them out where they are wrong', () => {
    expect(ids('lists')).toContain('sanctions');
    const { results, corrected } = search('unanimty');
    expect(corrected).toEqual([{ from: 'unanimty', to: 'unanimity' }]);
    expect(results[0]?.id).toBe('sanctions');
  });

  it('wants quoted words together', () => {
    expect(ids('"formal record"')).toEqual(['demarche']);
    expect(ids('"record formal"')).toEqual([]);
  });

  it('finds numbers as they are written, and no others', () => {
    expect(ids('2019/797')[0]).toBe('sanctions');
    expect(ids('6(1)')[0]).toBe('sanctions');
    expect(ids('797/2019')).toEqual([]);
  });

  it('says how many there are beyond those it shows', () => {
    const { results, total } = engine.search({ text: 'european', limit: 2 });
    expect(results).toHaveLength(2);
    expect(total).toBeGreaterThan(2);
  });

  it('finds nothing for nothing', () => {
    expect(search('')).toEqual({ results: [], total: 0, corrected: [] });
    expect(search('qqqqqqqq')).toEqual({ results: [], total: 0, corrected: [] });
  });
});

describe('filters', () => {
  it('leave kinds, pillars and actors', () => {
    expect(ids('kind:term sanctions')).toEqual(['sanctions-term']);
    expect(ids('actor:EEAS kind:brief')).toEqual(['demarche']);
    expect(new Set(search('pillar:p4 council').results.map(({ kind }) => kind))).not.toContain('term');
    expect(ids('pillar:p1 council')).toEqual([]);
  });

  it('chosen beside the text hold together with it', () => {
    expect(engine.search({ text: 'council', kinds: ['actor'] }).results.map(({ kind }) => kind)).toEqual(['actor']);
    expect(engine.search({ text: 'kind:brief council', kinds: ['actor'] }).total).toBe(0);
  });

  it('alone show everything they leave', () => {
    expect(engine.search({ text: '', kinds: ['brief'] })).toMatchObject({ total: 2 });
  });
});

describe('an index', () => {
  it('is the same whenever it is made of the same content', async () => {
    const { buildImage } = await import('../../../content/search-image');
    expect(await buildImage(samplePack())).toEqual(await buildImage(samplePack()));
  });

  it('of another version is refused', async () => {
    const sql = await emptyDatabase();
    fillIndex(sql, samplePack());
    sql.run('PRAGMA user_version = 99');
    expect(() => openEngine(sql)).toThrow(expect.objectContaining({ code: 'search/index' }));
  });

  it('with a table gone is refused', async () => {
    const sql = await emptyDatabase();
    fillIndex(sql, samplePack());
    sql.run('DROP TABLE place');
    expect(() => openEngine(sql)).toThrow(expect.objectContaining({ code: 'search/index' }));
  });
});

describe('hostile queries are words like others', () => {
  it.each([
    ['operators', 'listing AND OR NOT NEAR(a b, 2)'],
    ['a column filter', 'title:listing {text title}:x -text:y'],
    ['stars and carets', '^listing* + "list'],
    ['an unbalanced quotation mark', '"listing'],
    ['quotation marks', '"""" listing """'],
    ['SQL', "listing'); DROP TABLE passage; --"],
    ['NUL and control characters', 'list\0ing \u0001 listing'],
    ['bidi and zero-width characters', '\u202elisting\u200b'],
    ['emoji', '🙂 listing 👩‍🚀'],
    ['a lone surrogate', '\ud800 listing'],
    ['ten megabytes', 'listing '.repeat(1_300_000)],
    ['ten thousand words', Array.from({ length: 10_000 }, (_, at) => `listing${at}`).join(' ')],
  ])('%s', (_, text) => {
    expect(search(text).results.length).toBeLessThanOrEqual(40);
    expect(ids('listing')[0]).toBe('council-listing');
  });

  it('with text around an operator find the text', () => {
    expect(ids('NOT listing')).toContain('council-listing');
    expect(ids('listing OR')).toContain('council-listing');
  });
});
