/**
 * Characters that change what a line seems to say: controls, bidirectional overrides, invisible ones. Refused in names
 * and titles, marked where they stand in longer text (never dropped in silence).
 */
export type CharacterCode = 'text/control' | 'text/bidi' | 'text/surrogate' | 'text/invisible';

export interface CharacterFault {
  readonly code: CharacterCode;
  /** UTF-16 offset. */
  readonly at: number;
}

type Range = readonly [first: number, last: number];
const controls: readonly Range[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0x2028, 0x2029],
];
const overrides: readonly Range[] = [
  [0x202a, 0x202e],
  [0x2066, 0x2069],
];
/** Soft hyphen, zero-width and directional marks, word joiner, byte order mark, tag characters. */
const invisible: readonly Range[] = [
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2060, 0x2064],
  [0xfeff, 0xfeff],
  [0xe0000, 0xe007f],
];

const within = (ranges: readonly Range[], point: number) =>
  ranges.some(([first, last]) => point >= first && point <= last);
const isBreak = (point: number) => point === 0x09 || point === 0x0a || point === 0x0d;

/** The first fault of a text of several lines, where tabs and line breaks are allowed. */
export function textFault(text: string): CharacterFault | undefined {
  return firstFault(text, isBreak);
}

/** The first fault of a name or title: one line, no control character at all. */
export function lineFault(text: string): CharacterFault | undefined {
  return firstFault(text, () => false);
}

/** The first fault of a text that holds names, ids and numbers: nothing in it may be there without being seen. */
export function dataFault(text: string): CharacterFault | undefined {
  const fault = textFault(text);
  if (fault) return fault;
  let at = 0;
  for (const character of text) {
    if (within(invisible, character.codePointAt(0) ?? 0)) return { code: 'text/invisible', at };
    at += character.length;
  }
  return undefined;
}

function firstFault(text: string, allowed: (point: number) => boolean): CharacterFault | undefined {
  let at = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point >= 0xd800 && point <= 0xdfff) return { code: 'text/surrogate', at };
    if (within(controls, point) && !allowed(point)) return { code: 'text/control', at };
    if (within(overrides, point)) return { code: 'text/bidi', at };
    at += character.length;
  }
  return undefined;
}

/** A stretch of text, or a mark such as `U+202E` standing for a character nobody can see. */
export type Visible = { readonly text: string } | { readonly mark: string };

/** Text cut where something invisible stands, so that a screen shows a mark there and isolates the rest. */
export function visibleParts(text: string): readonly Visible[] {
  const parts: Visible[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') parts.push({ text: plain });
    plain = '';
  };
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const hidden = within(invisible, point) || within(overrides, point) || (within(controls, point) && !isBreak(point));
    if (!hidden) {
      plain += character;
      continue;
    }
    flush();
    parts.push({ mark: `U+${point.toString(16).toUpperCase().padStart(4, '0')}` });
  }
  flush();
  return parts;
}
