import { describe, expect, test } from 'vitest';
import { compile } from '#shared/content/compile';
import type { ContentFile } from '#shared/content/problem';
import { categories, type TreeGraph } from '#shared/decision/model';
import { treeSize } from '#shared/decision/size';
import { fromMarkdown } from '#shared/document/from-markdown';
import { toMarkdown } from '#shared/document/to-markdown';
import { readContent } from '../../content/read';

const files = readContent();
const { pack, problems } = compile(files);

test('the content compiles', () => {
  expect(problems).toEqual([]);
});

test('the whole domain is there', () => {
  expect(pack.briefs.length).toBeGreaterThanOrEqual(36);
  expect(pack.trees.map(({ graph }) => graph.id)).toEqual(['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9']);
  expect(pack.codes.map(({ id }) => id)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5']);
  expect(new Set(pack.measures.map(({ category }) => category))).toEqual(new Set(categories));
  expect(pack.glossary.length).toBeGreaterThanOrEqual(80);
  expect(pack.studies.map(({ number }) => number).sort()).toEqual(
    Array.from({ length: 28 }, (_, at) => `C${String(at + 1).padStart(2, '0')}`),
  );
  expect(Object.keys(pack.matrix.pillars)).toHaveLength(4);
  expect(pack.samples).not.toEqual([]);
});

test('every subject of the library has its brief', () => {
  const ids = new Set(pack.briefs.map(({ id }) => id));
  const subjects = [
    ['cyber-diplomacy', 'terms-of-the-field', 'four-criteria', 'two-axes', 'internal-instruments'],
    ['pillar-1', 'pillar-2', 'pillar-3', 'pillar-4', 'toolbox-2017', 'toolbox-2023'],
    ['preventive-measures', 'cooperative-measures', 'stability-measures', 'restrictive-measures', 'support-measures'],
    ['demarche', 'statements', 'cfsp-voting', 'constructive-abstention', 'cyber-sanctions', 'hybrid-regime'],
    ['listing-procedure', 'rights-of-defence', 'delisting', 'solidarity-clause', 'mutual-assistance'],
    ['article-5-and-51', 'attribution', 'attribution-wording', 'due-diligence', 'ultima-ratio', 'export-controls'],
    ['formats', 'capacity-building', 'confidence-building', 'crisis-management', 'nis2', 'handling-marks', 'tlp'],
    ['third-country-alignment', 'future-priorities'],
  ].flat();
  expect(subjects.filter((id) => !ids.has(id))).toEqual([]);
});

test('no branch leaves the set', () => {
  expect(pack.elsewhere).toEqual([]);
});

test('what is only generally known is cited as such somewhere, and shown as not verified by its source', () => {
  const unverified = pack.sources.filter(({ confidence }) => confidence === 'unverified').map(({ id }) => id);
  expect(unverified).toEqual(['G']);
});

test.each(pack.trees.map(({ graph }) => [graph.id, graph] as const))(
  'every way through %s ends in a conclusion',
  (_, graph) => {
    const { paths, most } = treeSize(graph);
    const ends = endsBelow(graph, graph.start);
    expect(paths).toBeGreaterThan(1n);
    expect(most).toBeLessThanOrEqual(graph.nodes.length);
    expect([...ends].sort()).toEqual(graph.outcomes.map(({ id }) => id).sort());
  },
);

/** The conclusions below a node; throws where a way leads to nothing. */
function endsBelow(graph: TreeGraph, id: string, seen = new Map<string, ReadonlySet<string>>()): ReadonlySet<string> {
  const known = seen.get(id);
  if (known) return known;
  const node = graph.nodes.find((candidate) => candidate.id === id);
  if (!node && !graph.outcomes.some((outcome) => outcome.id === id)) throw new Error(`${id} leads nowhere`);
  const ends = new Set(node ? node.answers.flatMap(({ next }) => [...endsBelow(graph, next, seen)]) : [id]);
  seen.set(id, ends);
  return ends;
}

test('"not known yet" is an answer to every question', () => {
  for (const { graph } of pack.trees)
    for (const node of graph.nodes) expect(node.answers.map(({ id }) => id)).toContain('unknown');
});

test.each([...pack.briefs, ...pack.templates].map(({ id, body }) => [id, body] as const))(
  '%s comes back from Markdown',
  (_, body) => {
    expect(fromMarkdown(toMarkdown(body), { slots: true })).toMatchObject({ document: body, problems: [] });
  },
);

/** A copy with the first match in the first file of a place changed; the line where the match stood. */
function change(place: RegExp, from: RegExp, to: string): { copy: readonly ContentFile[]; file: string; line: number } {
  const found = files.find(({ path, text }) => place.test(path) && from.test(text));
  const match = found && from.exec(found.text);
  if (!found || !match) throw new Error(`nothing in ${place} matches ${from}`);
  const text = found.text.slice(0, match.index) + to + found.text.slice(match.index + match[0].length);
  const copy = files.map((file) => (file === found ? { ...file, text } : file));
  return { copy, file: found.path, line: found.text.slice(0, match.index).split('\n').length };
}

describe('a copy with one thing spoilt does not compile', () => {
  test.each([
    ['a link target', /^briefs\//, /(?<=\()actor:[a-z-]+/, 'actor:nobody', 'content/link'],
    ['a source', /^briefs\//, /(?<=\]\()source:W\d+/, 'source:W99', 'content/link'],
    ['a slot in the text', /^templates\//, /\{\{[a-z-]+\}\}/, '{{nothing}}', 'template/slot'],
    ['a slot of a gate', /^templates\//, /\{ slots: \[[a-z-]+/, '{ slots: [nothing', 'template/gate'],
    ['a date', /^briefs\//, /asOf: \d{4}-\d\d-\d\d/, 'asOf: 2026-02-30', 'content/date'],
    ['a date of a duty', /duties/, /from: \d{4}-\d\d-\d\d/, 'from: 2026-13-01', 'content/date'],
    ['an actor of a duty', /duties/, /actor: [a-z-]+/, 'actor: nobody', 'content/link'],
    ['the next question', /^trees\/t3\.yaml/, /(?<=\n)start: t3\.1/, 'start: t3.99', 'tree/unknown-node'],
    ['a condition', /^measures\//, /answer: t1\.1/, 'answer: t1.99', 'tree/condition'],
    ['a source of a term', /^glossary\//, /source: [A-Z]\d*/, 'source: W99', 'content/link'],
  ])('%s', (_, place, from, to, code) => {
    const { copy, file, line } = change(place, from, to);
    expect(compile(copy).problems.map((problem) => `${problem.file}:${problem.line} ${problem.code}`)).toContain(
      `${file}:${line} ${code}`,
    );
  });

  test('without its register every source that is cited is missed', () => {
    const register = (path: string) => path.startsWith('sources/');
    const copy = files.map((file) => (register(file.path) ? { ...file, text: '[]\n' } : file));
    const missed = new Set(compile(copy).problems.map(({ details }) => details['source']));
    const cited = pack.sources.filter(({ id }) =>
      files.some(
        ({ path, text }) => !register(path) && (text.includes(`source: ${id},`) || text.includes(`source:${id})`)),
      ),
    );
    expect(cited).not.toEqual([]);
    for (const { id } of cited) expect(missed).toContain(id);
  });

  test.each(pack.trees.map(({ graph }) => [graph.nodes[1]?.id ?? '', graph.id] as const))(
    'the question %s taken out',
    (id, tree) => {
      const from = new RegExp(`  - id: ${id.replace('.', '\\.')}\\n(?:    .*\\n)+`);
      const { copy, file } = change(new RegExp(`^trees/${tree}\\.yaml$`), from, '');
      const found = compile(copy).problems;
      expect(found).toContainEqual(expect.objectContaining({ code: 'tree/unknown-node', file }));
      expect(found).toContainEqual(expect.objectContaining({ code: 'tree/words', file: `trees/${tree}.en.yaml` }));
    },
  );

  test.each(pack.templates.map(({ id, slots }) => [slots[0]?.name ?? '', id] as const))(
    'the slot %s of %s undeclared',
    (slot, template) => {
      const from = new RegExp(`(?<=name: )${slot}(?=[,\\n])`);
      const { copy, file } = change(new RegExp(`^templates/${template}\\.md$`), from, 'renamed');
      const lines = compile(copy).problems.filter((problem) => problem.file === file && problem.line > 1);
      expect(lines.map(({ code }) => code)).toContain('template/slot');
    },
  );
});
