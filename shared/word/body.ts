import type { Block, Inline, TrackedEnd } from '../document/model';
import { inlineText } from '../document/to-text';
import { paperWords } from '../drafting/paper-words';
import { commentPlaces, writeLine } from './line';
import { cellName, groundName, lineName, paperName } from './names';
import type { Pen } from './pen';
import { bookmarked, changeMark, isRightToLeft, runProperties } from './runs';
import { element, valued, xmlText } from './xml';

/** Where a paragraph stands: what gives it its style. */
interface Place {
  readonly style: string;
  /** In a list: which, how deep, and whether it carries the mark of its item. */
  readonly list?: { readonly id: number; readonly level: number; readonly first: boolean } | undefined;
}

const plain: Place = { style: 'BodyText' };
/** Word counts nine levels. */
const deepest = 8;

/** The text, and behind it the grounds in their order and the closing lines. */
export function writeBody(pen: Pen): string {
  const orphans = pen.input.comments.filter(({ id }) => !pen.left.has(id)).map(({ id }) => id);
  const first = orphans.length > 0 ? element('w:p', {}, commentPlaces(orphans, pen)) : '';
  return first + pen.input.document.blocks.map((block) => writeBlock(block, plain, pen)).join('') + writeFoot(pen);
}

function writeBlock(block: Block, place: Place, pen: Pen): string {
  switch (block.type) {
    case 'heading':
      return writeParagraph(block, { ...place, style: `Heading${block.level}` }, pen);
    case 'paragraph':
      return writeParagraph(block, place, pen);
    case 'list':
      return writeList(block, place, pen);
    case 'table':
      return writeTable(block, pen);
    default: {
      const style = block.type === 'quote' ? 'Quote' : 'Note';
      const inside = (at: number) => place.list && { ...place.list, first: place.list.first && at === 0 };
      return block.children.map((child, at) => writeBlock(child, { style, list: inside(at) }, pen)).join('');
    }
  }
}

function writeList(block: Extract<Block, { type: 'list' }>, place: Place, pen: Pen): string {
  pen.lists.push(block.ordered);
  const id = pen.lists.length;
  const level = Math.min((place.list?.level ?? -1) + 1, deepest);
  const style = block.ordered ? 'ListNumber' : 'ListBullet';
  return block.items
    .flatMap((item) =>
      item.map((inner, at) => {
        const list = { id, level, first: at === 0 };
        return writeBlock(inner, { style: at === 0 ? style : 'ListContinue', list }, pen);
      }),
    )
    .join('');
}

interface Line {
  readonly id?: string | undefined;
  readonly marking?: string | undefined;
  readonly end?: TrackedEnd | undefined;
  readonly children: readonly Inline[];
}

function writeParagraph(line: Line, place: Place, pen: Pen): string {
  const mark = line.marking === undefined ? '' : markRun(line.marking, pen);
  const content = mark + writeLine(line.children, pen);
  const named = line.id === undefined ? content : bookmarked({ id: pen.nextId(), name: lineName(line.id) }, content);
  return element('w:p', {}, paragraphProperties(line, place, pen) + named);
}

/** The mark a paragraph has of its own, before its words. */
function markRun(marking: string, pen: Pen): string {
  const text = element('w:t', { 'xml:space': 'preserve' }, xmlText(`(${marking}) `));
  return element('w:r', {}, runProperties(pen, { style: 'ParagraphMark' }) + text);
}

/** In the order of ECMA-376, 17.3.1.26: style, numbering, direction, indent, the mark of the paragraph. */
function paragraphProperties({ children, end }: Line, { style, list }: Place, pen: Pen): string {
  return element('w:pPr', {}, [
    valued('w:pStyle', style),
    list?.first ? element('w:numPr', {}, valued('w:ilvl', list.level) + valued('w:numId', list.id)) : '',
    isRightToLeft(inlineText(children)) ? element('w:bidi') : '',
    list && !list.first ? element('w:ind', { 'w:left': indentOf(list.level) }) : '',
    end ? element('w:rPr', {}, endMark(end, pen)) : '',
  ]);
}

/** Where the text of an item begins, in twentieths of a point. */
export const indentOf = (level: number) => 567 * (level + 1);

function endMark({ kind, change }: TrackedEnd, pen: Pen): string {
  return element(kind === 'inserted' ? 'w:ins' : 'w:del', changeMark(change, pen));
}

function writeTable({ head, rows, end }: Extract<Block, { type: 'table' }>, pen: Pen): string {
  pen.tables += 1;
  const table = pen.tables;
  const width = Math.max(1, head.length, ...rows.map((row) => row.length));
  const column = Math.floor(9070 / width);
  const properties = element('w:tblPr', {}, [
    valued('w:tblStyle', 'TableGrid'),
    element('w:tblW', { 'w:w': 5000, 'w:type': 'pct' }),
    element('w:tblLook', { 'w:val': '0020', 'w:firstRow': 1, 'w:noHBand': 1, 'w:noVBand': 1 }),
  ]);
  const grid = element('w:tblGrid', {}, Array(width).fill(element('w:gridCol', { 'w:w': column })));
  const all = (head.length > 0 ? [head] : []).concat(rows);
  const written = all.map((row, at) => {
    const isHead = head.length > 0 && at === 0;
    const cells = Array.from({ length: width }, (_, n) => {
      const name = cellName(table, head.length > 0 ? at : at + 1, n);
      const content = bookmarked({ id: pen.nextId(), name }, writeLine(row[n] ?? [], pen));
      const style = element('w:pPr', {}, valued('w:pStyle', isHead ? 'TableHeading' : 'TableText'));
      const size = element('w:tcPr', {}, element('w:tcW', { 'w:w': column, 'w:type': 'dxa' }));
      return element('w:tc', {}, size + element('w:p', {}, style + content));
    });
    // a table put in or taken out is all of its rows: ECMA-376, 17.13.5.12 and 17.13.5.16
    const state = (isHead ? element('w:tblHeader') : '') + (end ? endMark(end, pen) : '');
    return element('w:tr', {}, (state === '' ? '' : element('w:trPr', {}, state)) + cells.join(''));
  });
  // two tables in a row would become one, and a text does not end with a table
  return element('w:tbl', {}, properties + grid + written.join('')) + element('w:p', {}, spacer);
}

const spacer = element('w:pPr', {}, valued('w:pStyle', 'TableGap'));

function writeFoot(pen: Pen): string {
  const { input, numbers } = pen;
  const words = paperWords(input.language);
  const heading = numbers.length > 0 ? [paperLine(words.grounds, { style: 'Heading2', name: paperName(0) }, pen)] : [];
  const grounds = numbers.map(({ number, source, locator }) => {
    const title = Object.hasOwn(input.sources, source) ? (input.sources[source] ?? source) : source;
    const text = `(${number}) ${locator === undefined ? title : `${title}, ${locator}`}`;
    return paperLine(text, { style: 'GroundEntry', name: groundName(number) }, pen);
  });
  const closing = input.closing.map((text, at) => paperLine(text, { style: 'Edition', name: paperName(at + 1) }, pen));
  return [...heading, ...grounds, ...closing].join('');
}

function paperLine(text: string, { style, name }: { style: string; name: string }, pen: Pen): string {
  const content = writeLine([{ type: 'text', text }], pen);
  const properties = element('w:pPr', {}, valued('w:pStyle', style));
  return element('w:p', {}, properties + bookmarked({ id: pen.nextId(), name }, content));
}
