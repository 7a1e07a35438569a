import type { Face } from './pdf-input';
import type { Run } from './text-runs';

/** Text in one font file, with its width. */
export interface Segment {
  readonly text: string;
  readonly font: string;
  readonly width: number;
}

export type Line = readonly Segment[];

/** What breaking lines needs to know of the fonts. */
export interface Metrics {
  /** The font file of a face that has the character; none has it: undefined. */
  readonly fontFor: (face: Face, character: string) => string | undefined;
  readonly widthOf: (text: string, font: string) => number;
}

/** Stands for a character that no font has. */
const MISSING = '\ufffd';

/** Breaks runs into lines of at most `width`, at spaces; a word that is too long is cut where it must be. */
export function breakLines(runs: readonly Run[], width: number, metrics: Metrics): readonly Line[] {
  const lines: Segment[][] = [[]];
  let used = 0;
  const add = (segments: readonly Segment[]) => {
    lines.at(-1)?.push(...segments);
    used += widthOf(segments);
  };
  const turn = () => {
    lines.push([]);
    used = 0;
  };
  for (const word of wordsOf(runs, metrics)) {
    if (word === 'break') turn();
    else if (isSpace(word)) {
      if (used > 0) add(word);
    } else {
      if (used > 0 && used + widthOf(word) > width) turn();
      for (const part of cut(word, width, metrics)) {
        if (used > 0 && used + part.width > width) turn();
        add([part]);
      }
    }
  }
  return lines.map(merged);
}

/** The width of the longest word, and of all on one line. */
export function extent(runs: readonly Run[], metrics: Metrics): { readonly least: number; readonly most: number } {
  const words = wordsOf(runs, metrics).flatMap((word) => (word === 'break' ? [] : [widthOf(word)]));
  return { least: Math.max(0, ...words), most: words.reduce((sum, width) => sum + width, 0) };
}

type Word = readonly Segment[] | 'break';

/** Words, spaces and forced ends of line; a word goes on over a change of face. */
function wordsOf(runs: readonly Run[], metrics: Metrics): readonly Word[] {
  const words: (Segment[] | 'break')[] = [];
  let isOpen = false;
  for (const { text, face } of runs) {
    for (const token of text.normalize('NFC').match(/\n|[^\S\n]+|\S+/gu) ?? []) {
      if (token === '\n') words.push('break');
      else {
        const isBlank = token.trim() === '';
        const segments = segmentsOf(isBlank ? ' ' : token, face, metrics);
        const last = words.at(-1);
        if (isOpen && !isBlank && Array.isArray(last)) last.push(...segments);
        else words.push([...segments]);
      }
      isOpen = token.trim() !== '';
    }
  }
  return words;
}

function segmentsOf(text: string, face: Face, { fontFor, widthOf: measure }: Metrics): readonly Segment[] {
  const parts: { text: string; font: string }[] = [];
  for (const character of text) {
    const found = fontFor(face, character);
    const font = found ?? fontFor(face, MISSING) ?? fontFor(face, '?');
    if (font === undefined) continue;
    const shown = found === undefined ? (fontFor(face, MISSING) ? MISSING : '?') : character;
    const last = parts.at(-1);
    if (last?.font === font) last.text += shown;
    else parts.push({ text: shown, font });
  }
  return parts.map((part) => ({ ...part, width: measure(part.text, part.font) }));
}

function cut(word: readonly Segment[], width: number, { widthOf: measure }: Metrics): readonly Segment[] {
  if (widthOf(word) <= width) return word;
  return word.flatMap(({ text, font }) => [...text].map((one) => ({ text: one, font, width: measure(one, font) })));
}

function isSpace(word: readonly Segment[]): boolean {
  return word.every(({ text }) => text === ' ');
}

function widthOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.width, 0);
}

function merged(line: readonly Segment[]): Line {
  const all: Segment[] = [];
  for (const segment of line) {
    const last = all.at(-1);
    if (last?.font !== segment.font) all.push(segment);
    else all[all.length - 1] = { ...last, text: last.text + segment.text, width: last.width + segment.width };
  }
  return all;
}
