import type { Document } from '../document/model';
import { inlineText } from '../document/to-text';
import { eachBlock, ownInlines } from '../document/walk';
import { wordsOf } from './shingles';

/** How a text reads: counted, not judged. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Words in a sentence, mean of the text. */
  readonly mean: number;
  /** Words of the longest sentence. */
  readonly longest: number;
}

/** Tired readers stop following here. */
export const LONG_SENTENCE = 40;

/** Words and sentences of a document; table cells and headings are not sentences and count as words only. */
export function readability(document: Document): Readability {
  const lengths: number[] = [];
  let words = 0;
  for (const block of eachBlock(document.blocks))
    for (const line of ownInlines(block)) {
      const text = inlineText(line);
      words += wordsOf(text).length;
      if (block.type === 'paragraph') lengths.push(...sentencesOf(text).map((sentence) => wordsOf(sentence).length));
    }
  const counted = lengths.filter((length) => length > 0);
  const sum = counted.reduce((total, length) => total + length, 0);
  return {
    words,
    sentences: counted.length,
    mean: counted.length === 0 ? 0 : Math.round((sum / counted.length) * 10) / 10,
    longest: Math.max(0, ...counted),
  };
}

/** Split at a full stop, question mark or colon before a space and a capital; "Art. 5" and "No. 3" are not ends. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<!\b(?:Art|Arts|No|Nos|Dr|St|doc|cf))[.?;:]\s+(?=[\p{Lu}\p{N}“‘"(])/u);
}
