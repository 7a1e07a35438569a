import { describe, expect, test } from 'vitest';
import { compile } from '#shared/content/compile';
import { gaps } from '#shared/matrix/gaps';
import { levelTable } from '#shared/matrix/level-table';
import { matterAt } from '#shared/matrix/matter-view';
import { type Level, levels, type Pillar, pillars } from '#shared/matrix/model';
import { readContent } from '../../content/read';

const { pack } = compile(readContent());
const founding = '2018-04-30';
const today = '2026-11-21';

type Cells = Readonly<Record<Pillar, readonly string[]>>;

/** The table of the founding document: pillars across, the Union and the national level down. */
const table2018: Readonly<Record<'union' | 'national', Cells>> = {
  union: {
    p1: ['europol-ec3', 'eurojust-unit', 'eu-lisa'],
    p2: ['enisa-nis', 'csirts-network', 'cert-eu-team'],
    p3: ['eda', 'gsa'],
    p4: ['eeas', 'siac', 'intcen', 'eums-int', 'sitroom', 'hybrid-fusion-cell', 'ercc'],
  },
  national: {
    p1: ['law-enforcement', 'data-protection'],
    p2: ['nis-authority', 'national-csirt'],
    p3: ['defence-ministry'],
    p4: ['foreign-ministry'],
  },
};

/** The same seats today: bodies under their new names, and those that have come since. */
const seatsToday: typeof table2018 = {
  union: {
    p1: ['europol-ec3', 'eurojust', 'eu-lisa'],
    p2: ['enisa', 'csirts-network', 'cyclone', 'cert-eu', 'eccc'],
    p3: ['eda', 'euspa'],
    p4: table2018.union.p4,
  },
  national: { ...table2018.national, p2: ['nis-authority', 'national-csirt', 'crisis-authority'] },
};

/** Every row of the register of actors of today: who, in which pillars, at which level. */
const all = 'p1 p2 p3 p4';
const rowsToday: readonly (readonly [actor: string, pillars: string, level: Level])[] = [
  ['european-council', 'p4', 'union'],
  ['council', 'p4', 'union'],
  ['hr', 'p4', 'union'],
  ['eeas', 'p4', 'union'],
  ['eu-delegation', 'p4', 'union'],
  ['psc', 'p4', 'union'],
  ['hwpci', 'p2 p4', 'union'],
  ['relex', 'p4', 'union'],
  ['coreper', all, 'union'],
  ['cojur', 'p4', 'union'],
  ['siac', 'p4', 'union'],
  ['intcen', 'p4', 'union'],
  ['eums-int', 'p3 p4', 'union'],
  ['sitroom', 'p4', 'union'],
  ['hybrid-fusion-cell', 'p4', 'union'],
  ['ercc', 'p4', 'union'],
  ['gsc', all, 'union'],
  ['presidency', 'p2 p4', 'union'],
  ['europol-ec3', 'p1', 'union'],
  ['eurojust', 'p1', 'union'],
  ['eu-lisa', 'p1', 'union'],
  ['enisa', 'p2', 'union'],
  ['csirts-network', 'p2', 'union'],
  ['cyclone', 'p2', 'union'],
  ['nis-cooperation-group', 'p2', 'union'],
  ['cert-eu', 'p2', 'union'],
  ['commission', 'p1 p2', 'union'],
  ['eccc', 'p2', 'union'],
  ['eda', 'p3', 'union'],
  ['euspa', 'p3', 'union'],
  ['pesco', 'p3', 'national'],
  ['eib', 'p3', 'union'],
  ['general-court', '', 'union'],
  ['court-of-justice', '', 'union'],
  ['european-parliament', '', 'union'],
  ['law-enforcement', 'p1', 'national'],
  ['data-protection', 'p1', 'national'],
  ['nis-authority', 'p2', 'national'],
  ['national-csirt', 'p2', 'national'],
  ['crisis-authority', 'p2', 'national'],
  ['defence-ministry', 'p3', 'national'],
  ['foreign-ministry', 'p4', 'national'],
  ['licensing-authority', 'p2 p4', 'national'],
  ['sanctions-authority', 'p4', 'national'],
  ['nato', 'p3', 'international'],
  ['un-global-mechanism', 'p4', 'international'],
  ['osce', 'p4', 'international'],
];

