import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '#shared/base/word-list';
import { fromWords, toWords } from '#shared/vault/recovery';
import { random, refusal } from './sample';

describe('the word list', () => {
  it('has 2048 different short words in order', () => {
    expect(words).toHaveLength(2048);
    expect(new Set(words).size).toBe(2048);
    expect(words.every((word) => /^[a-z]{3,8}$/.test(word))).toBe(true);
    expect(words).toEqual(words.toSorted());
  });

  it('has no two that a slip of the pen confuses', () => {
    const known = new Set(words);
    const at = (word: string) => [...word].map((_, index) => index);
    const dropped = (word: string) => at(word).map((index) => word.slice(0, index) + word.slice(index + 1));
    const swapped = (word: string) =>
      at(word).map(
        (index) => word.slice(0, index) + (word[index + 1] ?? '') + (word[index] ?? '') + word.slice(index + 2),
      );
    const masked = (word: string) => at(word).map((index) => `${word.slice(0, index)}?${word.slice(index + 1)}`);

    expect(words.filter((word) => dropped(word).some((slip) => known.has(slip)))).toEqual([]);
    expect(words.filter((word) => swapped(word).some((slip) => slip !== word && known.has(slip)))).toEqual([]);
    const masks = words.flatMap(masked);
    expect(new Set(masks).size).toBe(masks.length);
  });
});

describe('recovery words', () => {
  it('give back the bytes they were made from', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 16 }), async (entropy) => {
        const made = await toWords(new Uint8Array(entropy));
        expect(made).toHaveLength(12);
        expect(await fromWords(made)).toEqual(new Uint8Array(entropy));
      }),
    );
  });

  it('do not mind capitals and spaces around', async () => {
    const entropy = random(16);
    const typed = (await toWords(entropy)).map((word) => ` ${word.toUpperCase()} `);
    expect(await fromWords(typed)).toEqual(entropy);
  });

  it('say which word is unknown', async () => {
    const typed = (await toWords(random(16))).with(4, 'valise');
    await expect(fromWords(typed)).rejects.toEqual(refusal('vault/passphrase', { at: 4 }));
  });

  it('refuse eleven and thirteen', async () => {
    const made = await toWords(random(16));
    await expect(fromWords(made.slice(1))).rejects.toEqual(refusal('vault/passphrase'));
    await expect(fromWords([...made, 'able'])).rejects.toEqual(refusal('vault/passphrase'));
  });

  it('notice fifteen of sixteen wrong words', async () => {
    const made = await toWords(new Uint8Array(16).fill(7));
    const others = await Promise.allSettled(words.slice(0, 512).map((word) => fromWords(made.with(0, word))));
    const passed = others.filter(({ status }) => status === 'fulfilled').length;
    expect(passed).toBeGreaterThan(0);
    expect(passed).toBeLessThan(512 / 8);
  });
});
