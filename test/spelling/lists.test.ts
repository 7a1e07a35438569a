import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromUtf8 } from '#shared/base/bytes';
import { toText } from '#shared/document/to-text';
import { readAffixes } from '#shared/spelling/affix-file';
import { isKnown, misspellings, type Speller, spellingLanguages } from '#shared/spelling/check';
import { createSuggest } from '#shared/spelling/suggest';
import { tokens } from '#shared/spelling/tokens';
import { readWordFile } from '#shared/spelling/word-lines';
import { here } from '../../content/read';
import { pack, shipped, shippedSpeller } from '../fakes/spelling';

/** At least so many on each side of each list. */
const least = 150;
/** How many of the suggestions asked for must hold what was meant among the first five. */
const bar = 0.9;
/** Every so-manyth slip is asked about. */
const every = 6;

const blank = (text = '') => text.replaceAll('_', ' ');

function readList(language: string) {
  const text = readFileSync(path.join(import.meta.dirname, `${language}.txt`), 'utf8').replace(/^#.*$/gm, '');
  const entries = text.split(/\s+/).filter((entry) => entry !== '');
  const slips = entries.filter((entry) => entry.includes('>')).map((entry) => entry.split('>').map(blank));
  return { right: entries.filter((entry) => !entry.includes('>')), slips };
}

describe.each(spellingLanguages)('%s', (language) => {
  const speller = shippedSpeller(language);
  const { right, slips } = readList(language);
  const isWrong = (text: string) => misspellings(speller, text).length > 0;

  it('finds every slip of the list, and nothing in its right words', () => {
    console.log(`${language}: ${slips.length} slips, ${right.length} right words`);
    expect(slips.length).toBeGreaterThanOrEqual(least);
    expect(right.length).toBeGreaterThanOrEqual(least);
    expect(slips.filter(([slip = '']) => !isWrong(slip))).toEqual([]);
    expect([...right, ...slips.map(([, meant = '']) => meant)].filter(isWrong)).toEqual([]);
  });

  it('offers what was meant', () => {
    const suggest = createSuggest(speller);
    const asked = slips.filter((_, at) => at % every === 0);
    const missed = asked.filter(([slip = '', meant = '']) => !suggest(slip).slice(0, 5).includes(meant));
    console.log(`${language}: meant word among five for ${asked.length - missed.length} of ${asked.length}`, missed);
    expect(missed.length).toBeLessThanOrEqual(asked.length * (1 - bar));
  });

  it('follows every rule of its dictionary that matters to words without digits', () => {
    // English makes 21st and 113th with it; words with digits are not looked up
    const ignored = readAffixes(fromUtf8(shipped[language].aff)).ignored;
    expect(ignored).toEqual(language === 'en' ? ['COMPOUNDRULE'] : []);
  });

  it('lists no word that its dictionary has', () => {
    const { words } = readWordFile(readFileSync(path.join(here, 'spelling', `${language}.txt`), 'utf8'));
    const heads = new Set(words.filter((word) => word.endsWith('-')));
    const alone: Speller = { ...speller, words: heads };
    expect(words.filter((word) => !heads.has(word) && isKnown(alone, word))).toEqual([]);
    expect(words.length).toBe(new Set(words).size);
  });
});

/** Words that are taken for slips though they are none, in texts that were proofread. */
function falseAlarms(speller: Speller, texts: readonly string[]) {
  const alarms = texts.flatMap((text) => misspellings(speller, text).map(({ word }) => word));
  const words = texts.reduce((sum, text) => sum + tokens(text).length, 0);
  const found = [...new Set(alarms)].join(' ');
  console.log(`${speller.language}: ${alarms.length} false alarms in ${words} words of the content: ${found}`);
  return { words, perThousand: (1000 * alarms.length) / words };
}

describe('false alarms', () => {
  it('are below one in a thousand words of the briefs and templates', () => {
    const slots = Object.fromEntries(pack.templates.flatMap((one) => one.slots.map(({ name }) => [name, ''])));
    const texts = [...pack.briefs, ...pack.templates].map(({ body }) => toText(body, { slots }));
    const { words, perThousand } = falseAlarms(shippedSpeller('en'), texts);
    expect(words).toBeGreaterThan(20_000);
    expect(perThousand).toBeLessThan(1);
  });

  it('are none in the clauses, English and French', () => {
    const french = pack.clauses.flatMap(({ fr }) => fr ?? []);
    expect(
      falseAlarms(
        shippedSpeller('en'),
        pack.clauses.map(({ en }) => en),
      ).perThousand,
    ).toBe(0);
    expect(falseAlarms(shippedSpeller('fr'), french).perThousand).toBe(0);
  });
});
