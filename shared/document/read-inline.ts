import { textFault } from './characters';
import { linkTarget } from './link-target';
import type { Inline } from './model';
import { append } from './normal';
import type { Reading } from './reading';
import { inlineText } from './to-text';
import type { Token } from './tokens';

const slotName = /^[a-z][a-z0-9-]{0,59}$/;
/** A badge without a place in its source is written with a dot for its words, since a link needs some. */
export const noLocator = '·';
const maxLocator = 200;

/** Running text from the children of an `inline` token that starts at a line of the text. */
export function readInline(reading: Reading, tokens: readonly Token[], line: number): readonly Inline[] {
  const cursor = { reading, tokens, at: 0, line };
  return readUntil(cursor, undefined, { emphasis: false, strong: false });
}

interface Cursor {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  at: number;
  line: number;
}
interface Marks {
  readonly emphasis: boolean;
  readonly strong: boolean;
}

function readUntil(cursor: Cursor, close: string | undefined, marks: Marks): readonly Inline[] {
  const list: Inline[] = [];
  for (let token = cursor.tokens[cursor.at]; token; token = cursor.tokens[cursor.at]) {
    cursor.at++;
    if (token.type === close) return list;
    for (const node of readNode(cursor, token, marks)) append(list, node);
  }
  return list;
}

function readNode(cursor: Cursor, token: Token, marks: Marks): readonly Inline[] {
  switch (token.type) {
    case 'softbreak':
      cursor.line++;
      return [{ type: 'text', text: ' ' }];
    case 'hardbreak':
      cursor.line++;
      return [{ type: 'text', text: '\n' }];
    case 'em_open':
    case 'strong_open':
      return readMark(cursor, token.type === 'em_open' ? 'emphasis' : 'strong', marks);
    case 'link_open':
      return readLink(cursor, String(token.attrGet('href') ?? ''), marks);
    case 'image':
      return [{ type: 'text', text: inlineText(readInline(cursor.reading, token.children ?? [], cursor.line)) }];
    case 'slot':
      return readSlot(cursor, token.content);
    default:
      return readText(cursor, token);
  }
}

function readText(cursor: Cursor, token: Token): readonly Inline[] {
  // What stands in the source was looked at there; an entity can bring in what the source did not show.
  const fault = token.info === 'entity' ? textFault(token.content) : undefined;
  if (fault) cursor.reading.report(fault.code, cursor.line);
  return [{ type: 'text', text: token.content }];
}

function readMark(cursor: Cursor, type: 'emphasis' | 'strong', marks: Marks): readonly Inline[] {
  const close = type === 'emphasis' ? 'em_close' : 'strong_close';
  const children = readUntil(cursor, close, { ...marks, [type]: true });
  return marks[type] ? children : [{ type, children }];
}

function readLink(cursor: Cursor, href: string, marks: Marks): readonly Inline[] {
  const { line } = cursor;
  const children = readUntil(cursor, 'link_close', marks);
  const target = linkTarget(href);
  if (target === undefined) {
    cursor.reading.report('link/refused', line, { scheme: /^\s*([a-z][a-z0-9+.-]{0,20}):/i.exec(href)?.[1] ?? '' });
    return [{ type: 'text', text: '[' }, ...children, { type: 'text', text: `](${href})` }];
  }
  if (target.type !== 'reference') return [cursor.reading.place({ ...target, children }, line)];
  const locator = inlineText(children).trim();
  if (locator.length > maxLocator) cursor.reading.report('content/limit', line, { locator: locator.length });
  const plain = locator === '' || locator === noLocator;
  return [cursor.reading.place(plain ? target : { ...target, locator: locator.slice(0, maxLocator) }, line)];
}

function readSlot(cursor: Cursor, name: string): readonly Inline[] {
  if (slotName.test(name)) return [cursor.reading.place({ type: 'slot', name }, cursor.line)];
  cursor.reading.report('template/slot', cursor.line, { slot: name.slice(0, 60) });
  return [{ type: 'text', text: `{{${name}}}` }];
}
