import { describe, expect, test } from 'vitest';
import { byYear, chronology, lastBefore, lastingOn } from '#shared/content/chronology';
import type { TimelineEvent } from '#shared/content/event';

const event = (id: string, date: string, until?: string): TimelineEvent => ({
  id,
  date,
  ...(until !== undefined && { until }),
  kind: 'office',
  title: id,
  isMilestone: false,
  actors: [],
  acts: [],
  studies: [],
  grounds: [{ source: 'W01' }],
});

const events = chronology([
  event('day', '2020-07-30'),
  event('year', '2020'),
  event('before', '2019-12', '2024-11'),
  event('month', '2020-07'),
]);

test('what is known by its year or month stands before the days in it', () => {
  expect(events.map(({ id }) => id)).toEqual(['before', 'year', 'month', 'day']);
});

test('years come in order, each with its events', () => {
  expect(byYear(events).map(({ year, events: own }) => [year, own.length])).toEqual([
    ['2019', 1],
    ['2020', 3],
  ]);
});

describe('a day', () => {
  test.each([
    ['2019-11-30', undefined],
    ['2019-12-01', 'before'],
    ['2020-07-29', 'month'],
    ['2020-07-30', 'day'],
    ['2026-01-01', 'day'],
  ])('%s stands after %s', (day, id) => expect(lastBefore(events, day)?.id).toBe(id));

  test.each([
    ['2019-11-30', 0],
    ['2019-12-01', 1],
    ['2024-11-30', 1],
    ['2024-12-01', 0],
  ])('%s: %i lasting', (day, count) => expect(lastingOn(events, day)).toHaveLength(count));
});
