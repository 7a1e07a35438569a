import { textFault } from './characters';
import { type Block, type Document, documentSchema, type Inline } from './model';
import { readInline } from './read-inline';
import { type DocumentProblem, type Reading, startReading } from './reading';
import { slugger } from './slug';
import { inlineText } from './to-text';
import { maxLevel, type Token, tokenize } from './tokens';

const maxLength = 2 * 1024 * 1024;
const maxBlocks = 5000;
const maxColumns = 40;

export interface MarkdownOptions {
  /** Reads `{{name}}` as a slot; without it braces are text. */
  readonly slots?: boolean;
  /** Line of the file on which the text starts. */
  readonly firstLine?: number;
}

export interface ReadDocument {
  readonly document: Document;
  readonly problems: readonly DocumentProblem[];
  /** Where each block, item, row, badge, link and slot of this document stands, by object. */
  readonly lines: ReadonlyMap<object, number>;
}

/**
 * Reads our Markdown. Never throws: what is refused is in `problems` (`content/limit`, `content/schema`, `link/refused`,
 * `text/control`, `text/bidi`, `text/surrogate`, `template/slot`), with its line. Beyond a limit the document is empty, never half.
 */
export function fromMarkdown(text: string, options: MarkdownOptions = {}): ReadDocument {
  const reading = startReading();
  const { problems, lines } = reading;
  const firstLine = options.firstLine ?? 1;
  const blocks = text.length > maxLength ? tooLong(reading, text, firstLine) : readText(reading, text, options);
  const document = problems.some(({ code }) => code === 'content/limit') ? { blocks: [] } : { blocks };
  return { document, problems, lines };
}

function tooLong(reading: Reading, text: string, firstLine: number): readonly Block[] {
  reading.report('content/limit', firstLine, { size: text.length });
  return [];
}

function readText(reading: Reading, text: string, options: MarkdownOptions): readonly Block[] {
  const firstLine = options.firstLine ?? 1;
  const source = text.split(/\r\n?|\n/);
  for (const [at, line] of source.entries()) {
    const fault = textFault(line);
    if (fault) reading.report(fault.code, firstLine + at);
  }
  const tokens = tokenize(text, { slots: options.slots === true });
  const deep = tokens.find((token) => token.level > maxLevel);
  if (deep) {
    reading.report('content/limit', firstLine + (deep.map?.[0] ?? 0), { depth: deep.level });
    return [];
  }
  const cursor: Cursor = { reading, tokens, source, firstLine, at: 0, line: firstLine, slug: slugger() };
  const blocks = readBlocks(cursor);
  if (blocks.length > maxBlocks) reading.report('content/limit', firstLine, { blocks: blocks.length });
  for (const block of blocks)
    if (!documentSchema.safeParse({ blocks: [block] }).success)
      reading.report('content/limit', reading.lines.get(block) ?? firstLine);
  return blocks;
}

interface Cursor {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  readonly source: readonly string[];
  readonly firstLine: number;
  readonly slug: (text: string) => string;
  at: number;
  line: number;
}

function next(cursor: Cursor): Token | undefined {
  const token = cursor.tokens[cursor.at++];
  if (token?.map) cursor.line = cursor.firstLine + token.map[0];
  return token;
}

/** Blocks up to the end of what surrounds them, whose closing token is taken too. */
function readBlocks(cursor: Cursor): readonly Block[] {
  const blocks: Block[] = [];
  for (let token = next(cursor); token && token.nesting >= 0; token = next(cursor)) {
    const { line } = cursor;
    const block = readBlock(cursor, token);
    if (block) blocks.push(cursor.reading.place(block, line));
  }
  return blocks;
}

function readBlock(cursor: Cursor, token: Token): Block | undefined {
  switch (token.type) {
    case 'heading_open':
      return readHeading(cursor, Number(token.tag.slice(1)));
    case 'paragraph_open': {
      const children = readLine(cursor);
      return children.length > 0 ? { type: 'paragraph', children } : undefined;
    }
    case 'bullet_list_open':
    case 'ordered_list_open':
      return { type: 'list', ordered: token.type === 'ordered_list_open', items: readItems(cursor) };
    case 'blockquote_open':
      return { type: 'quote', children: readBlocks(cursor) };
    default:
      return readTable(cursor);
  }
}

/** The one `inline` token of a heading or paragraph, and the closing token after it. */
function readLine(cursor: Cursor): readonly Inline[] {
  const inline = next(cursor);
  const children = readInline(cursor.reading, inline?.children ?? [], cursor.line);
  next(cursor);
  return children;
}

function readHeading(cursor: Cursor, depth: number): Block {
  const level = depth === 1 || depth === 2 ? depth : 3;
  if (depth > 3) cursor.reading.report('content/schema', cursor.line, { heading: depth });
  const children = readLine(cursor);
  return { type: 'heading', level, id: cursor.slug(inlineText(children)), children };
}

function readItems(cursor: Cursor): readonly (readonly Block[])[] {
  const items: (readonly Block[])[] = [];
  for (let token = next(cursor); token && token.nesting >= 0; token = next(cursor)) {
    const { line } = cursor;
    items.push(cursor.reading.place(readBlocks(cursor), line));
  }
  return items;
}

function readTable(cursor: Cursor): Block {
  const { line } = cursor;
  const rows: (readonly Inline[])[][] = [];
  for (let token = next(cursor); token && token.type !== 'table_close'; token = next(cursor)) {
    if (token.type === 'tr_open') rows.push(cursor.reading.place([], cursor.line));
    if (token.type === 'inline') rows.at(-1)?.push(readInline(cursor.reading, token.children ?? [], cursor.line));
  }
  const [head = [], ...body] = rows;
  if (head.length > maxColumns) cursor.reading.report('content/limit', line, { columns: head.length });
  for (const row of body) checkCells(cursor, row, head.length);
  return { type: 'table', head, rows: body };
}

/** Cells beyond the last column would be lost in silence. */
function checkCells(cursor: Cursor, row: object, columns: number): void {
  const line = cursor.reading.lines.get(row) ?? cursor.firstLine;
  const written = (cursor.source[line - cursor.firstLine] ?? '').replaceAll('\\|', '').replace(/^[\s>*+\-\d.)]*\|/, '');
  const cells = written.trim().replace(/\|$/, '').split('|').length;
  if (cells > columns) cursor.reading.report('content/schema', line, { cells, columns });
}
