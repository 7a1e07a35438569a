import { describe, expect, test } from 'vitest';
import { compile } from '#shared/content/compile';
import { conditionWords } from '#shared/decision/condition-words';
import type { Condition } from '#shared/decision/model';
import { small } from '../content/small';

const { trees } = compile(small()).pack;
const so = { kind: 'answer', tree: 't1', node: 't1.1', question: 'So?', values: ['Yes'] };
const isSo: Condition = { answer: 't1.1', is: ['yes'] };
const has = (...items: string[]): Condition => ({ items: 't1.2', has: items });
const ticked = (kind: string, ...values: string[]) => ({ kind, tree: 't1', node: 't1.2', question: 'Which?', values });

describe('a precondition in words', () => {
  test('names the question by its short title and the answers as the screen does', () => {
    expect(conditionWords(isSo, trees)).toEqual(so);
    expect(conditionWords(has('first', 'second'), trees)).toEqual(ticked('any-item', 'First', 'Second'));
  });

  test('keeps what is not so apart', () => {
    expect(conditionWords({ not: has('second') }, trees)).toEqual({
      kind: 'not',
      parts: [ticked('any-item', 'Second')],
    });
  });

  test('draws groups of one, and groups inside their like, together', () => {
    expect(conditionWords({ all: [{ any: [isSo] }] }, trees)).toEqual(so);
    const nested: Condition = { all: [isSo, { all: [isSo, { any: [isSo, has('first')] }] }] };
    expect(conditionWords(nested, trees)).toEqual({
      kind: 'all',
      parts: [so, so, { kind: 'any', parts: [so, ticked('any-item', 'First')] }],
    });
  });

  test('says items that are all needed in one line, and not those of which one is enough', () => {
    const all: Condition = { all: [isSo, has('first'), has('second')] };
    expect(conditionWords(all, trees)).toEqual({ kind: 'all', parts: [so, ticked('all-items', 'First', 'Second')] });
    const either: Condition = { any: [has('first'), has('second')] };
    expect(conditionWords(either, trees)).toEqual({
      kind: 'any',
      parts: [ticked('any-item', 'First'), ticked('any-item', 'Second')],
    });
    const mixed: Condition = { all: [has('first', 'second'), has('second')] };
    expect(conditionWords(mixed, trees)).toMatchObject({ parts: [{ kind: 'any-item' }, { kind: 'any-item' }] });
  });

  test('shows the id of a question that no tree asks', () => {
    expect(conditionWords({ answer: 't9.1', is: ['yes'] }, trees)).toMatchObject({ question: 't9.1', values: ['yes'] });
  });
});
