import { describe, expect, test } from 'vitest';
import { dayAfter, firstDayOf, lastDayOf } from '#shared/base/days';
import { readDay } from '#shared/base/read-day';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];
const read = (typed: string) => readDay(typed, [...months, 'November', 'December']);

describe('a day as people type it', () => {
  test.each([
    ['2018-04-30', '2018-04-30'],
    ['30.4.2018', '2018-04-30'],
    ['30/04/18', '2018-04-30'],
    ['30 April 2018', '2018-04-30'],
    [' 30 apr 2018 ', '2018-04-30'],
    ['2018 4 3', '2018-04-03'],
  ])('%s is that day', (typed, day) => expect(read(typed)).toBe(day));

  test.each([
    ['4/18', '2018-04-30'],
    ['April 2018', '2018-04-30'],
    ['2018-04', '2018-04-30'],
    ['2/2024', '2024-02-29'],
    ['2018', '2018-12-31'],
    ['2035', '2035-12-31'],
    ['1/1/2007', '2007-01-01'],
  ])('%s is the last day of it', (typed, day) => expect(read(typed)).toBe(day));

  test.each([
    '',
    'today',
    '18',
    '31.4.2018',
    '2018-13',
    '29.2.2023',
    '1.2.3.4',
    '99999',
    '30 ap 2018',
    '018',
    'a/b',
    '-4-18',
    '31.12.2006',
    '2036',
    '1999',
  ])('%j is none', (typed) => expect(read(typed)).toBeUndefined());
});

test('a year or a month runs from its first to its last day', () => {
  expect([firstDayOf('2019'), firstDayOf('2019-05'), firstDayOf('2019-05-17')]).toEqual([
    '2019-01-01',
    '2019-05-01',
    '2019-05-17',
  ]);
  expect([lastDayOf('2019'), lastDayOf('2024-02'), lastDayOf('2019-05-17')]).toEqual([
    '2019-12-31',
    '2024-02-29',
    '2019-05-17',
  ]);
  expect([dayAfter('2019'), dayAfter('2024-02'), dayAfter('2019-12-31')]).toEqual([
    '2020-01-01',
    '2024-03-01',
    '2020-01-01',
  ]);
});
