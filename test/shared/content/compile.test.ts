import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '#shared/base/canonical';
import { compile } from '#shared/content/compile';
import { briefSchema } from '#shared/content/model';
import { templateSchema } from '#shared/drafting/model';
import { small, spoil } from './small';

test('sound content makes a whole pack', () => {
  const { pack, problems } = compile(small());
  expect(problems).toEqual([]);
  expect(pack).toMatchObject({
    format: 'valise-content/1',
    series: 'TEST',
    label: '2026.11',
    briefs: [{ id: 'toolbox', order: 100 }],
    trees: [{ graph: { id: 't1' }, words: { title: 'Triage' } }],
    measures: [{ id: 'demarche' }],
    templates: [{ id: 'points', slots: [{ required: true }, {}, {}] }],
    glossary: [{ id: 'toolbox' }],
    samples: [{ id: 'sample' }],
    elsewhere: [{ tree: 't1', outcome: 'o1.2', names: 't9' }],
  });
  expect(pack.sources.map(({ id }) => id)).toEqual(['W01', 'S1']);
  expect(pack.matrix.actors).toHaveLength(3);
});

test('what the pack holds fits its schemas and survives JSON', () => {
  const { pack } = compile(small());
  const back = JSON.parse(canonicalJson(pack as unknown as Json)) as typeof pack; // interfaces have no index signature
  expect(back).toEqual(pack);
  for (const brief of back.briefs) expect(briefSchema.parse(brief)).toEqual(brief);
  for (const template of back.templates) expect(templateSchema.parse(template)).toEqual(template);
});

test('the order of files does not matter', () => {
  expect(compile([...small()].reverse())).toEqual(compile(small()));
});

test('no files make an empty pack', () => {
  expect(compile([])).toMatchObject({ problems: [], pack: { briefs: [], trees: [], version: 1 } });
});

test('lines are counted with Windows line ends too', () => {
  const files = spoil('briefs/toolbox.md', 'source:S1)\n- A', 'source:W77)\n- A').files.map((file) => ({
    ...file,
    text: file.text.replaceAll('\n', '\r\n'),
  }));
  expect(compile(files).problems).toEqual([
    { code: 'content/link', file: 'briefs/toolbox.md', line: 15, details: { source: 'W77' } },
    { code: 'content/source', file: 'briefs/toolbox.md', line: 15, details: { undeclared: 'W77' } },
  ]);
});

/** Path, what is replaced, by what, code; the problem must stand where the change began, or `down` lines below. */
type Row = readonly [path: string, from: string, to: string, code: string, down?: number];

