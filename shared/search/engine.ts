import { AppError } from '../base/errors';
import { candidates } from './candidates';
import { expand } from './expand';
import { filterOf } from './filter';
import { type Index, readIndex } from './index-memory';
import { createMatcher, type Matcher } from './matcher';
import type { SearchAnswer, SearchRequest, SearchResult } from './model';
import { parseQuery } from './parse';
import { indexVersion } from './schema';
import { mark, snippet } from './segments';
import type { Sql } from './sql';
import { type Weighed, weigh } from './weigh';

/** An index that answers queries. */
export interface SearchEngine {
  readonly items: number;
  readonly passages: number;
  search(request: SearchRequest): SearchAnswer;
}

/** Opens an index made by `fillIndex`. @throws `search/index` for one that is damaged or of another version */
export function openEngine(sql: Sql): SearchEngine {
  const index = readChecked(sql);
  return {
    items: index.items.length,
    passages: index.places.length,
    search: (request) => answer(index, request),
  };
}

function readChecked(sql: Sql): Index {
  let version: unknown;
  try {
    version = sql.rows('PRAGMA user_version')[0]?.[0];
    if (version === indexVersion) return readIndex(sql);
  } catch (cause) {
    throw new AppError('search/index', {}, { cause });
  }
  throw new AppError('search/index', { version: Number(version) });
}

const mostResults = 40;

function answer(index: Index, { text, kinds = [], limit = mostResults }: SearchRequest): SearchAnswer {
  const query = parseQuery(text);
  const { terms, passes } = filterOf(index, query, kinds);
  const groups = expand(terms, index.lexicon, index.names);
  const found = candidates(index, groups, passes);
  const matcher = createMatcher(groups);
  const best = weigh(index, found, matcher).slice(0, Math.min(limit, mostResults));
  return {
    results: best.map((one) => toResult(one, matcher)),
    total: found.length,
    corrected: groups.flatMap(({ term, corrected }) =>
      corrected === undefined ? [] : [{ from: term.words.join(' '), to: corrected }],
    ),
  };
}

function toResult({ item, fit, text }: Weighed, matcher: Matcher): SearchResult {
  const { kind, id, title, pillars, href } = item;
  const shown = snippet(text.text, matcher);
  return {
    kind,
    id,
    title: mark(title, matcher),
    heading: text.heading,
    // a passage found by its title alone says less than the summary
    snippet: shown.some(({ isHit }) => isHit) ? shown : mark(item.summary, matcher),
    pillars,
    href: text.anchor === '' ? href : `${href}?at=${encodeURIComponent(text.anchor)}`,
    also: fit.name,
    begins: fit.begins,
    isNamed: fit.isNamed,
  };
}
