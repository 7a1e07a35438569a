import { describe, expect, test } from 'vitest';
import { compile } from '#shared/content/compile';
import type { ContentFile } from '#shared/content/problem';
import { readContent } from '../../content/read';

const files = readContent();

/** A copy with one passage after `start` changed, and the line of the change. */
function changed(path: string, start: string, [from, to]: readonly [string, string]) {
  const text = files.find((file) => file.path === path)?.text ?? '';
  const begin = text.indexOf(start);
  const place = text.indexOf(from, begin);
  expect(begin).toBeGreaterThanOrEqual(0);
  expect(place).toBeGreaterThanOrEqual(0);
  const copy = `${text.slice(0, place)}${to}${text.slice(place + from.length)}`;
  const line = text.slice(0, place).split('\n').length;
  return { line, files: files.map((file): ContentFile => (file.path === path ? { ...file, text: copy } : file)) };
}

const told = (copy: readonly ContentFile[], code: string) =>
  compile(copy).problems.filter((problem) => problem.code === code);

describe('an end says who decides as one of its measures does', () => {
  test.each([
    ['decider', 'decider: hr', 'decider: commission', { decider: 'commission', vote: 'none' }],
    ['vote', 'decider: hr\n    vote: none', 'decider: hr\n    vote: unanimity', { decider: 'hr', vote: 'unanimity' }],
  ])('another %s is told with its line', (_, from, to, details) => {
    const copy = changed('trees/t2.yaml', '- id: o2.5', [from, to]);
    expect(told(copy.files, 'content/outcome')).toContainEqual({
      code: 'content/outcome',
      file: 'trees/t2.yaml',
      line: copy.line,
      details,
    });
  });

  test('an end without measures says it by itself', () => {
    const { files: copy } = changed('trees/t3.yaml', '- id: o3.9', ['decider: hr', 'decider: eeas']);
    expect(told(copy, 'content/outcome')).toEqual([]);
  });
});

describe('questions said to be the same', () => {
  test.each([
    ['a question there is not', 'node: t2.7', 'node: t2.77'],
    ['itself', 'node: t2.7', 'node: t4.1'],
    ['an answer the other does not have', '"no": "no", unknown', 'nope: "no", unknown'],
    ['an answer this one does not have', '"no": "no", unknown', '"no": nope, unknown'],
    ['a known answer from an unknown one', 'unknown: unknown', 'unknown: "yes"'],
    ['an unknown answer from a known one', '"no": "no", unknown', '"no": unknown, unknown'],
  ])('may not name %s', (_, from, to) => {
    const copy = changed('trees/t4.yaml', '- id: t4.1\n', [from, to]);
    const problems = told(copy.files, 'tree/condition').filter(({ file }) => file === 'trees/t4.yaml');
    expect(problems).not.toEqual([]);
    expect(Math.abs((problems[0]?.line ?? 0) - copy.line)).toBeLessThanOrEqual(1);
  });

  test('may not let a judgement or a choice settle a fact', () => {
    const copy = changed('trees/t4.yaml', '- id: t4.1\n', ['node: t2.7', 'node: t2.8']);
    expect(told(copy.files, 'tree/answer')).toContainEqual(
      expect.objectContaining({ file: 'trees/t4.yaml', details: { kind: 'assessment', expected: 'fact' } }),
    );
  });

  test('may not name options that one of them lacks', () => {
    const copy = changed('trees/t5.yaml', '- id: t5.3\n', ['items: [union-body]', 'items: [member-state]']);
    expect(told(copy.files, 'tree/condition')).toContainEqual(
      expect.objectContaining({ file: 'trees/t5.yaml', line: copy.line, details: { sameAs: 'member-state' } }),
    );
  });

  test('may not turn an answer round on its way back', () => {
    const copy = changed('trees/t2.yaml', '- id: t2.3.notice\n', [
      '    grounds:',
      '    sameAs:\n      - node: t3.5.notice\n        answers: { "yes": "no", "no": "yes" }\n    grounds:',
    ]);
    expect(told(copy.files, 'tree/condition')).toContainEqual(
      expect.objectContaining({ file: 'trees/t2.yaml', details: { sameAs: 'yes' } }),
    );
  });
});

describe('wordings about an author can be used', () => {
  test('in every template, and one that no answers reach is told with the line of its slot', () => {
    // as it was: only agreement in this very text counts, which no path to these two papers can give
    const path = 'attribution/codes.yaml';
    const shut = files.map((file): ContentFile => {
      if (file.path !== path) return file;
      return { ...file, text: file.text.replaceAll(/^ +- \{ answer: t4\.11.*\n| +- all: \[.*t4\.12.*\n/gm, '') };
    });
    const problems = told(shut, 'template/gate');
    for (const template of ['statement-hr', 'council-conclusions'])
      for (const unmet of ['a1', 'a2', 'a3', 'a4'])
        expect(problems).toContainEqual(
          expect.objectContaining({ file: `templates/${template}.md`, details: { unmet }, line: expect.any(Number) }),
        );
    expect(problems.some(({ details }) => details['unmet'] === 'a0')).toBe(false);
    expect(problems.every(({ line }) => line > 10)).toBe(true);
  });
});
