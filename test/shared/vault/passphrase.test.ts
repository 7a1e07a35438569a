import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertStrongEnough, passphraseBytes, strength } from '#shared/vault/passphrase';
import { refusal } from './sample';

describe('passphraseBytes', () => {
  it('reads é the same however the keyboard makes it', () => {
    expect(passphraseBytes('cafe\u0301 cre\u0300me')).toEqual(passphraseBytes('caf\u00e9 cr\u00e8me'));
  });

  it.each(['cafe creme ', ' cafe creme', 'cafe  creme', 'Cafe creme'])('tells %j from its neighbour', (other) => {
    expect(passphraseBytes(other)).not.toEqual(passphraseBytes('cafe creme'));
  });

  it('refuses half a character and a novel', () => {
    expect(() => passphraseBytes('abc\ud800')).toThrow(refusal('text/surrogate'));
    expect(() => passphraseBytes('a'.repeat(1025))).toThrow(refusal('input/too-large'));
  });
});

describe('assertStrongEnough', () => {
  it.each(['correct hors', 'one two six ten nil', 'äöüßéèáàíìóò', 'ab cd ef gh ij'])('takes %j', (text) => {
    expect(() => assertStrongEnough(text)).not.toThrow();
  });

  it.each(['', 'correct hor', 'one two ten', 'a b c d e', 'aaaaaaaaaaaaaaaa', 'go go go go go'])(
    'refuses %j',
    (text) => {
      expect(() => assertStrongEnough(text)).toThrow(refusal('vault/passphrase-weak'));
    },
  );

  it('counts characters, not their parts', () => {
    expect(() => assertStrongEnough('e\u0301a\u0301i\u0301o\u0301u\u0301n')).toThrow(refusal('vault/passphrase-weak'));
  });
});

describe('strength', () => {
  it('says 2 or more exactly of what is taken', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        let taken = true;
        try {
          assertStrongEnough(text);
        } catch {
          taken = false;
        }
        expect(strength(text) >= 2).toBe(taken);
      }),
    );
  });

  it('grows from nothing to plenty', () => {
    const steps = [
      '',
      'harbour lig',
      'harbour lights',
      'harbour lights at dawn, 7',
      'Harbour lights at dawn: 7 ships, no wind!',
    ];
    const read = steps.map(strength);
    expect(read).toEqual(read.toSorted());
    expect([read[0], read.at(-1)]).toEqual([0, 4]);
  });

  it('gives little for runs and repetition', () => {
    expect(strength('abcdefghijklmnop')).toBe(2);
    expect(strength('ababababababababababababab')).toBeLessThan(2);
  });
});
