import { describe, expect, it } from 'vitest';
import { matchAt, readPattern } from '#shared/wording/pattern';
import { tokensOf } from '#shared/wording/tokens';

const state = ['Vardania', '[state]'].map((name) => readPattern(name)?.items ?? []);
const classes = new Map([
  [
    'state',
    new Map([
      ['var', state],
      ['[', state],
    ]),
  ],
]);
const fits = (pattern: string, text: string, stops: readonly number[] = []) => {
  const read = readPattern(pattern);
  if (!read) throw new Error('it can be read');
  return matchAt(read, 0, {
    tokens: tokensOf(text),
    classes,
    stops: new Set(stops),
    joints: new Set(),
    ends: new Map(),
  });
};

describe('a pattern', () => {
  it.each([
    ['carried out', 'Carried out', 2],
    ['attribut*', 'attributing', 1],
    ['attribut*', 'contributing', -1],
    ['by|from the? territory', 'from territory', 2],
    ['by|from the? territory', 'by the territory', 3],
    ['by <state>', 'by Vardania', 2],
    ['by <state>', 'by [State that is meant]', 2],
    ['by <state>', 'by [name of the person]', -1],
    ['done ..2 by', 'done at once by', 4],
    ['done ..2 by', 'done at once again by', -1],
    ["l'auteur", "L'auteur", 2],
    ['GU', 'gu', -1],
    ['us', 'US', -1],
    ['us', 'Us', 1],
    ['Vardania', 'VARDANIA', 1],
    ['Article #', 'Article 5', 2],
    ['Article #', 'Article five', -1],
    ['group ^ ^?', 'group Grey Heron', 3],
    ['<state> ,4 attacked', 'Vardania attacked', 2],
    ['<state> ,4 attacked', 'Vardania, as all know, attacked', 5],
    ['<state> ,4 attacked', 'Vardania (as all know) attacked', 5],
    ['<state> ,2 attacked', 'Vardania, as all know, attacked', -1],
    ['<state> ,4 attacked', 'Vardania, as all know attacked', -1],
    ['<state> ,4 attacked', 'Vardania as all know, attacked', -1],
    ['group ^ ^?', 'group Grey of hackers', 2],
    ['group ^', 'group of hackers', -1],
    ['responsible $', 'responsible', 1],
    ['responsible $', 'responsible for it', -1],
    ['done ~2 by', 'done at once by', 4],
    ['done ~2 by', 'done, at once by', -1],
    ['pro- <state>', 'pro-Vardania', 2],
  ])('%s on "%s" ends at %i', (pattern, text, end) => {
    expect(fits(pattern, text)).toBe(end);
  });

  it('crosses no word that stops it', () => {
    expect(fits('done ..3 by', 'done and condemned by', [1])).toBe(-1);
  });

  it('crosses no joint inside a phrase', () => {
    const read = readPattern('done ~3 by');
    const matching = { classes, stops: new Set<number>(), joints: new Set([1]), ends: new Map<string, number[]>() };
    expect(read && matchAt(read, 0, { ...matching, tokens: tokensOf('done for us by') })).toBe(-1);
  });

  it.each(['', '~3 by', '..3 by', 'the? by', 'a|', '*', ',3 by', "selon|d'après", "aujourd'hui|hier"])(
    'cannot be read: %s',
    (pattern) => {
      expect(readPattern(pattern)).toBeUndefined();
    },
  );
});
