import { describe, expect, it } from 'vitest';
import { compile } from '#shared/content/compile';
import { knownNames } from '#shared/content/known-names';
import { wordingChecker } from '#shared/wording/checker';
import { readContent } from '../../../content/read';
import { lineOf, wordingDeskOf } from './sample-line';

const { pack } = compile(readContent());
const known = knownNames(pack);
const fresh = () => wordingChecker(pack.wording, known);
const checker = fresh();

describe('a finding', () => {
  const [found] = checker.check(
    [lineOf('It began. The intrusion was carried out by Vardania. It goes on.')],
    wordingDeskOf(),
  );

  it('says where it stands, what is said, what is allowed and what would do instead', () => {
    expect(found).toMatchObject({
      rule: 'attribution',
      level: 'warning',
      said: 'author-state',
      allowed: ['a0'],
      block: 'p',
    });
    expect(found?.words).toBe('carried out by Vardania');
  });

  it('offers wordings of the codes that may be used, in place of the sentence', () => {
    const text = 'It began. The intrusion was carried out by Vardania. It goes on.';
    const [offer] = found?.offers ?? [];
    expect(text.slice(offer?.from, offer?.to)).toBe('The intrusion was carried out by Vardania.');
    const a0 = pack.clauses.filter(({ code }) => code === 'a0').map(({ en }) => en);
    expect(a0).toContain(offer?.text);
  });
});

describe('codes are kinds', () => {
  const said = (codes: Partial<ReturnType<typeof wordingDeskOf>['codes']>, text: string) =>
    checker
      .check([lineOf(text)], wordingDeskOf({ codes: { ...wordingDeskOf().codes, ...codes } }))
      .map(({ said }) => said);

  it('so that A3 does not carry a territory, and A4 no authorship', () => {
    expect(said({ a3: 'yes' }, 'The attacks came from Vardania.')).toEqual(['territory']);
    expect(said({ a4: 'yes' }, 'The attack was conducted by Vardania.')).toEqual(['author-state']);
    expect(said({ a1: 'yes' }, 'The attacks came from Vardania.')).toEqual([]);
  });

  it('and what is not known is not allowed', () => {
    expect(said({ a1: 'unknown' }, 'The attacks came from Vardania.')).toEqual(['territory']);
  });
});

describe('what stands beside a claim', () => {
  const desk = wordingDeskOf({
    measures: ['due-diligence-notification'],
    states: ['Vardania', 'Nordmark'],
    friends: ['Nordmark'],
  });
  const said = (text: string, language = 'en') =>
    checker.check([lineOf(text, { language })], desk).flatMap(({ said }) => said ?? []);

  it('between commas takes nothing from it, be it a denial', () => {
    expect(said('Vardania, which has not replied to the note, attacked the registry.')).toEqual(['author-state']);
    expect(said("La Vardania, qui n'a pas répondu, a attaqué le registre.", 'fr')).toEqual(['author-state']);
    expect(said('Vardania, contrary to what is said, has not attacked the registry.')).toEqual([]);
  });

  it('leaves the people of a friend alone, as the friend', () => {
    expect(said("Les services nordmarkiens ont mené une opération contre l'intrusion.", 'fr')).toEqual([]);
    expect(said("Les services vardaniens ont mené une opération contre l'hôpital.", 'fr')).toEqual(['author-organ']);
  });

  it('holds nobody to what he is told that somebody else condemns', () => {
    expect(said('The Ministry told the Delegation that it condemns such acts.')).toEqual([]);
    expect(said('The Delegation condemns such acts.')).toEqual(['condemn']);
  });
});

describe('settled rules and kinds of papers', () => {
  it('has nothing to say where the answers settle a rule, or the paper stays in the house', () => {
    const line = lineOf('The attack was conducted by Vardania.');
    expect(checker.check([line], wordingDeskOf({ settled: ['attribution'] }))).toEqual([]);
    expect(checker.check([line], wordingDeskOf({ kind: 'report' }))).toEqual([]);
  });
});

describe('a text in another language', () => {
  it('is read for what needs no words', () => {
    const lines = [lineOf('Die Indikatoren sind TLP:RED.', { language: 'de' })];
    expect(checker.check(lines, wordingDeskOf({ language: 'de' })).map(({ rule }) => rule)).toEqual(['tlp']);
  });
});

describe('a quotation', () => {
  it('that is marked higher than the document is found, one that is not is left', () => {
    const quoted = lineOf('What was said.', { isQuoted: true, marking: 'LIMITE' });
    expect(checker.check([quoted], wordingDeskOf({ marking: 'PUBLIC' })).map(({ rule }) => rule)).toEqual(['marking']);
    expect(checker.check([quoted], wordingDeskOf({ marking: 'LIMITE' }))).toEqual([]);
  });

  it('passes on what it says', () => {
    const quoted = lineOf('The attack was conducted by Vardania.', { isQuoted: true });
    expect(checker.check([quoted], wordingDeskOf()).map(({ said }) => said)).toEqual(['relayed']);
  });
});

describe('fields', () => {
  it('ask for no source, and are named when the template has them not', () => {
    const text = 'Since 2015 it holds.';
    const line = lineOf(text, { hasGround: false, fromFields: [[6, 10]], fields: ['year'] });
    expect(checker.check([line], wordingDeskOf({ fields: ['year'] }))).toEqual([]);
    expect(checker.check([line], wordingDeskOf()).map(({ rule, said }) => [rule, said])).toEqual([
      ['unknown-field', 'year'],
    ]);
  });
});

describe('remembering lines', () => {
  const texts = ['The HWPCI met.', 'The attack was conducted by Vardania.', 'All is well.'];
  const lines = texts.map((text, at) => lineOf(text, { block: `p${at}`, path: [at] }));

  it('finds the same in a text read before, changed, moved or under another desk', () => {
    const one = fresh();
    const changed = [...lines.slice(1), lineOf('We attribute this to Vardania.', { block: 'x', path: [2] })];
    const desks = [
      wordingDeskOf(),
      wordingDeskOf({ codes: { ...wordingDeskOf().codes, a3: 'yes' } }),
      wordingDeskOf({ states: ['Ost'] }),
    ];
    for (const desk of [...desks, ...desks])
      for (const text of [lines, changed, lines.toReversed()])
        expect(one.check(text, desk)).toEqual(fresh().check(text, desk));
  });

  it('gives the place that a line has now', () => {
    const one = fresh();
    one.check(lines, wordingDeskOf());
    const [found] = one.check([lineOf(texts[1] ?? '', { block: 'new', path: [7] })], wordingDeskOf());
    expect(found).toMatchObject({ block: 'new', path: [7] });
  });

  it('lists findings in reading order', () => {
    const places = checker.check(lines, wordingDeskOf()).map(({ path, from }) => (path[0] ?? 0) * 1000 + from);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
