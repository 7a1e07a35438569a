import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokens } from '#shared/spelling/tokens';

const words = (text: string) => tokens(text).map(({ word }) => word);

it('finds words with their apostrophes and hyphens, wherever they are written with others', () => {
  expect(words('The Council’s note, “re‑read” – l’État (Sicherheits- und Rechtspolitik).')).toEqual([
    'The',
    "Council's",
    'note',
    're-read',
    "l'État",
    'Sicherheits-',
    'und',
    'Rechtspolitik',
  ]);
});

it('leaves out numbers, CELEX numbers, names with digits, acronyms and plurals of them', () => {
  expect(words('By 14th June 32019R0796 and APT28, CFSP, CSIRTs, TEU’s, 2019/797, A4 named')).toEqual([
    'By',
    'June',
    'and',
    'named',
  ]);
});

it('leaves out addresses and names of files', () => {
  expect(
    words('See https://data.europa.eu/eli/dec?x=y or mail desk@example.org, valise.docx on example.eu/page'),
  ).toEqual(['See', 'or', 'mail', 'on']);
  expect(words('It ended.Then it began')).toEqual(['It', 'ended', 'Then', 'it', 'began']);
});

it('leaves other scripts to those who read them', () => {
  expect(words('Ήθος и мир Kyiv Київ')).toEqual(['Kyiv']);
});

it('reads accents however they are put together, and looks through soft hyphens', () => {
  const text = 'de\u0301marche con\u00adsult';
  expect(tokens(text)).toEqual([
    { from: 0, to: 9, word: 'démarche' },
    { from: 10, to: 18, word: 'consult' },
  ]);
});

it('says where each word stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      let at = 0;
      for (const { from, to } of tokens(text)) {
        expect(from).toBeGreaterThanOrEqual(at);
        expect(to).toBeGreaterThan(from);
        at = to;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});
