import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder, surroundings } from '#shared/document/find';

const plain = { matchCase: false, wholeWords: false };
const found = (words: string, text: string, how = plain) =>
  createFinder({ words, ...how })(text).map(({ from, to }) => text.slice(from, to));

describe('finding', () => {
  it('heeds case and whole words where it is told to', () => {
    const text = 'State and state, Stateless, the state’s États';
    expect(found('state', text)).toEqual(['State', 'state', 'State', 'state']);
    expect(found('state', text, { matchCase: true, wholeWords: false })).toEqual(['state', 'state']);
    expect(found('State', text, { matchCase: true, wholeWords: true })).toEqual(['State']);
    expect(found('tat', text, { matchCase: false, wholeWords: true })).toEqual([]);
  });

  it('takes apostrophes, blanks and hyphens for one another', () => {
    expect(found("l'Union", "l’Union l'Union")).toEqual(['l’Union', "l'Union"]);
    expect(found('Art. 215', 'Art.\u00a0215')).toEqual(['Art.\u00a0215']);
    expect(found('re-read', 're\u2011read')).toEqual(['re\u2011read']);
  });

  it('reads signs as they stand', () => {
    expect(found('(a.b)*', 'xx (a.b)* (aab)')).toEqual(['(a.b)*']);
    expect(found('.', 'ab')).toEqual([]);
  });

  it('finds nothing for nothing, and nothing for what is too long', () => {
    expect(found('', 'abc')).toEqual([]);
    expect(found('a'.repeat(201), 'a'.repeat(300))).toEqual([]);
  });

  it('finds whatever is there, as plain search does', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 5 }), fc.string(), fc.string(), (words, before, after) => {
        const text = before + words + after;
        expect(found(words, text, { matchCase: true, wholeWords: false }).length).toBeGreaterThan(0);
      }),
    );
  });
});

it('shows the words around a place, cut between words', () => {
  const text = 'The Council of the European Union condemns the activity';
  const [match] = createFinder({ words: 'union', ...plain })(text);
  expect(match && surroundings(text, match, 12)).toEqual({ before: '…European ', found: 'Union', after: ' condemns…' });
});
