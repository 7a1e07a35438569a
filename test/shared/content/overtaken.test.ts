import { describe, expect, test } from 'vitest';
import { dayAfter } from '#shared/base/days';
import type { Overtaking } from '#shared/content/gazetteer';
import { overtaken } from '#shared/content/overtaken';
import { fromMarkdown } from '#shared/document/from-markdown';

function entry(id: string, names: readonly string[], since: string, from?: string): Overtaking {
  return { id, names, since, from, now: { text: 'now' }, was: { kind: 'change', id }, grounds: [{ source: 'W01' }] };
}

const entries = [
  entry('gsa', ['GSA', 'European GNSS Agency'], '2021-05-12'),
  entry('nis', ['NIS Directive'], '2024-10-18', '2016-07-06'),
  entry('nis-short', ['NIS'], '2024-10-18'),
  entry('eu28', ['all 28 Member States'], '2020-02-01'),
];
const reading = { asOf: '2018-04-30', at: '2026-11-22' };

function names(markdown: string, period = reading): readonly string[] {
  const { document } = fromMarkdown(markdown);
  return overtaken(document, entries, period).found.map(({ id }) => id);
}

/** The words that are marked, text node by text node. */
function marked(markdown: string): readonly string[] {
  const { document } = fromMarkdown(markdown);
  return [...overtaken(document, entries, reading).marks].flatMap(([node, marks]) =>
    marks.map(({ start, end }) => (node.type === 'text' ? node.text.slice(start, end) : '')),
  );
}

describe('finds what changed between writing and reading', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['an acronym as written', 'The GSA looks after Galileo.', ['gsa']],
    ['no word that only looks like it', 'The gsa and the GSAX.', []],
    ['a name in any case', 'the european gnss agency', ['gsa']],
    ['the longest name', 'The NIS Directive is law.', ['nis']],
    ['the shorter one alone', 'NIS authorities report.', ['nis-short']],
    ['each once, in reading order', 'All 28 Member States and GSA; GSA again.', ['eu28', 'gsa']],
    [
      'names in tables and lists',
      '- GSA\n\n| a | b |\n|---|---|\n| NIS Directive | all 28 Member States |',
      ['gsa', 'nis', 'eu28'],
    ],
  ])('%s', (_, markdown, found) => {
    expect(names(markdown)).toEqual(found);
  });

  test('only what ended after the text was written and before it is read', () => {
    expect(names('GSA, NIS Directive', { asOf: '2022-01-01', at: '2026-11-22' })).toEqual(['nis']);
    expect(names('GSA, NIS Directive', { asOf: '2018-04-30', at: '2024-10-17' })).toEqual(['gsa']);
    expect(names('NIS Directive', { asOf: '2018-04-30', at: '2024-10-18' })).toEqual(['nis']);
  });

  test('not a name that was not in use when the text was written', () => {
    expect(names('NIS Directive', { asOf: '2015-01-01', at: '2026-11-22' })).not.toContain('nis');
  });
});

test('marks stand at the words, across emphasis and links', () => {
  expect(marked('The **NIS** *Directive* and [the GSA](actor:gsa).')).toEqual(['NIS', ' ', 'Directive', 'GSA']);
});

test('says the words of the text, as they stand there first', () => {
  const { document } = fromMarkdown('ALL 28 **Member** States, and all 28 Member States.');
  expect(overtaken(document, entries, reading).said).toEqual(['ALL 28 Member States']);
});

test('a name that runs on is at its end once', () => {
  const { document } = fromMarkdown('The **NIS** *Directive*.');
  const ends = [...overtaken(document, entries, reading).marks.values()].flat().map(({ isEnd }) => isEnd);
  expect(ends).toEqual([false, false, true]);
});

test('a link to a body that has ended is marked whole, though its name lives on', () => {
  const agency = {
    ...entry('actor:old', ['Agency for Networks'], '2019-06-27'),
    was: { kind: 'actor', id: 'old' },
  } as const;
  const { document } = fromMarkdown('[ENISA](actor:old) and ENISA, GSA.');
  const { found, marks } = overtaken(document, [...entries, agency], reading);
  expect(found.map(({ id }) => id)).toEqual(['actor:old', 'gsa']);
  expect([...marks.values()]).toEqual([
    [{ start: 0, end: 5, found: 0, isEnd: true }],
    [{ start: 12, end: 15, found: 1, isEnd: true }],
  ]);
});

test('the text is left as it is', () => {
  const { document } = fromMarkdown('The GSA.');
  const before = structuredClone(document);
  overtaken(document, entries, reading);
  expect(document).toEqual(before);
});

test.each([
  ['2019-12-31', '2020-01-01'],
  ['2020-02', '2020-03-01'],
  ['2020', '2021-01-01'],
  ['2024-02-28', '2024-02-29'],
])('the day after %s is %s', (date, next) => {
  expect(dayAfter(date)).toBe(next);
});
