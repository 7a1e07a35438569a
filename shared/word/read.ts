import type { Bytes } from '../base/bytes';
import { startLosses } from './losses';
import { openWord, type WordFile } from './open';
import { type Piece, readsAs } from './pieces';
import { readComments } from './read-comments';
import { type LineReading, readBlocks } from './read-lines';
import { readContent } from './read-runs';
import { readNumbering, readStyles } from './read-styles';
import { type Known, nothingKnown, type WordChange, type WordLine, type WordReading } from './reading';
import type { Growing, Scribe } from './scribe';
import { childNamed, elementsIn, type XmlElement } from './xml-read';

/**
 * Reads a Word file of any writer. Promise: nothing in it runs, nothing it names is fetched, and what cannot be kept is
 * listed. `known` tells what names of our own stand for. @throws what `openWord` and `readXml` throw
 */
export function readWord(bytes: Bytes, known: Known = nothingKnown): WordReading {
  const losses = startLosses();
  const file = openWord(bytes, losses);
  const signatures = startSignatures();
  const comments = readComments(file.part('comments'), file.part('commentsExtended'), signed);
  const scribe: Scribe = {
    losses,
    known,
    styles: readStyles(file.part('styles')),
    relations: file.relations,
    changeId: signatures.idOf,
    note: (kind, id) => readNote(file, { kind, id }, scribe),
    openComments: [],
    commentId: (id) => comments.ids.get(id),
    placed: new Set(),
    fields: [],
    boxed: [],
  };
  const placeIn = readNumbering(file.part('numbering'));
  const reading: LineReading = { scribe, placeIn, lines: [], waiting: [], tables: 0 };
  readBlocks(childNamed(file.text, 'w:body') ?? file.text, reading);
  const kinds = [...file.relations.values()].map(({ kind }) => kind);
  if (file.origin === undefined && kinds.some((kind) => kind === 'header' || kind === 'footer'))
    losses.tell('header-footer');
  const all = comments.comments.map((comment) => ({ ...comment, quote: quoteOf(comment.id, reading.lines) }));
  for (const { author, at } of [...Object.values(signatures.changes), ...all]) {
    if (author === '') losses.tell('author');
    if (at === undefined) losses.tell('date');
  }
  return {
    lines: reading.lines,
    changes: signatures.changes,
    comments: all,
    losses: losses.list(),
    origin: file.origin,
  };
}

/** One id for all changes of one author at one time. */
function startSignatures() {
  const changes: Record<string, WordChange> = {};
  const ids = new Map<string, string>();
  return {
    changes,
    idOf(element: XmlElement): string {
      const change = signed(element);
      const key = `${change.at} ${change.author}`;
      const id = ids.get(key) ?? `w${ids.size + 1}`;
      ids.set(key, id);
      changes[id] = change;
      return id;
    },
  };
}

const longestName = 120;

/** Author and time of a change or comment. A time without a zone is taken for UTC: the file says no more of it. */
function signed({ attributes }: XmlElement): WordChange {
  const author = (attributes['w:author'] ?? '').replace(/\s+/g, ' ').trim().slice(0, longestName);
  const utc = timeOf(attributes['w16du:dateUtc']);
  return { author, at: timeOf(attributes['w:date']), ...(utc === undefined ? {} : { utc }) };
}

function timeOf(written = ''): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(written);
  const time = match ? Date.parse(`${match[1]}${match[2] ?? 'Z'}`) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function readNote(file: WordFile, { kind, id }: { kind: string; id: string }, scribe: Scribe): readonly Piece[] {
  const note = elementsIn(file.part(`${kind}s`)).find(
    ({ name, attributes }) => name === `w:${kind}` && attributes['w:id'] === id && attributes['w:type'] === undefined,
  );
  const lines = elementsIn(note)
    .filter(({ name }) => name === 'w:p')
    .map((paragraph) => {
      const line: Growing = { pieces: [], names: [] };
      // a note in a note would go round for ever
      readContent(paragraph, line, { scribe: { ...scribe, note: () => [], openComments: [] }, around: {} });
      return line.pieces;
    });
  const gap: Piece = { node: { type: 'text', text: '\n' }, comments: [], emphasis: false, strong: false };
  return trimmed(lines.flatMap((pieces, at) => (at === 0 ? pieces : [gap, ...pieces])));
}

/** Word puts a space between the number of a note and its words. */
function trimmed([first, ...rest]: readonly Piece[]): readonly Piece[] {
  if (first?.node.type !== 'text') return first ? [first, ...rest] : rest;
  const text = first.node.text.trimStart();
  return text === '' ? trimmed(rest) : [{ ...first, node: { type: 'text', text } }, ...rest];
}

const longestQuote = 2000;

function quoteOf(comment: string, lines: readonly WordLine[]): string {
  const pieces = lines.flatMap((line) => line.pieces).filter(({ comments }) => comments.includes(comment));
  return pieces.map(readsAs).join('').slice(0, longestQuote);
}