const rows: Readonly<Record<string, readonly Row[]>> = {
  'shape of files': [
    ['pack.yaml', 'version: 1', 'version: one', 'content/schema'],
    ['pack.yaml', 'label:', 'lable:', 'content/schema'],
    ['pack.yaml', '"2026.11"', '2026.11', 'content/schema'],
    ['sources/register.yaml', '  confidence: public', '  trust: public', 'content/schema'],
    ['matrix/actors.yaml', '  level: union', '  level: planet', 'content/schema'],
    ['matrix/duties.yaml', '  role: decides', '  role: rules', 'content/schema'],
    ['matrix/pillars.yaml', 'p4:', 'p5:', 'content/schema'],
    ['trees/t1.yaml', '    kind: fact', '    kind: guess', 'content/schema'],
    ['trees/t1.en.yaml', '    short: So?', '    shorter: So?', 'content/schema'],
    ['measures/all.yaml', '  vote: instruction', '  vote: secret', 'content/schema'],
    ['glossary/en.yaml', '  term: Toolbox', '  term: ""', 'content/schema'],
    ['cases/sample.yaml', 'status: known', 'status: rumour', 'content/schema'],
    ['briefs/toolbox.md', 'summary: What it is.', 'author: Nobody', 'content/schema'],
    ['briefs/toolbox.md', '### Below', '#### Below', 'content/schema'],
    ['briefs/toolbox.md', '| One  |', '| One | more |', 'content/schema'],
    ['templates/points.md', 'kind: speaking-points', 'kind: poem', 'content/schema'],
    ['templates/points.md', 'label: Host', 'label: Host, from: "constructor"', 'content/schema'],
    ['trees/t1.yaml', 'id: t1\n', 'id: t2\n', 'content/schema'],
    ['trees/t1.en.yaml', 'language: en', 'language: fr', 'content/schema', -1],
  ],
  'YAML that is more than data': [
    ['pack.yaml', 'series: TEST', 'series: &a TEST', 'content/yaml'],
    ['pack.yaml', 'series: TEST', 'series: !!js/function "x"', 'content/yaml'],
    ['pack.yaml', 'series: TEST', 'series: !!str TEST', 'content/yaml'],
    ['pack.yaml', 'version: 1', 'version:\t1', 'content/yaml'],
    ['pack.yaml', 'version: 1', 'series: TEST', 'content/yaml'],
    ['pack.yaml', 'version: 1', '__proto__: {}', 'content/yaml'],
    ['pack.yaml', 'version: 1', '"constructor": 1', 'content/yaml'],
    ['pack.yaml', 'version: 1', 'version: [1', 'content/yaml', 1],
    ['pack.yaml', 'version: 1', '--- 1', 'content/yaml'],
    ['briefs/toolbox.md', 'title: Toolbox', 'title: *x', 'content/yaml'],
    ['briefs/toolbox.md', 'title: Toolbox', 'id: Toolbox', 'content/yaml'],
  ],
  'characters nobody can see': [
    ['pack.yaml', 'TEST', 'TE\u202eST', 'text/bidi'],
    ['pack.yaml', 'TEST', 'TEST # \u2066', 'text/bidi'],
    ['pack.yaml', 'TEST', '"TE\\u202eST"', 'text/bidi'],
    ['pack.yaml', 'TEST', '"TE\\u0007ST"', 'text/control'],
    ['pack.yaml', 'TEST', 'TE\u0007ST', 'text/control'],
    ['briefs/toolbox.md', 'Nothing more', 'Nothing \u202emore', 'text/bidi'],
    ['briefs/toolbox.md', 'Nothing more', 'Nothing \u0000more', 'text/control'],
  ],
  dates: [
    ['pack.yaml', '2026-11-21', '2026-02-30', 'content/date'],
    ['sources/register.yaml', '2019-05-17', '2019-02-29', 'content/date'],
    ['sources/register.yaml', '2018-04', '2018-13', 'content/date'],
    ['sources/register.yaml', '2018-04', '0000-00-00', 'content/date'],
    ['briefs/toolbox.md', '2026-11-21', '2026-02-30', 'content/date'],
    ['briefs/toolbox.md', 'asOf: 2026-11-21', 'asOf: 0000-00-00', 'content/date'],
    ['templates/points.md', '2026-11-21', '2026-11-31', 'content/date'],
    ['trees/t1.yaml', '2026-11-21', '21.11.2026', 'content/date'],
    ['matrix/duties.yaml', '2018-04-01', '2018-04-31', 'content/date'],
    ['matrix/duties.yaml', 'from: 2018-04-01\n', 'from: 2018-04-01\n  to: 2018-03-31\n', 'content/date', 1],
    ['matrix/duties.yaml', 'from: 2018-04-01', 'from: 2009-11-30', 'content/date'],
    ['matrix/duties.yaml', '  actor: council', '  actor: old-agency', 'content/date', -4],
    ['cases/sample.yaml', '2026-11-12', '2026-11-31', 'content/date'],
    ['cases/sample.yaml', '2026-11-10T04:20:00Z', '2026-11-10 04:20', 'content/date'],
  ],
  'links that lead nowhere': [
    ['matrix/actors.yaml', 'source: W01', 'source: W02', 'content/link'],
    ['matrix/actors.yaml', 'successor: agency', 'successor: nobody', 'content/link'],
    ['matrix/actors.yaml', 'predecessor: old-agency', 'predecessor: nobody', 'content/link'],
    ['matrix/duties.yaml', 'actor: council', 'actor: nobody', 'content/link'],
    ['matrix/duties.yaml', 'source: S1', 'source: S2', 'content/link'],
    ['trees/t1.yaml', '[agency]', '[agency, nobody]', 'content/link'],
    ['trees/t1.yaml', 'decides: council', 'decides: nobody', 'content/link'],
    ['trees/t1.yaml', 'source: W01', 'source: W02', 'content/link'],
    ['trees/t1.yaml', '[demarche]', '[nothing]', 'content/link'],
    ['trees/t1.yaml', 'continues: [t1]', 'continues: [t8]', 'content/link'],
    ['measures/all.yaml', 'decider: council', 'decider: nobody', 'content/link'],
    ['measures/all.yaml', 'template: points', 'template: note', 'content/link'],
    ['measures/all.yaml', 'source: W01', 'source: W02', 'content/link'],
    ['templates/points.md', 'measures: [demarche]', 'measures: [demarche, nothing]', 'content/link'],
    ['templates/points.md', 'source: S1', 'source: S2', 'content/link'],
    ['templates/points.md', '    grounds: [{ source: S1 }]', '    grounds: [{ source: S2 }]', 'content/link'],
    ['templates/points.md', 'brief:toolbox', 'brief:nothing', 'content/link'],
    ['glossary/en.yaml', 'source: S1', 'source: S2', 'content/link'],
    ['briefs/toolbox.md', 'actor:council', 'actor:nobody', 'content/link'],
    ['briefs/toolbox.md', 'measure:demarche', 'measure:nothing', 'content/link'],
    ['briefs/toolbox.md', 'tree:t1', 'tree:t7', 'content/link'],
    ['briefs/toolbox.md', 'template:points', 'template:nothing', 'content/link'],
    ['briefs/toolbox.md', 'term:toolbox', 'term:nothing', 'content/link'],
    ['briefs/toolbox.md', 'actors: [council]', 'actors: [nobody]', 'content/link'],
    ['briefs/toolbox.md', 'trees: [t1]', 'trees: [t7]', 'content/link'],
    ['briefs/toolbox.md', 'measures: [demarche]', 'measures: [nothing]', 'content/link'],
    ['briefs/toolbox.md', '(actor:council)', '(javascript:alert)', 'link/refused'],
    ['briefs/toolbox.md', '(actor:council)', '(//host/a)', 'link/refused'],
  ],
  'statements without a ground': [
    ['briefs/toolbox.md', ' [Art. 1](source:W01)', '', 'content/source'],
    ['briefs/toolbox.md', ' [section](source:S1)', '', 'content/source'],
    ['briefs/toolbox.md', '(term:toolbox) [·](source:W01)', '(term:toolbox)', 'content/source'],
    ['briefs/toolbox.md', '| One  | [·](source:S1) |', '| One  | x |', 'content/source'],
    ['briefs/toolbox.md', '## Grounded [Art. 3](source:W01)', '## Bare', 'content/source', 2],
    ['briefs/toolbox.md', '### Below\n', '## Beside\n', 'content/source', 2],
    ['briefs/toolbox.md', 'sources: [W01, S1]', 'sources: [W01]', 'content/source', 5],
    ['briefs/toolbox.md', 'sources: [W01, S1]', 'sources: [W01, S1, S1]', 'content/source'],
  ],
  'things that stand twice': [
    ['sources/register.yaml', 'id: S1', 'id: W01', 'content/duplicate'],
    ['matrix/actors.yaml', 'id: agency', 'id: council', 'content/duplicate'],
    ['trees/t1.yaml', '  - id: o1.2', '  - id: o1.1', 'content/duplicate'],
    ['templates/points.md', '{ name: instruction, kind: line', '{ name: host, kind: line', 'content/duplicate'],
  ],
  'trees that do not hold': [
    ['trees/t1.yaml', 'start: t1.1', 'start: t1.9', 'tree/unknown-node'],
    ['trees/t1.yaml', '{ id: none, next: o1.1 }', '{ id: none, next: o1.7 }', 'tree/unknown-node', -6],
    ['trees/t1.yaml', '{ id: none, next: o1.1 }', '{ id: none, next: t1.1 }', 'tree/cycle', -6],
    ['trees/t1.yaml', '{ id: yes, next: t1.2 }', '{ id: yes, next: o1.2 }', 'tree/unreachable', 2],
    [
      'trees/t1.yaml',
      '{ id: some, next: o1.2, items: true }',
      '{ id: some, next: o1.1, items: true }',
      'tree/outcome',
      9,
    ],
    ['trees/t1.yaml', 'elsewhere: t9', 'elsewhere: t1', 'tree/outcome'],
    ['trees/t1.en.yaml', '      unknown: Not known yet\n', '', 'tree/words', -2],
    ['trees/t1.en.yaml', '      unknown: Ends\n', '', 'tree/words', -2],
    ['trees/t1.en.yaml', '      second: Second\n', '      third: Third\n', 'tree/words'],
    ['trees/t1.en.yaml', '      yes: Yes\n', '      yes: Yes\n      maybe: Maybe\n', 'tree/words', 1],
    ['trees/t1.en.yaml', '  o1.2: {', '  o1.3: {', 'tree/words'],
    ['trees/t1.en.yaml', '  t1.2:', '  t1.3:', 'tree/words'],
    ['measures/all.yaml', 'answer: t1.1, is: [yes]', 'answer: t1.7, is: [yes]', 'tree/condition'],
    ['measures/all.yaml', 'answer: t1.1, is: [yes]', 'answer: t1.1, is: [perhaps]', 'tree/condition'],
    ['measures/all.yaml', 'has: [second]', 'has: [fourth]', 'tree/condition'],
    ['measures/all.yaml', 'items: t1.2, has: [first]', 'items: t1.2, has: [third]', 'tree/condition'],
    ['measures/all.yaml', 'items: t1.2, has: [first]', 'items: t1.1, has: [first]', 'tree/condition'],
  ],
  'records that name what is not there': [
    ['acts/all.yaml', 'source: W01', 'source: W02', 'content/link'],
    ['acts/all.yaml', 'successor: new-act', 'successor: no-act', 'content/link'],
    ['acts/all.yaml', 'predecessor: old-act', 'predecessor: no-act', 'content/link'],
    ['acts/all.yaml', 'amends: []', 'amends: [no-act]', 'content/link'],
    ['acts/all.yaml', '2016-08', '2016-13', 'content/date'],
    ['acts/all.yaml', '  from: 2023-01-16\n', '', 'content/date', -1],
    ['acts/all.yaml', '  to: 2024-10-17\n', '', 'content/date', 0],
    ['acts/all.yaml', '  to: 2024-10-17', '  to: 2015-10-17', 'content/date'],
    ['timeline/all.yaml', 'actors: [council]', 'actors: [nobody]', 'content/link'],
    ['timeline/all.yaml', 'acts: [new-act]', 'acts: [no-act]', 'content/link'],
    ['timeline/all.yaml', 'studies: [c01-study]', 'studies: [c02-study]', 'content/link'],
    ['timeline/all.yaml', '2020-07-30', '2020-02-30', 'content/date'],
    ['changes/figures.yaml', 'source: S1', 'source: S2', 'content/link'],
    ['changes/figures.yaml', '2020-02-01', '2020-02-31', 'content/date'],
    ['attribution/codes.yaml', 'answer: t1.1', 'answer: t1.9', 'tree/condition'],
    ['attribution/codes.yaml', 'source: W01', 'source: W02', 'content/link'],
    ['studies/c01-study.md', 'actors: [council]', 'actors: [nobody]', 'content/link'],
    ['studies/c01-study.md', 'acts: [new-act]', 'acts: [no-act]', 'content/link'],
    ['studies/c01-study.md', 'measures: [demarche]', 'measures: [nothing]', 'content/link'],
    ['studies/c01-study.md', ' [place](source:W01)', '', 'content/source'],
    ['studies/c01-study.md', '2007-04', '2007-14', 'content/date'],
    ['trees/t1.yaml', '    templates: [points]\n', '', 'content/outcome', -4],
    ['trees/t1.yaml', '    decider: council\n', '', 'content/outcome', -3],
    ['trees/t1.yaml', 'decider: council', 'decider: nobody', 'content/link'],
    ['trees/t1.yaml', 'templates: [points]', 'templates: [note]', 'content/link'],
  ],
  'scenarios that miss': [
    ['scenarios/all.yaml', 'study: c01-study', 'study: c02-study', 'content/link'],
    ['scenarios/all.yaml', 't1: o1.2', 't1: o1.1', 'content/scenario'],
    ['scenarios/all.yaml', 'open: []', 'open: [cooperative]', 'content/scenario'],
    ['scenarios/all.yaml', 'closed: [cooperative]', 'closed: []', 'content/scenario'],
    ['scenarios/all.yaml', 'status: blocked', 'status: open', 'content/scenario'],
    ['scenarios/all.yaml', 'decider: council', 'decider: agency', 'content/scenario'],
    ['scenarios/all.yaml', 'vote: instruction', 'vote: unanimity', 'content/scenario'],
    ['scenarios/all.yaml', 'basis: W01', 'basis: S1', 'content/scenario'],
    ['scenarios/all.yaml', 'document: Points', 'document: Letter', 'content/scenario'],
    ['scenarios/all.yaml', 'codes: [a0]', 'codes: []', 'content/scenario'],
    ['scenarios/all.yaml', 't1.1: yes', 't1.1: maybe', 'content/scenario', 3],
    ['scenarios/all.yaml', '    t1.1: yes\n', '', 'content/scenario', 2],
    ['scenarios/all.yaml', 't1.1: yes', 't1.1: unknown', 'content/scenario', 3],
  ],
  'statements that nothing carries': [
    ['sources/statements-s1.yaml', 'brief:toolbox#grounded', 'brief:nothing', 'content/link'],
    ['sources/statements-s1.yaml', '#grounded', '#nowhere', 'content/link'],
    ['sources/statements-s1.yaml', 'term:toolbox', 'actor:council', 'content/not-carried'],
    [
      'sources/statements-s1.yaml',
      'carriedBy: [brief:toolbox#grounded, term:toolbox]',
      'carriedBy: []',
      'content/schema',
    ],
  ],
  'templates that do not hold': [
    ['templates/points.md', '{{host}}', '{{hots}}', 'template/slot'],
    ['templates/points.md', '{{host}}', '{{Host}}', 'template/slot'],
    ['templates/points.md', ', {{manner}}', '', 'template/slot', -19],
    ['templates/points.md', '        - { slots: [instruction] }', '        - { facts: sourced }', 'template/slot', -11],
    ['templates/points.md', '    kind: choice', '    kind: line', 'template/slot', -1],
    ['templates/points.md', 'slots: [instruction]', 'slots: [instruction, nothing]', 'template/gate'],
    ['templates/points.md', 'declared: read', 'declared: seen', 'template/gate'],
    ['templates/points.md', 'declared: read', 'declared: constructor', 'template/gate'],
    ['templates/points.md', 'answer: t1.1', 'answer: t1.7', 'template/gate'],
    ['templates/points.md', 'is: [yes]', 'is: [perhaps]', 'template/gate'],
  ],
};

