import { describe, expect, it } from 'vitest';
import { adoptIds } from '#shared/document/compare/adopt-ids';
import type { Block } from '#shared/document/model';
import { paragraph, text, words } from './texts';

const bare = (value: string): Block => ({ type: 'paragraph', children: [text(value)] });

describe('a text that came back', () => {
  it('takes the ids of the paragraphs it came of, moved ones too', () => {
    const from = { blocks: [1, 2, 3].map((seed) => paragraph(`p${seed}`, words(20, seed))) };
    const to = {
      blocks: [bare(words(20, 2)), bare(`${words(20, 3)} and more`), bare(words(20, 1)), bare(words(20, 9))],
    };
    expect(adoptIds(from, to).blocks.map((block) => 'id' in block && block.id)).toEqual(['p2', 'p3', 'p1', false]);
  });

  it('gives up an id that belongs to another paragraph', () => {
    const from = { blocks: [paragraph('p1', words(20, 1))] };
    const to = {
      blocks: [paragraph('p1', words(20, 777).toUpperCase()), paragraph('x9', words(20, 888).toUpperCase())],
    };
    expect(adoptIds(from, to).blocks.map((block) => 'id' in block && block.id)).toEqual([false, 'x9']);
  });
});
