import { describe, expect, it } from 'vitest';
import { type Finding, findContradictions } from '#shared/case/contradictions';
import { recordChanges } from '#shared/case/journal';
import type { CaseFile } from '#shared/case/model';
import { type Observation, observationSchema, pointSchema } from '#shared/case/parts';
import { compile } from '#shared/content/compile';
import { readContent } from '../../../content/read';
import { full, withFact, withTrees } from './sample-case';

const { trees } = compile(readContent()).pack;
const now = Date.parse('2026-11-22T10:00:00Z');
const [a, b] = ['5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c11', '5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c12'] as const;
const find = (file: CaseFile) => findContradictions(file, { trees, now });
const codes = (found: readonly Finding[]) => found.map(({ code, about }) => `${code} ${about.kind} ${about.id}`);

const observed = (id: string, change: object): Observation =>
  observationSchema.parse({ id, recordedAt: '2026-11-20T10:00:00Z', ...change });
const withObservations = (...all: readonly Observation[]): CaseFile => ({
  ...full,
  observations: Object.fromEntries(all.map((one) => [one.id, one])),
});

it('a case in order has none', () => {
  expect(find(full)).toEqual([]);
});

describe('facts', () => {
  it('an end before the beginning', () => {
    const file = withFact(full, 'running', { running: 'no', until: '2026-11-09T00:00:00Z' });
    expect(find(file)).toEqual([
      { code: 'end-first', about: { kind: 'fact', id: 'running' }, other: { kind: 'fact', id: 'when' } },
    ]);
  });

  it('still running, and an end', () => {
    const file = withFact(full, 'running', { running: 'yes', until: '2026-11-12T00:00:00Z' });
    expect(codes(find(file))).toEqual(['still-running fact running']);
  });

  it('a beginning that is still to come', () => {
    expect(codes(find(withFact(full, 'when', { at: '2027-01-01T00:00:00Z', sourceDate: '' })))).toContain(
      'future fact when',
    );
  });

  it('a source older than the beginning it speaks of', () => {
    expect(codes(find(withFact(full, 'effect', { sourceDate: '2026-11-01' })))).toEqual(['source-first fact effect']);
  });

  it('what is typed under a fact that is not known counts for nothing', () => {
    expect(find(withFact(full, 'running', { status: 'unknown', until: '2020-01-01T00:00:00Z' }))).toEqual([]);
  });
});

describe('observations', () => {
  it('a pair that contradicts is told once', () => {
    const file = withObservations(observed(a, { contradicts: [b] }), observed(b, { contradicts: [a] }));
    expect(find(file)).toEqual([
      { code: 'contradicts', about: { kind: 'observation', id: a }, other: { kind: 'observation', id: b } },
    ]);
  });

  it('one that contradicts what is no longer there is nothing', () => {
    expect(find(withObservations(observed(a, { contradicts: [b] })))).toEqual([]);
  });

  it('a time that could not be read, one to come, and one the wrong way round', () => {
    const file = withObservations(
      observed(a, { when: { typed: '31 November', precision: 'day' } }),
      observed(b, { when: { earliest: '2027-02-02T00:00:00Z', latest: '2027-02-01T00:00:00Z', precision: 'between' } }),
    );
    expect(codes(find(file))).toEqual([
      `unread observation ${a}`,
      `future observation ${b}`,
      `end-first observation ${b}`,
    ]);
  });

  it('ten thousand are gone through', () => {
    const all = Array.from({ length: 10_000 }, (_, at) =>
      observed(`5c0a7c9e-52a1-4a4c-9a0e-${String(at).padStart(12, '0')}`, { text: `Entry ${at}` }),
    );
    expect(find(withObservations(...all))).toEqual([]);
  });
});

it('answers of two trees that speak against each other', () => {
  const [way] = trees.flatMap(({ graph }) =>
    graph.nodes.flatMap((node) => (node.sameAs ?? []).map((map) => ({ tree: graph.id, node, map }))),
  );
  const [choice = '', implied = ''] = Object.entries(way?.map.answers ?? {})[0] ?? [];
  const other = way?.node.answers.find(({ id }) => id !== implied && id !== 'unknown')?.id ?? '';
  const at = '2026-11-20T10:00:00Z';
  const from = trees.find(({ graph }) => graph.nodes.some(({ id }) => id === way?.map.node))?.graph.id ?? '';
  const file = withTrees(full, {
    [from]: { [way?.map.node ?? '']: { choice, at } },
    [way?.tree ?? '']: { [way?.node.id ?? '']: { choice: other, at } },
  });
  expect(codes(find(file))).toContain(`answers answer ${way?.node.id}`);
});

it('a point due before it was made', () => {
  const point = pointSchema.parse({ id: a, createdAt: '2026-11-20T10:00:00Z', due: '2026-11-19T10:00:00Z' });
  expect(codes(find({ ...full, points: { [a]: point } }))).toEqual([`due-first point ${a}`]);
});

it('a clock that was set back between two entries', () => {
  const hand = { by: 'A. Example', now };
  const first = recordChanges(full, { ...full, title: 'B' }, hand);
  const second = recordChanges(first, { ...first, marking: 'PUBLIC' }, { ...hand, now: now - 3_600_000 });
  expect(codes(find(second))).toEqual(['clock journal 2']);
});

it('changes nothing', () => {
  const file = withFact(full, 'running', { until: '2026-11-09T00:00:00Z' });
  const before = JSON.stringify(file);
  find(file);
  expect(JSON.stringify(file)).toBe(before);
});