describe.each(Object.entries(rows))('%s', (_, cases) => {
  for (const [path, from, to, code, down = 0] of cases)
    test(`${path}: ${JSON.stringify(from)} becomes ${JSON.stringify(to)}: ${code}`, () => {
      const { files, line } = spoil(path, from, to);
      const { problems } = compile(files);
      expect(problems.map((problem) => `${problem.file}:${problem.line} ${problem.code}`)).toContain(
        `${path}:${line + down} ${code}`,
      );
    });
});

test.each([
  ['pack.yaml', 'content/missing', 'pack.yaml'],
  ['matrix/pillars.yaml', 'content/missing', 'matrix/pillars.yaml'],
  ['trees/t1.en.yaml', 'content/missing', 'trees/t1.yaml'],
  ['trees/t1.yaml', 'content/link', 'trees/t1.en.yaml'],
  ['measures/all.yaml', 'content/link', 'templates/points.md'],
  ['scenarios/all.yaml', 'content/missing', 'studies/c01-study.md'],
  ['attribution/codes.yaml', 'content/scenario', 'scenarios/all.yaml'],
  ['acts/all.yaml', 'content/link', 'timeline/all.yaml'],
])('without %s: %s at %s', (path, code, file) => {
  const { problems } = compile(small({ [path]: undefined }));
  expect(problems).toContainEqual(expect.objectContaining({ code, file, line: expect.any(Number) }));
});

