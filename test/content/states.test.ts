import { describe, expect, it } from 'vitest';
import { compile } from '#shared/content/compile';
import { memberStatesOn, populationsOn, standingsOn } from '#shared/content/state';
import { readContent } from '../../content/read';

const files = readContent();
const { pack } = compile(files);
const on = (day: string) => memberStatesOn(pack.states, day).map(({ id }) => id);
const state = (id: string) => {
  const found = pack.states.find((one) => one.id === id);
  if (!found) throw new Error(`no State ${id}`);
  return found;
};

it('there are 27 Member States, in the order of protocol, and 28 until the end of January 2020', () => {
  expect(on('2026-11-22').join(' ')).toBe(
    'BE BG CZ DK DE EE IE GR ES FR HR IT CY LV LT LU HU MT NL AT PL PT RO SI SK FI SE',
  );
  expect(on('2020-01-31')).toHaveLength(28);
  expect(on('2020-01-31')).toContain('GB');
  expect(on('2020-02-01')).toHaveLength(27);
});

it('a State is several things at once, each with its days', () => {
  expect(standingsOn(state('TR'), '2026-11-22')).toEqual(['candidate', 'nato-ally']);
  expect(standingsOn(state('SE'), '2024-03-06')).toEqual(['member-state']);
  expect(standingsOn(state('SE'), '2024-03-07')).toEqual(['member-state', 'nato-ally']);
  expect(standingsOn(state('GB'), '2026-11-22')).toEqual(['nato-ally']);
  expect(standingsOn(state('JP'), '2026-11-22')).toEqual([]);
});

it.each(['2019-06-01', '2020-01-31', '2020-02-01', '2024-12-31', '2025-01-01', '2026-11-22', '2031-01-01'])(
  'every Member State of %s has its figure',
  (day) => {
    const figures = populationsOn(pack.populations, day)?.figures ?? {};
    expect(on(day).filter((id) => figures[id] === undefined)).toEqual([]);
  },
);

it('the table of a day is the last that began', () => {
  expect(populationsOn(pack.populations, '2025-12-31')?.id).toBe('p2025');
  expect(populationsOn(pack.populations, '2026-01-01')?.id).toBe('p2026');
  expect(populationsOn(pack.populations, '2009-12-01')?.id).toBe('p2019');
});

it('no figure and no standing claims to be verified', () => {
  for (const { id, grounds } of [...pack.states, ...pack.populations])
    expect([id, grounds.map(({ source }) => source)]).toEqual([id, ['G']]);
});

describe('a copy with one thing spoilt does not compile', () => {
  it.each([
    ['a code that is none', 'member-states', /id: BE/, 'id: BEL', 'content/schema'],
    ['a State that is there twice', 'others', /id: UA/, 'id: AL', 'content/duplicate'],
    ['a membership that ends before it begins', 'member-states', /to: 2020-01-31/, 'to: 1970-01-31', 'content/date'],
    ['a source', 'others', /source: G/, 'source: W99', 'content/link'],
    ['a figure that is missing', 'populations', / {4}MT: \d+\n/, '', 'content/missing'],
    ['a figure for another State', 'populations', / {4}MT: /, '    US: 1\n    MT: ', 'content/link'],
    ['a part of a person', 'populations', / {4}MT: /, '    MT: 0.', 'content/schema'],
  ])('%s', (_, name, from, to, code) => {
    const path = `states/${name}.yaml`;
    const copy = files.map((file) => (file.path === path ? { ...file, text: file.text.replace(from, to) } : file));
    const { problems } = compile(copy);
    expect(problems.map((problem) => `${problem.file} ${problem.code}`)).toContain(`${path} ${code}`);
  });
});
