import { expect, it } from 'vitest';
import { sentencesOf, tokensOf } from '#shared/wording/tokens';

const keys = (text: string) => tokensOf(text).map(({ key }) => key);

it('takes elision and genitive as words of their own', () => {
  expect(keys("L'Union n’attribue rien")).toEqual(["l'", 'union', "n'", 'attribue', 'rien']);
  expect(keys('Vardania’s networks')).toEqual(['vardania', "'s", 'networks']);
});

it('keeps numbers of acts and hyphened words together, and parts what a State does from its name', () => {
  expect(keys('(CFSP) 2019/797 on cyber-attacks')).toEqual(['cfsp', '2019/797', 'on', 'cyber-attacks']);
  expect(keys('a Vardania-backed group')).toEqual(['a', 'vardania', '-backed', 'group']);
});

it('takes a gap that nobody filled as one word', () => {
  expect(tokensOf('by [State concerned], again')[1]).toMatchObject({ text: '[State concerned]', isGap: true });
});

it('gives places in the text', () => {
  const text = 'Saisie d’un incident, à Vardania.';
  for (const { text: word, start, end } of tokensOf(text)) expect(text.slice(start, end)).toBe(word);
});

it.each([
  ['One. Two; three? Four', 4],
  ['See Art. 5 of it.', 1],
  ['Some 4.5 per cent of it.', 1],
  ['Mr. Aas left.', 1],
  ['He said “Stop.” Then he left.', 2],
  ['', 0],
])('cuts sentences: %s', (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count);
});

it('knows a question', () => {
  expect(sentencesOf('Did they? They did.').map(({ isQuestion }) => isQuestion)).toEqual([true, false]);
});