test.each([
  ['notes.yaml', 'a: 1', 'content/schema'],
  ['brief/x.md', '---\n---\n', 'content/schema'],
  ['briefs/bare.md', 'No front matter [·](source:W01)', 'content/schema'],
  ['sources/more.yaml', 'id: W02', 'content/schema'],
  ['glossary/deep.yaml', '['.repeat(50), 'content/limit'],
  ['glossary/deep.yaml', '['.repeat(200_000), 'content/limit'],
  ['glossary/deep.yaml', '{a: '.repeat(100_000), 'content/limit'],
  ['glossary/deep.yaml', `${'- '.repeat(200_000)}a`, 'content/limit'],
  ['glossary/deep.yaml', `${'? '.repeat(200_000)}a`, 'content/limit'],
  ['glossary/deep.yaml', Array.from({ length: 1300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), 'content/limit'],
  ['glossary/big.yaml', `# ${'a'.repeat(1024 * 1024)}`, 'content/limit'],
  ['briefs/big.md', `---\nid: big\n---\n${'a'.repeat(2 * 1024 * 1024 + 1)}`, 'content/limit'],
])('%s is refused: %.12s, %s', (path, text, code) => {
  expect(compile(small({ [path]: text })).problems).toContainEqual(expect.objectContaining({ code, file: path }));
});

test('the same question in two trees is a duplicate, since preconditions name questions alone', () => {
  const tree = small()
    .find(({ path }) => path === 'trees/t1.yaml')
    ?.text.replace('id: t1\n', 'id: t2\n');
  expect(compile(small({ 'trees/t2.yaml': tree })).problems).toContainEqual(
    expect.objectContaining({ code: 'content/duplicate', file: 'trees/t2.yaml', line: 6 }),
  );
});

test('a measure whose template does not know it is named at the template', () => {
  const measures = small().find(({ path }) => path === 'measures/all.yaml')?.text ?? '';
  const { problems } = compile(small({ 'measures/more.yaml': measures.replace('id: demarche', 'id: other') }));
  expect(problems).toEqual([
    { code: 'content/link', file: 'templates/points.md', line: 10, details: { measure: 'other' } },
  ]);
});

test('every problem is told in one run, in the order of files and lines', () => {
  const { files } = spoil('briefs/toolbox.md', 'actors: [council]', 'actors: [nobody]');
  const pack = 'series: TEST\nversion: x\nlabel: 1\nlawDate: 2026-02-30\n';
  const spoilt = files.map((file) => (file.path === 'pack.yaml' ? { ...file, text: pack } : file));
  expect(compile(spoilt).problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
    'briefs/toolbox.md:7 content/link',
    'pack.yaml:2 content/schema',
    'pack.yaml:3 content/schema',
    'pack.yaml:4 content/date',
  ]);
});

