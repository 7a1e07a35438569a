import { isAddress } from '../document/link-target';
import { crossOf, replaceSince } from './read-fields';
import { addText, plainLook, readRun } from './read-run';
import type { Around, Growing, Scribe, Standing } from './scribe';
import { childNamed, elementsIn, setting, wordsIn, type XmlElement } from './xml-read';

/** Reads whatever stands in a paragraph. Containers nobody needs are opened; what cannot be kept is told. */
export function readContent(parent: XmlElement, line: Growing, { scribe, around }: Standing): void {
  for (const child of elementsIn(parent)) readChild(child, line, { scribe, around });
}

type Reader = (child: XmlElement, line: Growing, standing: Standing) => void;

const opened: Reader = (child, line, standing) => readContent(child, line, standing);
const under =
  (more: (child: XmlElement, scribe: Scribe) => Around): Reader =>
  (child, line, { scribe, around }) =>
    readContent(child, line, { scribe, around: { ...around, ...more(child, scribe) } });

const readers: Readonly<Record<string, Reader>> = {
  'w:r': readRun,
  'w:ins': under((child, scribe) => ({ inserted: scribe.changeId(child) })),
  'w:del': under((child, scribe) => ({ deleted: scribe.changeId(child) })),
  'w:moveFrom': under((child, scribe) => ({ deleted: scribe.changeId(child) })),
  'w:moveTo': under((child, scribe) => {
    scribe.losses.tell('move', wordsIn(child));
    return { inserted: scribe.changeId(child) };
  }),
  'w:hyperlink': readLink,
  'w:fldSimple': readSimpleField,
  'w:sdt': readControl,
  'w:sdtContent': opened,
  'w:dir': opened,
  'w:bdo': opened,
  'w:smartTag': readTagged,
  'w:customXml': readTagged,
  // one of several forms of the same: the first is the richest
  'mc:AlternateContent': (child, line, standing) =>
    readContent(childNamed(child, 'mc:Choice') ?? child, line, standing),
  'w:bookmarkStart': (child, line) => void line.names.push(child.attributes['w:name'] ?? ''),
  'w:commentRangeStart': (child, _, { scribe }) => void scribe.openComments.push(child.attributes['w:id'] ?? ''),
  'w:commentRangeEnd': (child, _, { scribe }) => closeComment(scribe, child.attributes['w:id'] ?? ''),
  'm:oMath': readEquation,
  'm:oMathPara': readEquation,
};

function readChild(child: XmlElement, line: Growing, standing: Standing): void {
  if (Object.hasOwn(readers, child.name)) readers[child.name]?.(child, line, standing);
}

function readTagged(child: XmlElement, line: Growing, standing: Standing): void {
  standing.scribe.losses.tell('smart-tag', wordsIn(child));
  readContent(child, line, standing);
}

function readEquation(child: XmlElement, line: Growing, standing: Standing): void {
  standing.scribe.losses.tell('equation', wordsIn(child));
  addText(wordsIn(child), line, { ...standing, look: plainLook });
}

function closeComment({ openComments }: Scribe, id: string): void {
  const at = openComments.indexOf(id);
  if (at >= 0) openComments.splice(at, 1);
}

function readLink(link: XmlElement, line: Growing, { scribe, around }: Standing): void {
  const ground = scribe.known.ground(link.attributes['w:anchor'] ?? '');
  const from = line.pieces.length;
  const href = scribe.relations.get(link.attributes['r:id'] ?? '')?.target;
  if (href !== undefined && isAddress(href)) {
    readContent(link, line, { scribe, around: { ...around, link: { type: 'address', href, children: [] } } });
    return;
  }
  readContent(link, line, { scribe, around });
  if (ground?.type === 'reference') replaceSince(line, from, ground);
  else if (href !== undefined) scribe.losses.tell('link', wordsIn(link));
}

function readSimpleField(field: XmlElement, line: Growing, standing: Standing): void {
  const from = line.pieces.length;
  readContent(field, line, standing);
  const to = crossOf(field.attributes['w:instr'] ?? '', standing.scribe);
  if (to !== undefined) replaceSince(line, from, { type: 'cross', to });
  else standing.scribe.losses.tell('field', wordsIn(field));
}

/** The words of a control are text; whether a slot still stands there is found where they are laid beside the draft. */
function readControl(control: XmlElement, line: Growing, standing: Standing): void {
  const { known, losses } = standing.scribe;
  const content = childNamed(control, 'w:sdtContent');
  if (!content) return;
  const from = line.names.length;
  readContent(content, line, standing);
  const tag = setting(childNamed(control, 'w:sdtPr'), 'w:tag') ?? '';
  if (![tag, ...line.names.slice(from)].some((name) => known.isSlot(name))) losses.tell('control', wordsIn(content));
}
