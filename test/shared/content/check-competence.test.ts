import { describe, expect, test } from 'vitest';
import { compile } from '#shared/content/compile';
import { small } from './small';

const matters = `- id: listing
  title: Listing
  text: Whether somebody is listed.
  pillar: p4
  isDecided: true
  from: 2019-05-17
  to: 2028-05-18
  acts: [act-of-2019]
  grounds: [{ source: W01 }]
- id: picture
  title: Picture
  text: Analysis.
  pillar: p4
  isDecided: false
  from: 2018-04-01
  grounds: [{ source: W01 }]
`;
const acts = `- id: act-of-2019
  kind: decision
  title: A decision
  short: Decision 1
  text: Decides.
  adopted: 2019-05
  from: 2019-05-18
  to: "2028"
  grounds: [{ source: W01 }]
`;
const lines = [
  'id: d1, role: decides, actor: council, matter: listing, act: act-of-2019, from: 2019-05-17, to: 2020-01-31',
  'id: d2, role: decides, actor: council, matter: listing, act: act-of-2019, from: 2020-02-01, to: 2028-05-18',
  'id: d3, role: supports, actor: agency, matter: picture, from: 2021-05-12',
];
const yaml = (all: readonly string[]) =>
  all.map((line) => `- { pillar: p4, level: union, task: Acts, grounds: [{ source: S1 }], ${line} }\n`).join('');

function problems(changes: { duties?: readonly string[]; matters?: string; acts?: string }) {
  const files = small({
    'matrix/matters.yaml': changes.matters ?? matters,
    'matrix/duties.yaml': yaml(changes.duties ?? lines),
    'acts/competence.yaml': changes.acts ?? acts,
  });
  return compile(files)
    .problems.filter(({ file }) => file.startsWith('matrix/'))
    .map(({ code, file, line, details }) => [code, `${file}:${line}`, details]);
}

const swap = (at: number, from: string | RegExp, to: string) =>
  lines.map((line, index) => (index === at ? line.replace(from, to) : line));

test('sound competence has nothing wrong with it', () => {
  expect(problems({})).toEqual([]);
});

describe('what is decided has one decider on every day', () => {
  test.each([
    ['a day between two', swap(1, '2020-02-01', '2020-02-03'), '2020-02-01'],
    ['the first day', swap(0, '2019-05-17', '2019-05-18'), '2019-05-17'],
    ['the last days', swap(1, '2028-05-18', '2028-05-17'), '2028-05-18'],
    ['all days', lines.slice(2), '2019-05-17'],
  ])('nobody on %s', (_, duties, day) => {
    expect(problems({ duties })).toEqual([['matrix/no-decider', 'matrix/matters.yaml:1', { matter: 'listing', day }]]);
  });

  test('two on the same day, named', () => {
    const second = 'id: d4, role: decides, actor: agency, matter: listing, from: 2027-01-01, to: 2028-05-18';
    expect(problems({ duties: [...lines, second] })).toEqual([
      [
        'matrix/two-deciders',
        'matrix/matters.yaml:1',
        { matter: 'listing', day: '2027-01-01', deciders: ['council', 'agency'] },
      ],
    ]);
  });

  test('the same body in two duties is one decider', () => {
    expect(problems({ duties: swap(0, '2020-01-31', '2020-03-31') })).toEqual([]);
  });

  test('what nobody decides has no decider', () => {
    const duties = swap(2, 'supports', 'decides');
    expect(problems({ duties })).toMatchObject([
      ['matrix/two-deciders', 'matrix/matters.yaml:10', { matter: 'picture' }],
    ]);
  });
});

describe('a duty stays within the life of what it names', () => {
  test.each([
    ['before its matter', swap(0, '2019-05-17', '2019-05-10'), 'matrix/duties.yaml:1', { matter: 'listing' }],
    ['after its matter', swap(1, '2028-05-18', '2028-05-19'), 'matrix/duties.yaml:2', { matter: 'listing' }],
    ['without end after its matter', swap(1, ', to: 2028-05-18', ''), 'matrix/duties.yaml:2', { matter: 'listing' }],
  ])('%s', (_, duties, place, details) => {
    expect(problems({ duties })).toContainEqual(['matrix/outside', place, details]);
  });

  test.each([
    ['before its act is adopted', acts.replace('2019-05\n', '2019-06\n').replace('2019-05-18', '2019-06-18'), 1],
    ['after its act is over', acts.replace('to: "2028"', 'to: 2027-12'), 2],
  ])('%s', (_, changed, line) => {
    expect(problems({ acts: changed })).toEqual([
      ['matrix/outside', `matrix/duties.yaml:${line}`, { act: 'act-of-2019' }],
    ]);
  });
});

describe('links of duties, matters and actors lead somewhere', () => {
  test.each([
    ['a matter', swap(2, 'picture', 'nothing'), 'matrix/duties.yaml:3', { matter: 'nothing' }],
    ['an act', swap(1, 'act-of-2019', 'nothing'), 'matrix/duties.yaml:2', { act: 'nothing' }],
  ])('%s of a duty', (_, duties, place, details) => {
    expect(problems({ duties })).toContainEqual(['content/link', place, details]);
  });

  test('an act of a matter, and the matter instead of it', () => {
    const spoilt = matters.replace('acts: [act-of-2019]', 'acts: [nothing]\n  instead: nobody');
    expect(problems({ matters: spoilt })).toEqual([
      ['content/link', 'matrix/matters.yaml:8', { act: 'nothing' }],
      ['content/link', 'matrix/matters.yaml:9', { matter: 'nobody' }],
    ]);
  });

  test('a successor names its predecessor, which was over by then', () => {
    const actors = small().find(({ path }) => path === 'matrix/actors.yaml')?.text ?? '';
    const codes = (text: string) =>
      compile(small({ 'matrix/actors.yaml': text })).problems.map(({ code, details }) => [code, details['actor']]);
    expect(codes(actors.replace('  predecessor: old-agency\n', ''))).toContainEqual(['content/link', 'agency']);
    expect(codes(actors.replace('  successor: agency\n', ''))).toContainEqual(['content/link', 'old-agency']);
    expect(codes(actors.replace('to: 2021-05-11', 'to: 2021-05-12'))).toContainEqual(['content/date', 'old-agency']);
  });

  test('an actor without a first day is refused', () => {
    const actors = small().find(({ path }) => path === 'matrix/actors.yaml')?.text ?? '';
    const found = compile(small({ 'matrix/actors.yaml': actors.replace('  from: 2009-12-01\n', '') })).problems;
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'content/schema', file: 'matrix/actors.yaml', line: 1 }),
    );
  });
});
