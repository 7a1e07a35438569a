import { describe, expect, it } from 'vitest';
import { readAffixes } from '#shared/spelling/affix-file';
import { smallDictionary } from '../../fakes/spelling';

const right = (aff: string, words: readonly string[], written: readonly string[]) => {
  const dictionary = smallDictionary(aff, words);
  return written.filter((word) => dictionary.isRight(word));
};

describe('affixes', () => {
  const suffixes = 'SFX S Y 3\nSFX S 0 s [^sy]\nSFX S y ies [^aeiou]y\nSFX S 0 es s\n';

  it('are put behind a word where the condition holds, in place of what they take away', () => {
    const words = ['note/S', 'treaty/S', 'envoy/S', 'pass/S', 'law'];
    const written = ['notes', 'treaties', 'treatys', 'envoys', 'envoies', 'passes', 'passs', 'laws', 'noties'];
    expect(right(suffixes, words, written)).toEqual(['notes', 'treaties', 'passes']);
  });

  it('stand at both ends only where both may', () => {
    const aff = `PFX U Y 1\nPFX U 0 un .\nSFX D Y 1\nSFX D 0 ed .\nSFX N N 1\nSFX N 0 er .\n`;
    expect(right(aff, ['lock/UDN'], ['unlock', 'locked', 'unlocked', 'locker', 'unlocker', 'ununlock'])).toEqual([
      'unlock',
      'locked',
      'unlocked',
      'locker',
    ]);
  });

  it('give a word flags of their own, such as the elision before a French form', () => {
    const aff = `FLAG long\nPFX Q' Y 1\nPFX Q' 0 qu' [aeiou]\nSFX a0 Y 2\nSFX a0 er e/Q' er\nSFX a0 er ons er\n`;
    expect(right(aff, ['agir', 'aider/a0'], ["qu'aide", 'aidons', "qu'aidons", "qu'aider", "qu'agir"])).toEqual([
      "qu'aide",
      'aidons',
    ]);
  });

  it('may be needed, may belong together, and may be refused', () => {
    const aff = [
      'NEEDAFFIX n',
      'CIRCUMFIX c',
      'FORBIDDENWORD x',
      'PFX G Y 1\nPFX G 0 ge/c .',
      'SFX T Y 2\nSFX T 0 t/c .\nSFX T 0 st .',
      'SFX S Y 1\nSFX S 0 s .',
    ].join('\n');
    const words = ['sag/nGT', 'amt/S', 'amts/x'];
    expect(right(aff, words, ['sag', 'gesagt', 'gesag', 'sagt', 'sagst', 'gesagst', 'amt', 'amts'])).toEqual([
      'gesagt',
      'sagst',
      'amt',
    ]);
  });
});

describe('compounds', () => {
  const aff = 'COMPOUNDBEGIN b\nCOMPOUNDMIDDLE m\nCOMPOUNDEND e\nONLYINCOMPOUND o\nCOMPOUNDMIN 2\n';
  const words = ['Rats/bo', 'Rat', 'vorsitz/eo', 'Vorsitz', 'amts/mo', 'Amts/bo', 'gegen'];

  it('are made of parts that may stand where they stand', () => {
    const written = ['Ratsvorsitz', 'Ratsamtsvorsitz', 'Ratsamtsamtsvorsitz', 'Ratvorsitz', 'Ratsamts', 'amtsvorsitz'];
    expect(right(aff, words, written)).toEqual(['Ratsvorsitz', 'Ratsamtsvorsitz', 'Ratsamtsamtsvorsitz']);
  });

  it('leave alone what is only a part', () => {
    expect(right(aff, words, ['Rats', 'vorsitz', 'Amts', 'Rat', 'gegen'])).toEqual(['Rat', 'gegen']);
  });

  it('of a hundred letters are no word, and take no time', () => {
    expect(right(aff, words, [`Rats${'amts'.repeat(400)}vorsitz`])).toEqual([]);
  });
});

describe('capitals', () => {
  it('of a sentence and of a heading are allowed; small letters for large ones are not', () => {
    const written = ['note', 'Note', 'NOTE', 'nOTE', 'Paris', 'PARIS', 'paris', "l'Union", "L'UNION", "l'union"];
    expect(right('', ['note', 'Paris', "l'Union"], written)).toEqual([
      'note',
      'Note',
      'NOTE',
      'Paris',
      'PARIS',
      "l'Union",
      "L'UNION",
    ]);
  });

  it('are kept where the list says so, and SS is ß where it says that', () => {
    expect(right('KEEPCASE k\n', ['pH/k'], ['pH', 'PH', 'Ph'])).toEqual(['pH']);
    expect(right('CHECKSHARPS\n', ['Straße', 'Masse'], ['STRASSE', 'MASSE', 'Strasse', 'Maße'])).toEqual([
      'STRASSE',
      'MASSE',
    ]);
    expect(right('', ['Straße'], ['STRASSE'])).toEqual([]);
  });
});

it('says which rules of a file it does not follow', () => {
  expect(readAffixes('SET UTF-8\nCOMPLEXPREFIXES\nTRY abc\nCHECKCOMPOUNDREP\n').ignored).toEqual([
    'COMPLEXPREFIXES',
    'CHECKCOMPOUNDREP',
  ]);
});
