import { describe, expect, it } from 'vitest';
import { withAnswer } from '#shared/case/answer';
import type { CaseFile } from '#shared/case/model';
import { confirmAnswer, standings } from '#shared/case/validity';
import { triage, withWords } from '../decision/sample-tree';
import { empty } from './sample-case';

const judged = {
  ...triage,
  nodes: triage.nodes.map((node) => ({
    ...node,
    kind: node.id === 'a.3' ? ('assessment' as const) : ('fact' as const),
  })),
};
const trees = [withWords(judged)];
const minute = (n: number) => `2026-11-20T10:${String(n).padStart(2, '0')}:00Z`;
const give = (file: CaseFile, node: string, choice: string, n: number) =>
  withAnswer(file, judged, {
    node,
    answer: { choice, at: minute(n), ...(node === 'a.2' ? { items: ['persons', 'money'] } : {}) },
  });
const states = (file: CaseFile) => standings(file, trees).map(({ node, validity }) => [node.id, validity]);
const given = give(give(give(empty, 'a.1', 'yes', 1), 'a.2', 'some', 2), 'a.3', 'yes', 3);

describe('standings', () => {
  it('has nothing to say against answers given in order', () => {
    expect(states(given).map(([, validity]) => validity)).toEqual(['valid', 'valid', 'valid']);
  });

  it('asks for a second look at judgements behind a changed answer, and leaves facts alone', () => {
    const changed = give(given, 'a.1', 'unknown', 5);
    expect(states(changed)).toEqual([
      ['a.1', 'valid'],
      ['a.2', 'valid'],
      ['a.3', 'check-again'],
    ]);
    expect(standings(changed, trees).at(-1)?.because).toEqual(['a.1']);
  });

  it('keeps answers off the way, with their words', () => {
    const off = give(given, 'a.1', 'no', 5);
    expect(states(off)).toEqual([
      ['a.1', 'valid'],
      ['a.2', 'no-longer-asked'],
      ['a.3', 'no-longer-asked'],
    ]);
    expect(states(give(off, 'a.1', 'yes', 6)).map(([, validity]) => validity)).toEqual([
      'valid',
      'valid',
      'check-again',
    ]);
  });

  it('does not count an answer given again as it was', () => {
    expect(states(give(given, 'a.1', 'yes', 9)).every(([, validity]) => validity === 'valid')).toBe(true);
  });
});

describe('confirmAnswer', () => {
  it('takes the mark off until something before it changes again', () => {
    const changed = give(given, 'a.1', 'unknown', 5);
    const confirmed = confirmAnswer(changed, { tree: 'a', node: 'a.3', now: Date.parse(minute(6)) });
    expect(states(confirmed).at(-1)).toEqual(['a.3', 'valid']);
    expect(states(give(confirmed, 'a.1', 'yes', 8)).at(-1)).toEqual(['a.3', 'check-again']);
  });
});
