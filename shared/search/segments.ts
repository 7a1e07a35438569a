import type { Matcher } from './matcher';
import type { Segments } from './model';
import { type Word, wordsOf } from './words';

/** A text with the hits in it marked. */
export function mark(text: string, matcher: Matcher): Segments {
  const words = wordsOf(text);
  return cut(text, words, matcher.mark(words));
}

/** How many words of a passage are shown around its hits. */
const snippetWords = 18;
const lead = 3;

/** The part of a text where most groups stand close together, its hits marked. */
export function snippet(text: string, matcher: Matcher): Segments {
  const words = wordsOf(text);
  const marks = matcher.mark(words);
  const from = start(words, marks);
  const to = Math.min(words.length, from + snippetWords);
  const first = from === 0 ? 0 : (words[from]?.start ?? 0);
  const last = to === words.length ? text.length : (words[to - 1]?.end ?? text.length);
  const shown = words.slice(from, to).map((one) => ({ ...one, start: one.start - first, end: one.end - first }));
  const segments = cut(text.slice(first, last), shown, marks.slice(from, to));
  return [...(from > 0 ? [plain('… ')] : []), ...segments, ...(to < words.length ? [plain(' …')] : [])];
}

/** The window with the most different words that were hit; the first of several. */
function start(words: readonly Word[], marks: readonly boolean[]): number {
  if (words.length <= snippetWords) return 0;
  let best = 0;
  let most = 0;
  for (let at = 0; at < words.length; at++) {
    if (!marks[at]) continue;
    const within = new Set<string>();
    for (let i = at; i < Math.min(words.length, at + snippetWords - lead); i++)
      if (marks[i]) within.add(words[i]?.text ?? '');
    if (within.size > most) [best, most] = [at, within.size];
  }
  return Math.min(Math.max(0, best - lead), words.length - snippetWords);
}

const plain = (text: string) => ({ text, isHit: false });

/** Neighbouring hits become one, with what is between them. */
function cut(text: string, words: readonly Word[], marks: readonly boolean[]): Segments {
  const segments: { text: string; isHit: boolean }[] = [];
  let done = 0;
  for (let at = 0; at < words.length; at++) {
    if (!marks[at]) continue;
    let end = at;
    while (marks[end + 1] && (words[end + 1]?.start ?? 0) - (words[end]?.end ?? 0) <= 1) end += 1;
    const [from, to] = [words[at]?.start ?? 0, words[end]?.end ?? 0];
    if (from > done) segments.push(plain(text.slice(done, from)));
    segments.push({ text: text.slice(from, to), isHit: true });
    done = to;
    at = end;
  }
  if (done < text.length) segments.push(plain(text.slice(done)));
  return segments;
}
