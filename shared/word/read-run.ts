import { type Marking, markings } from '../document/model';
import type { Losses } from './losses';
import { inlineOf, type Piece } from './pieces';
import { isInstruction, readFieldMark } from './read-fields';
import type { Growing, Scribe, Standing } from './scribe';
import { allNamed, childNamed, elementsIn, isOn, setting, wordsIn, type XmlElement } from './xml-read';

/** How the words of a run look, as far as a draft can say it. */
export interface Look {
  readonly emphasis: boolean;
  readonly strong: boolean;
  /** Its style by name, in small letters. */
  readonly style: string;
}
export const plainLook: Look = { emphasis: false, strong: false, style: '' };

interface RunStanding extends Standing {
  readonly look: Look;
}

export function readRun(run: XmlElement, line: Growing, standing: Standing): void {
  const look = lookOf(run, standing.scribe);
  for (const child of elementsIn(run)) readRunChild(child, line, { ...standing, look });
}

const formats = ['w:u', 'w:strike', 'w:dstrike', 'w:color', 'w:highlight', 'w:caps', 'w:smallCaps', 'w:shd'];
const noFormat = ['none', 'auto', '000000', '0', 'false', 'clear'];

function lookOf(run: XmlElement, { losses, styles }: Scribe): Look {
  const properties = childNamed(run, 'w:rPr');
  const id = setting(properties, 'w:rStyle');
  const style = styles.nameOf(id).toLowerCase();
  const has = (name: 'w:b' | 'w:i') =>
    childNamed(properties, name) ? isOn(properties, name) : style !== 'paragraph mark' && styles.look(id, name);
  if (properties && childNamed(properties, 'w:rPrChange')) losses.tell('format-change', wordsIn(run));
  if (isOn(properties, 'w:vanish')) losses.tell('hidden-text', wordsIn(run));
  const isFormatted = formats.some(
    (name) => childNamed(properties, name) && !noFormat.includes(setting(properties, name) ?? ''),
  );
  const isOurs = /link|ground|reference|anchor/.test(style);
  if (isFormatted && !isOurs && wordsIn(run).trim() !== '') losses.tell('formatting', wordsIn(run));
  return { emphasis: has('w:i'), strong: has('w:b'), style };
}

type Reader = (child: XmlElement, line: Growing, standing: RunStanding) => void;

const said: Reader = (child, line, standing) => addText(wordsIn(child), line, standing);
const fieldMark: Reader = (child, line, { scribe }) => readFieldMark(child, line, scribe);
const drawing: Reader = (child, _, { scribe }) => readDrawing(child, scribe);

const readers: Readonly<Record<string, Reader>> = {
  'w:t': said,
  'w:delText': said,
  'w:br': (child, line, standing) => {
    if (child.attributes['w:type'] !== 'page') addText('\n', line, standing);
  },
  'w:sym': (child, line, standing) => addText(symbol(child, standing.scribe.losses), line, standing),
  'w:fldChar': fieldMark,
  'w:instrText': fieldMark,
  'w:delInstrText': fieldMark,
  'w:footnoteReference': addNote,
  'w:endnoteReference': addNote,
  'w:commentReference': (child, line, { scribe }) => placeComment(child.attributes['w:id'] ?? '', line, scribe),
  'mc:AlternateContent': (child, line, standing) => {
    for (const one of elementsIn(childNamed(child, 'mc:Choice'))) readRunChild(one, line, standing);
  },
  'w:object': (_, __, { scribe }) => scribe.losses.tell('object'),
  'w:drawing': drawing,
  'w:pict': drawing,
};

function readRunChild(child: XmlElement, line: Growing, standing: RunStanding): void {
  if (Object.hasOwn(characters, child.name)) addText(characters[child.name] ?? '', line, standing);
  else if (Object.hasOwn(readers, child.name)) readers[child.name]?.(child, line, standing);
}

const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

/** A sign by its number; numbers of the private area mean something in one font only. */
function symbol({ attributes }: XmlElement, losses: Losses): string {
  const point = Number.parseInt(attributes['w:char'] ?? '', 16);
  if (point >= 0x20 && point < 0xd800) return String.fromCodePoint(point);
  losses.tell('symbol', `${attributes['w:font'] ?? ''} ${attributes['w:char'] ?? ''}`);
  return '\u25a1';
}

/** Words of a text box are read behind the paragraph they hang on. */
function readDrawing(drawing: XmlElement, scribe: Scribe): void {
  const boxes = [...allNamed(drawing, 'w:txbxContent')];
  for (const box of boxes) {
    scribe.losses.tell('text-box', wordsIn(box));
    scribe.boxed.push(box);
  }
  if (boxes.length === 0) scribe.losses.tell('picture');
}

/** Adds words as a piece, under all that is open where they stand. */
export function addText(text: string, line: Growing, standing: RunStanding): void {
  if (text === '' || isInstruction(standing.scribe)) return;
  const marking = standing.look.style === 'paragraph mark' ? markingOf(text) : undefined;
  if (marking && line.pieces.length === 0) line.marking = marking;
  else line.pieces.push(pieceOf({ type: 'text', text }, standing));
}

function markingOf(text: string): Marking | undefined {
  return markings.find((marking) => text.trim() === `(${marking})`);
}

function pieceOf(node: Piece['node'], { scribe, around, look }: RunStanding): Piece {
  const comments = scribe.openComments.flatMap((id) => scribe.commentId(id) ?? []);
  for (const id of comments) scribe.placed.add(id);
  const { inserted, deleted, link } = around;
  return { node, comments, inserted, deleted, link, emphasis: look.emphasis, strong: look.strong };
}

function addNote(mark: XmlElement, line: Growing, standing: RunStanding): void {
  const { scribe, around } = standing;
  const kind = mark.name === 'w:endnoteReference' ? 'endnote' : 'footnote';
  if (kind === 'endnote') scribe.losses.tell('endnote');
  const pieces = scribe.note(kind, mark.attributes['w:id'] ?? '');
  // a note put in or taken out as a whole says so once, at its mark
  const inside = pieces.map((piece) => ({
    ...piece,
    inserted: piece.inserted === around.inserted ? undefined : piece.inserted,
    deleted: piece.deleted === around.deleted ? undefined : piece.deleted,
  }));
  const plain = { ...standing, look: plainLook };
  line.pieces.push(pieceOf({ type: 'footnote', children: inlineOf(inside) }, plain));
}

/** A comment without a range speaks of what stands before its mark. */
function placeComment(fileId: string, line: Growing, scribe: Scribe): void {
  const id = scribe.commentId(fileId);
  const last = line.pieces.at(-1);
  if (id === undefined || scribe.placed.has(id) || !last) return;
  scribe.placed.add(id);
  line.pieces[line.pieces.length - 1] = { ...last, comments: [...last.comments, id] };
}
