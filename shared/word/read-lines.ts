import { readContent } from './read-runs';
import { heading, type ListPlace } from './read-styles';
import type { WordLine } from './reading';
import type { Around, Growing, Scribe } from './scribe';
import { childNamed, elementsIn, isOn, setting, wordsIn, type XmlElement } from './xml-read';

/** What the lines are read into. */
export interface LineReading {
  readonly scribe: Scribe;
  readonly placeIn: (numPr: XmlElement | undefined) => ListPlace | undefined;
  readonly lines: WordLine[];
  /** Bookmarks between paragraphs: they begin in the next one. */
  readonly waiting: string[];
  tables: number;
}

/** Reads the paragraphs and tables of a body, a control or a text box. */
export function readBlocks(parent: XmlElement, reading: LineReading): void {
  const { scribe } = reading;
  for (const child of elementsIn(parent)) {
    switch (child.name) {
      case 'w:p':
        readParagraph(child, reading);
        break;
      case 'w:tbl':
        readTable(child, reading);
        break;
      case 'w:sdt':
        readBlocks(childNamed(child, 'w:sdtContent') ?? child, reading);
        break;
      case 'w:customXml':
      case 'w:ins':
      case 'w:del':
      case 'mc:AlternateContent':
      case 'mc:Choice':
        readBlocks(child, reading);
        break;
      case 'w:altChunk':
        scribe.losses.tell('alt-chunk');
        break;
      case 'w:bookmarkStart':
        reading.waiting.push(child.attributes['w:name'] ?? '');
        break;
      case 'w:commentRangeStart':
        scribe.openComments.push(child.attributes['w:id'] ?? '');
        break;
      case 'w:commentRangeEnd':
        scribe.openComments.splice(0, scribe.openComments.length, ...without(scribe.openComments, child));
    }
  }
}

const without = (ids: readonly string[], { attributes }: XmlElement) => ids.filter((id) => id !== attributes['w:id']);

function readParagraph(paragraph: XmlElement, reading: LineReading): void {
  const { scribe, lines, placeIn } = reading;
  const properties = childNamed(paragraph, 'w:pPr');
  const line = readLine(paragraph, reading, {});
  const style = setting(properties, 'w:pStyle');
  const place = placeIn(childNamed(properties, 'w:numPr') ?? scribe.styles.numbering(style));
  const own = setting(properties, 'w:outlineLvl');
  const isOutlined =
    own !== undefined && /^[0-8]$/.test(own) && scribe.styles.formOf(style, scribe.losses).kind === 'paragraph';
  const form = isOutlined ? heading(Number(own) + 1, scribe.losses) : scribe.styles.formOf(style, scribe.losses);
  lines.push({
    form: form.kind,
    level: form.kind === 'heading' ? form.level : undefined,
    list: form.kind === 'heading' ? undefined : place,
    marking: line.marking,
    end: readEnd(childNamed(properties, 'w:rPr'), scribe),
    pieces: line.pieces,
    names: line.names,
  });
  for (const box of scribe.boxed.splice(0)) readBlocks(box, reading);
}

function readLine(paragraph: XmlElement, { scribe, waiting }: LineReading, around: Around): Growing {
  const properties = childNamed(paragraph, 'w:pPr');
  if (childNamed(properties, 'w:pPrChange')) scribe.losses.tell('format-change', wordsIn(paragraph));
  const line: Growing = { pieces: [], names: waiting.splice(0) };
  readContent(paragraph, line, { scribe, around });
  return line;
}

function readEnd(mark: XmlElement | undefined, scribe: Scribe): WordLine['end'] {
  const put = childNamed(mark, 'w:ins') ?? childNamed(mark, 'w:moveTo');
  const taken = childNamed(mark, 'w:del') ?? childNamed(mark, 'w:moveFrom');
  // an end that was put in and taken out again was never there
  if (put && taken) return undefined;
  if (put) return { kind: 'inserted', change: scribe.changeId(put) };
  return taken ? { kind: 'deleted', change: scribe.changeId(taken) } : undefined;
}

