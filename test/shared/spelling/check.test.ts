import { describe, expect, it } from 'vitest';
import { misspellings, type SpellingLanguage } from '#shared/spelling/check';
import { createSuggest } from '#shared/spelling/suggest';
import { smallDictionary } from '../../fakes/spelling';

interface Given {
  readonly language: SpellingLanguage;
  readonly known: readonly string[];
  readonly words?: readonly string[];
  readonly aff?: string;
}

const speller = ({ language, known, words = [], aff = '' }: Given) => ({
  language,
  dictionary: smallDictionary(aff, known),
  words: new Set(words),
});
const wrong = (given: Given, text: string) => misspellings(speller(given), text).map(({ word }) => word);

describe('a text', () => {
  it('shows the words that are not known, and where', () => {
    expect(misspellings(speller({ language: 'en', known: ['the', 'note'] }), 'The note, teh note')).toEqual([
      { from: 10, to: 13, word: 'teh' },
    ]);
  });

  it('shows of a word with hyphens the part that is not known', () => {
    const given: Given = { language: 'en', known: ['state', 'ad-lib', 'EU'] };
    expect(misspellings(speller(given), 'state-sponsered ad-lib EU-state NATO-state')).toEqual([
      { from: 6, to: 15, word: 'sponsered' },
    ]);
  });

  it('takes names as they are written, with capitals of a heading, and not in small letters', () => {
    const given: Given = { language: 'en', known: [], words: ['Coreper', 'démarche', 'eIDAS'] };
    expect(wrong(given, 'Coreper COREPER Démarche DÉMARCHE eIDAS coreper')).toEqual(['coreper']);
  });

  it('takes what each language puts around a name', () => {
    const words = ['Coreper', 'Europol'];
    expect(wrong({ language: 'en', known: [], words }, "Coreper's l'Europol")).toEqual(["l'Europol"]);
    expect(wrong({ language: 'fr', known: [], words }, "l’Europol d'Europol l'Coreper")).toEqual(["l'Coreper"]);
    expect(wrong({ language: 'de', known: [], words }, 'Europols Europolx')).toEqual(['Europolx']);
  });

  it('takes an article before a word in capitals', () => {
    expect(wrong({ language: 'fr', known: ['union'] }, "l'UNION l'UNOIN")).toEqual(["l'UNOIN"]);
  });

  it('takes a noun behind a part that begins compounds', () => {
    const given: Given = { language: 'de', known: ['Liste', 'gut'], words: ['Sanktions-'] };
    expect(wrong(given, 'Sanktionsliste Sanktionslisde Sanktions- sanktionsliste')).toEqual([
      'Sanktionslisde',
      'sanktionsliste',
    ]);
  });
});

describe('suggestions', () => {
  const suggest = (given: Given, word: string) => createSuggest(speller(given))(word);
  const aff = 'TRY esianrt\nNOSUGGEST !\nMAP 1\nMAP eéè\nREP 1\nREP f ph\n';

  it.each([
    ['a letter too many', 'nnote', ['note']],
    ['a letter too few', 'not', ['note']],
    ['two letters swapped', 'ntoe', ['note']],
    ['accents', 'proces-verbél', ['procès-verbal']],
    ['what is often written for something else', 'fase', ['phase']],
    ['two words in one', 'ofthe', ['of the', 'the']],
    ['small letters', 'paris', ['Paris']],
  ])('know %s', (_, word, expected) => {
    const known = ['note', 'phase', 'Paris', 'of', 'the', 'procès', 'verbal', 'procès-verbal'];
    expect(suggest({ language: 'en', known, aff }, word)).toEqual(expected);
  });

  it('offer no rude word, and keep capitals', () => {
    expect(suggest({ language: 'en', known: ['damn/!', 'dawn'], aff: `${aff}TRY damnw\n` }, 'DAWM')).toEqual(['DAWN']);
  });

  it('offer names and words with affixes at several slips', () => {
    const given: Given = {
      language: 'en',
      known: ['appoint/DS', 'xylophone'],
      words: ['Coreper'],
      aff: `${aff}PFX D Y 1\nPFX D 0 dis .\nSFX S Y 1\nSFX S 0 s .\n`,
    };
    expect(suggest(given, 'Korepper')).toEqual(['Coreper']);
    expect(suggest(given, 'dissapoint')).toEqual(['disappoint']);
    expect(suggest(given, 'qqqqqqqq')).toEqual([]);
  });
});
