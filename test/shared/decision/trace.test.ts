import { describe, expect, it } from 'vitest';
import { trace } from '#shared/decision/trace';
import { at, say, triage, withWords } from './sample-tree';

describe('trace', () => {
  it('lists the steps on the path with their words, reasons and grounds', () => {
    const assessed = {
      choice: 'some',
      items: ['persons', 'money'],
      reason: 'Many',
      author: 'A',
      confidence: 'high',
      at,
    } as const;
    const steps = trace(withWords(triage), {
      ...say({ 'a.1': 'unknown' }),
      'a.2': { ...assessed, items: [...assessed.items] },
    });
    expect(steps).toMatchObject([
      { tree: 'a', node: 'a.1', short: 'Short a.1', answerWords: 'Answer unknown', unknown: true, kind: 'fact' },
      {
        node: 'a.2',
        answerWords: 'Answer some',
        items: ['Item persons', 'Item money'],
        kind: 'assessment',
        unknown: false,
        author: 'A',
        reason: 'Many',
        confidence: 'high',
        grounds: [{ source: 'S1' }],
      },
    ]);
  });

  it('leaves out answers apart', () => {
    expect(trace(withWords(triage), say({ 'a.1': 'no', 'a.3': 'yes' })).map(({ node }) => node)).toEqual(['a.1']);
  });

  it('refuses a question without words', () => {
    const tree = withWords(triage);
    const wordless = { ...tree, words: { ...tree.words, nodes: {} } };
    expect(() => trace(wordless, say({ 'a.1': 'no' }))).toThrow(expect.objectContaining({ code: 'tree/words' }));
  });
});
