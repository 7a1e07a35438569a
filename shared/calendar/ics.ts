/** Calendar files as RFC 5545 writes them: moments in UTC, nothing that asks for an answer. */
export interface IcsEntry {
  /** Never changes for one deadline: a calendar then replaces what it holds. */
  readonly uid: string;
  readonly at: number;
  readonly title: string;
  readonly text: string;
  readonly categories: readonly string[];
}

export interface IcsFile {
  readonly entries: readonly IcsEntry[];
  /** When the file is made: comes from outside, as every clock. */
  readonly stamp: number;
  /** The handling mark, written before each title. */
  readonly mark: string;
}

/** The whole file: lines end with CR and LF, none is longer than 75 octets. */
export function toIcs({ entries, stamp, mark }: IcsFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Valise//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(entry.uid)}`,
      `DTSTAMP:${utc(stamp)}`,
      `DTSTART:${utc(entry.at)}`,
      'CLASS:CONFIDENTIAL',
      'TRANSP:TRANSPARENT',
      `SUMMARY:${escapeText(`[${mark}] ${entry.title}`)}`,
      `DESCRIPTION:${escapeText(`${mark}\n${entry.text}`)}`,
      ...(entry.categories.length > 0 ? [`CATEGORIES:${entry.categories.map(escapeText).join(',')}`] : []),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** `20261123T110000Z`. */
function utc(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
}

/** Text of a value: its own separators are marked, line ends are written out, other controls are left out. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

const longest = 75;

/** Breaks a line at 75 octets, never inside a character; what goes on begins with a space. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let room = longest;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (octets > room) {
      folded += '\r\n ';
      room = longest - 1;
    }
    folded += character;
    room -= octets;
  }
  return folded;
}
