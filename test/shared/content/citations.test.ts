import { describe, expect, test } from 'vitest';
import { citations, mentions, placesOf } from '#shared/content/citations';
import { compile } from '#shared/content/compile';
import { type PlaceKind, placeKinds } from '#shared/content/place';
import { carrierOf } from '#shared/content/placed-records';
import { reportOf } from '#shared/content/report';
import { small, spoil } from './small';

const { pack } = compile(small());
const places = placesOf(pack);

describe('citations', () => {
  const cited = citations(places);
  const of = (source: string, kind: PlaceKind) => cited.get(source)?.filter(({ place }) => place.kind === kind);

  test('name every place that rests on a source, once, with where and how often', () => {
    expect(of('W01', 'brief')).toEqual([
      { place: { kind: 'brief', id: 'toolbox', title: 'Toolbox' }, count: 4, locators: ['Art. 1', 'Art. 3'] },
    ]);
    expect(of('W01', 'question')?.[0]).toEqual({
      place: { kind: 'question', id: 't1.1', title: 'So?', within: { kind: 'tree', id: 't1', title: 'Triage' } },
      count: 1,
      locators: ['Art. 1'],
    });
  });

  test('take a template together with its gates and its text', () => {
    expect(of('S1', 'template')).toMatchObject([{ place: { id: 'points' }, count: 2 }]);
    expect(of('W01', 'template')).toMatchObject([{ place: { id: 'points' }, count: 1, locators: ['Art. 2'] }]);
  });

  test('tell a duty by its actor, and lead to its matter or else to the actor', () => {
    expect(of('S1', 'duty')).toMatchObject([
      { place: { title: 'Council: Adopts', within: { kind: 'actor', id: 'council' } } },
    ]);
  });

  test('count what the report counts, and the corrections of statements besides', () => {
    const sum = [...cited.values()]
      .flat()
      .filter(({ place }) => place.kind !== 'statement')
      .reduce((total, { count }) => total + count, 0);
    const { grounds } = reportOf(pack, []);
    expect(sum).toBe(Object.values(grounds).reduce((total, count) => total + count, 0));
    const { files } = spoil(
      'sources/statements-s1.yaml',
      '  carriedBy',
      '  correction: { text: No longer., source: W01 }\n  carriedBy',
    );
    const corrected = citations(placesOf(compile(files).pack)).get('W01') ?? [];
    expect(corrected.filter(({ place }) => place.kind === 'statement')).toHaveLength(1);
  });

  test('keep the order of kinds in which lists show them', () => {
    const order = places.map(({ place }) => placeKinds.indexOf(place.kind));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});

describe('mentions', () => {
  const named = mentions(places);
  const ids = (target: string) => named.get(target)?.map(({ kind, id }) => `${kind}:${id}`);

  test('find what leads to a term, an act, a case, a measure, each once', () => {
    expect(ids('term:toolbox')).toEqual(['brief:toolbox', 'statement:S1-001']);
    expect(ids('act:new-act')).toEqual(['study:c01-study', 'event:e2020-first']);
    expect(ids('study:c01-study')).toEqual(['event:e2020-first']);
    expect(ids('measure:demarche')).toEqual(['brief:toolbox', 'study:c01-study', 'outcome:o1.1', 'template:points']);
  });

  test('leave out what leads to itself, and know nothing of what nobody names', () => {
    expect(ids('brief:toolbox')).toEqual(['template:points', 'statement:S1-001']);
    expect(ids('act:old-act')).toBeUndefined();
  });
});

test('a carrier is read with the part it names', () => {
  expect(carrierOf('brief:toolbox#five-categories')).toEqual({ kind: 'brief', id: 'toolbox', part: 'five-categories' });
  expect(carrierOf('term:hackback')).toEqual({ kind: 'term', id: 'hackback' });
});