describe('a run of more than twelve words', () => {
  const run = 'one two three four five six seven eight nine ten eleven twelve thirteen';
  const brief = (id: string, text: string) =>
    `---\nid: ${id}\ntitle: T\nsummary: Of ${id}.\nasOf: 2026-11-21\nshelf: law\nsources: [W01]\n---\n\nFirst [·](source:W01).\n\n${text} [·](source:W01)\n`;
  const told = (text: string) =>
    compile(small({ 'briefs/a.md': brief('a', `So ${run}.`), 'briefs/b.md': brief('b', text) })).problems;

  test('is told where it stands the second time, with the other text', () => {
    expect(told(`Thus ${run.toUpperCase()}, indeed.`)).toEqual([
      { code: 'content/shared-text', file: 'briefs/b.md', line: 12, details: { with: 'briefs/a.md' } },
    ]);
  });

  test('one word less is nobody\u2019s', () => {
    expect(told(`Thus ${run.replace(' thirteen', '')}, indeed.`)).toEqual([]);
  });
});

test('an end without documents is told at its graph', () => {
  const { files } = spoil('trees/t1.en.yaml', ', documents: [Note]', '');
  expect(compile(files).problems).toContainEqual(
    expect.objectContaining({ code: 'content/outcome', file: 'trees/t1.yaml', details: { missing: 'documents' } }),
  );
});