function readTable(table: XmlElement, reading: LineReading): void {
  reading.tables += 1;
  const number = reading.tables;
  const rows = [...rowsOf(table)];
  const hasHead = rows.slice(0, 1).some((row) => isOn(childNamed(row, 'w:trPr'), 'w:tblHeader'));
  if (!hasHead) reading.scribe.losses.tell('table-head');
  const whole = wholeTable(rows, reading.scribe);
  for (const [at, row] of rows.entries()) readRow(row, reading, { table: number, row: at, whole });
}

/** Rows that were all put in, or all taken out, by one change are the table put in or taken out whole. */
function wholeTable(rows: readonly XmlElement[], scribe: Scribe): WordLine['end'] {
  const [first, ...rest] = rows.map((row) => readEnd(childNamed(row, 'w:trPr'), scribe));
  return rest.every((end) => end?.kind === first?.kind && end?.change === first?.change) ? first : undefined;
}

function* rowsOf(parent: XmlElement, name = 'w:tr'): Generator<XmlElement> {
  for (const child of elementsIn(parent)) {
    if (child.name === name) yield child;
    else if (['w:sdt', 'w:sdtContent', 'w:customXml'].includes(child.name)) yield* rowsOf(child, name);
  }
}

interface RowPlace {
  readonly table: number;
  readonly row: number;
  readonly whole: WordLine['end'];
}

function readRow(row: XmlElement, reading: LineReading, { whole, ...place }: RowPlace): void {
  const { scribe } = reading;
  const properties = childNamed(row, 'w:trPr');
  const put = childNamed(properties, 'w:ins');
  const taken = childNamed(properties, 'w:del');
  if (!whole && (put || taken)) scribe.losses.tell('row-tracking', wordsIn(row));
  const own = { inserted: put && scribe.changeId(put), deleted: taken && scribe.changeId(taken) };
  const around: Around = whole ? {} : own;
  let column = 0;
  for (const cell of rowsOf(row, 'w:tc')) {
    const line = readCell(cell, reading, around);
    reading.lines.push({
      form: 'cell',
      cell: { ...place, column, head: place.row === 0 },
      end: whole,
      pieces: (put || taken) && isStandIn(line.pieces) ? [] : line.pieces,
      names: line.names,
    });
    const span = Math.min(40, Number(setting(childNamed(cell, 'w:tcPr'), 'w:gridSpan') ?? 1) || 1);
    if (span > 1 || childNamed(childNamed(cell, 'w:tcPr'), 'w:vMerge'))
      scribe.losses.tell('cell-merged', wordsIn(cell));
    column += span;
  }
}

/** LibreOffice puts a zero-width joiner into the empty cells of tracked rows, for the change to hold on to: it is no word. */
function isStandIn(pieces: Growing['pieces']): boolean {
  return pieces.length > 0 && pieces.every(({ node }) => node.type === 'text' && node.text === '\u200d');
}

/** A cell holds one line: further paragraphs, and the cells of a table inside it, follow on lines of their own. */
function readCell(cell: XmlElement, reading: LineReading, around: Around): Growing {
  const whole: Growing = { pieces: [], names: [] };
  const { scribe } = reading;
  let last: WordLine['end'];
  for (const child of elementsIn(cell)) {
    if (child.name === 'w:tbl') {
      scribe.losses.tell('table-nested', wordsIn(child));
      for (const row of rowsOf(child)) for (const inner of rowsOf(row, 'w:tc')) add(readCell(inner, reading, around));
    } else if (child.name === 'w:p') {
      add(readLine(child, reading, around));
      last = readEnd(childNamed(childNamed(child, 'w:pPr'), 'w:rPr'), scribe);
    } else if (child.name === 'w:sdt') add(readCell(childNamed(child, 'w:sdtContent') ?? child, reading, around));
  }
  return whole;

  function add(line: Growing): void {
    whole.names.push(...line.names);
    if (whole.pieces.length > 0 && line.pieces.length > 0) {
      scribe.losses.tell('cell-paragraphs');
      const change = last ? { [last.kind]: last.change } : around;
      whole.pieces.push({
        node: { type: 'text', text: '\n' },
        comments: [],
        emphasis: false,
        strong: false,
        ...change,
      });
    }
    whole.pieces.push(...line.pieces);
  }
}