/** On file beyond those rows: bodies that trees, measures and briefs name. */
const beyond = new Set(
  'institution-leaders heads-of-mission geographic-parties cosi legislators eusr eu-cybernet member-states crrt exporter private-sector gccs nac united-nations un-security-council africa-union asean'.split(
    ' ',
  ),
);

const seats = (date: string, level: Level, pillar: Pillar) =>
  levelTable(pack.matrix, date)[level][pillar].seated.map(({ id }) => id);
const everybody = (date: string, level: Level, pillar: Pillar) => {
  const { seated, beside } = levelTable(pack.matrix, date)[level][pillar];
  return [...seated, ...beside].map(({ id }) => id);
};
const cellsOf = (row: readonly Level[]) => row.flatMap((level) => pillars.map((pillar) => [level, pillar] as const));

describe('the table of pillars and levels, cell for cell', () => {
  test.each(cellsOf(['union', 'national']))('in April 2018: %s, %s', (level, pillar) => {
    expect(seats(founding, level, pillar)).toEqual(table2018[level as 'union' | 'national'][pillar]); // the rows given
  });

  test.each(cellsOf(['union', 'national']))('today, by seat: %s, %s', (level, pillar) => {
    expect(seats(today, level, pillar)).toEqual(seatsToday[level as 'union' | 'national'][pillar]); // the rows given
  });

  test.each(cellsOf(levels))('today, everybody: %s, %s', (level, pillar) => {
    const wanted = rowsToday.filter(([, within, at]) => at === level && within.split(' ').includes(pillar));
    const found = everybody(today, level, pillar).filter((id) => !beyond.has(id));
    expect(found.sort()).toEqual(wanted.map(([id]) => id).sort());
  });

  test('has the names of the time', () => {
    const names = (date: string) =>
      [...seats(date, 'union', 'p2'), ...seats(date, 'union', 'p3')].map(
        (id) => pack.matrix.actors.find((actor) => actor.id === id)?.name,
      );
    expect(names(founding)).toContain('European GNSS Agency');
    expect(names(founding)).toContain('European Union Agency for Network and Information Security');
    expect(names(today)).toContain('European Union Agency for the Space Programme');
    expect(names(today)).toContain('European Union Agency for Cybersecurity');
  });

  test('who was there in 2018 without a place in the table stands beside it', () => {
    const { seated, beside } = levelTable(pack.matrix, founding).union.p4;
    expect(seated.map(({ id }) => id)).not.toContain('hwpci');
    expect(beside.map(({ id }) => id)).toEqual(expect.arrayContaining(['council', 'hr', 'psc', 'hwpci']));
  });

  test('courts and oversight are on file beside the pillars', () => {
    for (const [id, within] of rowsToday.filter(([, places]) => places === ''))
      expect(pack.matrix.actors.find((actor) => actor.id === id)?.pillars, id).toEqual(
        within.split(' ').filter(Boolean),
      );
  });
});

