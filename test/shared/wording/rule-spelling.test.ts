import { describe, expect, it } from 'vitest';
import { compile } from '#shared/content/compile';
import { knownNames } from '#shared/content/known-names';
import { wordingChecker } from '#shared/wording/checker';
import { readContent } from '../../../content/read';
import { lineOf, wordingDeskOf } from './sample-line';

const { pack } = compile(readContent());
const checker = wordingChecker(pack.wording, knownNames(pack));
const found = (texts: readonly string[], language = 'en') =>
  checker
    .check(
      texts.map((text, at) => lineOf(text, { language, block: `p${at}`, path: [at] })),
      wordingDeskOf({ language }),
    )
    .filter(({ rule }) => rule === 'spelling');

describe('one name in two transliterations', () => {
  it('is marked where it comes later, with the place and the spelling of the first', () => {
    const [finding, ...rest] = found([
      'The outage reached Zaporizhzhia at noon.',
      'By night Zaporijjia had power again, and Zaporijjia reported it.',
    ]);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ block: 'p1', words: 'Zaporijjia', allowed: ['Zaporizhzhia'] });
    expect(finding?.offers).toEqual([{ text: 'Zaporizhzhia', from: 9, to: 19 }]);
    expect(finding?.other).toEqual({ block: 'p0', path: [0], from: 19, to: 31 });
  });

  it.each([
    ['en', 'The mayor of Cherkashov spoke.', 'In Tscherkaschow the water ran.', 'Cherkashov'],
    ['en', 'Mr Oleg Khalimov signed.', 'Mr Oleg Halimow replied.', 'Khalimov'],
    ['fr', 'La centrale de Zaporijjia est touchée.', 'À Zaporizhzhia, le courant revient.', 'Zaporijjia'],
    ['fr', 'Le maire de Sjöhavn a parlé.', 'À Sjohavn, le port est fermé.', 'Sjöhavn'],
    ['en', 'The road to Al-Hasira is open.', 'The bridge at Alhasira is not.', 'Al-Hasira'],
    ['en', 'The people of Aurelia voted.', 'In Aurélia the count goes on.', 'Aurelia'],
  ])('%s: %s %s', (language, first, second, right) => {
    expect(found([first, second], language)).toMatchObject([{ block: 'p1', allowed: [right], other: { block: 'p0' } }]);
  });
});

describe('no two spellings', () => {
  it.each([
    ['en', 'plural', 'One Cherkashov spoke.', 'The two Cherkashovs left.'],
    ['en', 'possessive', 'He met Khalimov.', "It was Khalimov's note, and the Khalimovs' house."],
    ['en', 'adjective', 'It began in Aurelia.', 'The Aurelian authorities and the Aurelians know.'],
    [
      'fr',
      'feminine and plural',
      'Un Aurélien a parlé.',
      'Une Aurélienne et deux Auréliennes ont répondu aux Auréliens.',
    ],
    ['fr', 'elision', "Le port d'Aurelia est fermé.", "La ville et l'Aurelia de toujours."],
    ['en', 'other names beside both', 'We met Oleg Khalimov.', 'She wrote to Anna Halimow.'],
    ['en', 'a double letter at the end', 'It is before the Committee.', 'It is before the Comité.'],
    ['en', 'words that merely begin alike', 'The Ministry knows.', 'The Minister knows, and the Ministries do.'],
    ['en', 'a short name', 'He saw Ivan.', 'He saw Iwan.'],
  ])('%s, %s', (language, _, first, second) => {
    expect(found([first, second], language)).toEqual([]);
  });

  it('of a name and its twin in another language', () => {
    const lines = [
      lineOf('The outage reached Zaporizhzhia at noon.', { block: 'a', path: [0] }),
      lineOf('La panne a touché Zaporijjia à midi.', { block: 'b', path: [1], language: 'fr' }),
    ];
    expect(checker.check(lines, wordingDeskOf()).filter(({ rule }) => rule === 'spelling')).toEqual([]);
  });
});
