/** What a Word file holds and a draft cannot: each is told, none is kept in silence. */
export const lossCodes = [
  'macro',
  'template',
  'alt-chunk',
  'object',
  'picture',
  'text-box',
  'link',
  'style',
  'heading-level',
  'table-nested',
  'table-head',
  'cell-merged',
  'cell-paragraphs',
  'row-tracking',
  'move',
  'format-change',
  'formatting',
  'field',
  'control',
  'smart-tag',
  'equation',
  'symbol',
  'endnote',
  'hidden-text',
  'header-footer',
  'author',
  'date',
] as const;
export type LossCode = (typeof lossCodes)[number];

export interface Loss {
  readonly code: LossCode;
  readonly count: number;
  /** What it was about: a few, in the words of the file. */
  readonly words: readonly string[];
}

/** Gathers losses while a file is read. */
export interface Losses {
  tell(code: LossCode, words?: string): void;
  list(): readonly Loss[];
}

const mostWords = 5;
const longestWords = 80;

export function startLosses(): Losses {
  const found = new Map<LossCode, { count: number; words: string[] }>();
  return {
    tell(code, words = '') {
      const entry = found.get(code) ?? { count: 0, words: [] };
      entry.count += 1;
      const short = words.trim().slice(0, longestWords);
      if (short !== '' && entry.words.length < mostWords && !entry.words.includes(short)) entry.words.push(short);
      found.set(code, entry);
    },
    list: () => lossCodes.flatMap((code) => (found.has(code) ? [{ code, ...(found.get(code) ?? none) }] : [])),
  };
}

const none = { count: 0, words: [] };
