import { describe, expect, it } from 'vitest';
import { words } from '#shared/base/words';
import { fingerprintWords } from '#shared/package/words';

describe('fingerprint words', () => {
  it('are 256 plain words, told apart by their first four letters', () => {
    expect(words).toHaveLength(256);
    expect(new Set(words.map((word) => word.slice(0, 4))).size).toBe(256);
    expect(words.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
  });

  it('keep their order for ever', () => {
    expect(fingerprintWords(Uint8Array.of(0, 1, 2, 64, 128, 192, 254, 255, 7))).toEqual([
      words[0],
      words[1],
      words[2],
      words[64],
      words[128],
      words[192],
      words[254],
      words[255],
    ]);
    expect([words[0], words[255]]).toEqual(['acorn', 'zenith']);
  });
});
