/** Whether an affix may join a word, as the word stands in the list. */
export type Condition = (word: string) => boolean;

interface Place {
  readonly letters: string;
  readonly isNegated: boolean;
}

const always: Condition = () => true;

/** Reads `.`, `[abc]`, `[^abc]` and letters, held against the beginning or the end of a word. */
export function readCondition(written: string, atEnd: boolean): Condition {
  const places = (written.match(/\[[^\]]*\]|[^[]/gu) ?? []).map(toPlace);
  if (written === '.' || places.length === 0) return always;
  return (word) => {
    const from = atEnd ? word.length - places.length : 0;
    if (from < 0 || word.length < places.length) return false;
    return places.every(({ letters, isNegated }, at) => letters.includes(word.charAt(from + at)) !== isNegated);
  };
}

function toPlace(part: string): Place {
  if (part === '.') return { letters: '', isNegated: true };
  if (!part.startsWith('[')) return { letters: part, isNegated: false };
  const isNegated = part.startsWith('[^');
  return { letters: part.slice(isNegated ? 2 : 1, -1), isNegated };
}
