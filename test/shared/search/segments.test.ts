import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segments } from '#shared/search/model';
import { plainMatcher } from '#shared/search/plain';
import { mark, snippet } from '#shared/search/segments';

const shown = (segments: Segments) => segments.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');
const plain = (segments: Segments) => segments.map(({ text }) => text).join('');

describe('marks', () => {
  it('stand on whole words that begin as typed, accents or not', () => {
    expect(shown(mark('A démarche on Démarches', plainMatcher('demarche')))).toBe('A [démarche] on [Démarches]');
  });

  it('join words that follow each other', () => {
    expect(shown(mark('the solidarity clause', plainMatcher('solidarity clause')))).toBe('the [solidarity clause]');
  });

  it('stand on a number only where it is whole', () => {
    expect(shown(mark('Art. 42(7), not 42(6) or 7', plainMatcher('42(7) ')))).toBe('Art. [42(7]), not 42(6) or 7');
  });

  it('change nothing in the text, and never break it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
        expect(plain(mark(text, plainMatcher(query)))).toBe(text);
      }),
    );
  });
});

describe('a snippet', () => {
  const words = Array.from({ length: 200 }, (_, at) => `word${at}`);

  it('is the whole of a short text', () => {
    expect(shown(snippet('Short and plain.', plainMatcher('plain')))).toBe('Short and [plain].');
  });

  it('shows where most of the query stands together', () => {
    const text = [...words.slice(0, 50), 'listing', ...words.slice(50, 150), 'council', 'listing', ...words.slice(150)];
    const found = shown(snippet(text.join(' '), plainMatcher('council listing')));
    expect(found).toContain('[council listing]');
    expect(found).toMatch(/^… .+ …$/);
    expect(found.split(' ').length).toBeLessThan(40);
  });

  it('is the beginning where nothing is hit, and nothing of nothing', () => {
    expect(plain(snippet(words.join(' '), plainMatcher('absent')))).toMatch(/^word0 .+ …$/);
    expect(plain(snippet('', plainMatcher('absent')))).toBe('');
  });
});