describe('who decides, then and now', () => {
  const deciders = (id: string, date: string) =>
    matterAt(pack, id, date)?.deciders.map(({ actor, duty }) => [actor.id, duty.vote]);

  test.each([
    ['council-listing', [], [['council', 'unanimity']]],
    ['sanctions-framework', [['council', 'unanimity']], [['council', 'unanimity']]],
    ['sanctions-regulation', [['council', 'qualified-majority']], [['council', 'qualified-majority']]],
    ['delisting', [], [['council', 'unanimity']]],
    ['hybrid-listing', [], [['council', 'unanimity']]],
    ['cfsp-implementation', [['council', 'qualified-majority']], [['council', 'qualified-majority']]],
    ['declaration-on-behalf', [['hr', 'agreement-of-all']], [['hr', 'agreement-of-all']]],
    ['hr-statement', [['hr', 'none']], [['hr', 'none']]],
    ['demarche-instruction', [['hr', 'instruction']], [['hr', 'instruction']]],
    ['council-conclusions', [['council', 'consensus']], [['council', 'consensus']]],
    ['state-attribution', [['foreign-ministry', 'none']], [['foreign-ministry', 'none']]],
    ['ipcr-activation', [], [['presidency', 'none']]],
    ['solidarity-clause', [['council', 'none']], [['council', 'none']]],
    ['mutual-assistance', [['member-states', 'none']], [['member-states', 'none']]],
    ['nato-consultation', [['nac', 'consensus']], [['nac', 'consensus']]],
    ['reserve-third-country', [], [['council', 'qualified-majority']]],
    ['incident-notification', [['nis-authority', 'none']], [['nis-authority', 'none']]],
    ['dual-use-licence', [['licensing-authority', 'none']], [['licensing-authority', 'none']]],
    ['police-investigation', [['law-enforcement', 'none']], [['law-enforcement', 'none']]],
    ['dual-use-finance', [['eib', 'none']], []],
    ['active-defence', [], []],
  ])('%s', (id, then, now) => {
    expect(deciders(id, founding)).toEqual(then);
    expect(deciders(id, today)).toEqual(now);
  });

  test('a listing in April 2018 leads to the frameworks of the time', () => {
    const view = matterAt(pack, 'council-listing', founding);
    expect(view?.life).toBe('not-yet');
    expect(view?.instead?.matter.id).toBe('sanctions-framework');
    expect(view?.instead?.deciders.map(({ actor }) => actor.id)).toEqual(['council']);
  });

  test('a listing goes its way in the order of steps', () => {
    const steps = matterAt(pack, 'council-listing', today)?.byRole.flatMap(({ parts }) =>
      parts.map(({ duty, actor }) => [duty.step ?? 0, actor.id] as const),
    );
    const way = new Map((steps ?? []).toSorted((a, b) => a[0] - b[0]));
    expect([...way.values()]).toEqual([
      expect.stringMatching(/hr|eeas|member-states/),
      expect.stringMatching(/intcen|defence-ministry/),
      'hwpci',
      'geographic-parties',
      'psc',
      'relex',
      'hr',
      'coreper',
      'council',
      'gsc',
      'gsc',
      expect.stringMatching(/commission|sanctions-authority/),
      'hr',
    ]);
  });
});

describe('gaps', () => {
  test.each([founding, '2019-05-17', '2020-02-01', '2021-06-01', '2024-10-18', today])(
    'on %s nothing is undecided or contested',
    (day) => {
      const { undecided, contested, expired } = gaps(pack, pack.acts, day);
      expect([undecided, contested, expired]).toEqual([[], [], []]);
    },
  );

  test('what nobody can decide says why, and what was not there in 2018 says what held', () => {
    const { open, notYet } = gaps(pack, pack.acts, founding);
    expect(open.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['active-defence', 'binding-information-exchange']),
    );
    expect(notYet.map(({ id }) => id)).toContain('council-listing');
    for (const matter of notYet) expect(matter.before, matter.id).toBeTruthy();
  });
});

test('there are matters enough, and every act, actor and duty has its days', () => {
  expect(pack.matters.length).toBeGreaterThanOrEqual(35);
  for (const { from, id } of [...pack.matrix.actors, ...pack.matrix.duties, ...pack.matters])
    expect(from, id).toMatch(/^\d{4}-\d\d-\d\d$/);
  const named = new Set(pack.matrix.duties.map(({ matter }) => matter));
  expect(pack.matters.filter(({ id }) => !named.has(id))).toEqual([]);
});
