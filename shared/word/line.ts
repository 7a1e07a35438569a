import { isAddress } from '../document/link-target';
import type { Inline } from '../document/model';
import { referenceNumber } from '../document/references';
import { changesOf, commentsOn, type Leaf, type LeafNode, leavesOf } from './leaves';
import { groundName, lineName, slotName, slotTag } from './names';
import type { Pen } from './pen';
import { bookmarked, run, runProperties, textRuns, tracked } from './runs';
import { element, valued } from './xml';

/** A line of running text as the children of a paragraph. */
export function writeLine(nodes: readonly Inline[], pen: Pen): string {
  return leavesOf(nodes)
    .map((leaf) => {
      const comments = commentsOn(leaf).filter((id) => pen.commentIndex.has(id));
      return openComments(comments, pen) + writeLeaf(leaf, pen) + closeComments(comments, pen);
    })
    .join('');
}

function openComments(ids: readonly string[], pen: Pen): string {
  const fresh = ids.filter((id) => !pen.open.has(id));
  for (const id of fresh) pen.open.add(id);
  return eachIndex(fresh, pen, (at) => element('w:commentRangeStart', { 'w:id': at }));
}

function closeComments(ids: readonly string[], pen: Pen): string {
  for (const id of ids) pen.left.set(id, (pen.left.get(id) ?? 1) - 1);
  const done = ids.filter((id) => pen.left.get(id) === 0);
  return eachIndex(done, pen, (at) => element('w:commentRangeEnd', { 'w:id': at }) + commentMark(at));
}

/** The place of a comment that speaks of no words: it stands at the head of the text. */
export function commentPlaces(ids: readonly string[], pen: Pen): string {
  return eachIndex(ids, pen, commentMark);
}

function eachIndex(ids: readonly string[], pen: Pen, write: (at: number) => string): string {
  return ids
    .flatMap((id) => pen.commentIndex.get(id) ?? [])
    .map(write)
    .join('');
}

function commentMark(at: number): string {
  const properties = element('w:rPr', {}, valued('w:rStyle', 'CommentReference'));
  return element('w:r', {}, properties + element('w:commentReference', { 'w:id': at }));
}

function writeLeaf(leaf: Leaf, pen: Pen): string {
  const { node } = leaf;
  switch (node.type) {
    case 'text':
      return writeWords(node.text, leaf, pen);
    case 'slot':
      return writeSlot(node, leaf, pen);
    case 'reference': {
      const number = referenceNumber(pen.numbers, node) ?? 0;
      const runs = tracked(leaf, pen, textRuns(`(${number})`, { leaf, pen }, 'Ground'));
      return element('w:hyperlink', { 'w:anchor': groundName(number), 'w:history': 1 }, runs);
    }
    case 'cross':
      return writeCross(node, leaf, pen);
    case 'footnote':
      return tracked(leaf, pen, footnoteMark(node, leaf, pen));
  }
}

/** Words; those of an address as a link, which stands apart in the relations of the part. */
function writeWords(text: string, leaf: Leaf, pen: Pen): string {
  const address = leaf.around.find((wrapper) => wrapper.type === 'address');
  if (!address || !isAddress(address.href)) return tracked(leaf, pen, textRuns(text, { leaf, pen }));
  if (!pen.links.includes(address.href)) pen.links.push(address.href);
  const link = { 'r:id': linkId(pen.links.indexOf(address.href)), 'w:history': 1 };
  return element('w:hyperlink', link, tracked(leaf, pen, textRuns(text, { leaf, pen }, 'Hyperlink')));
}

/** The id of a link among the relations of the text. */
export const linkId = (at: number) => `link${at + 1}`;

function writeSlot(node: Extract<LeafNode, { type: 'slot' }>, leaf: Leaf, pen: Pen): string {
  const slot = pen.input.slots.find(({ name }) => name === node.name);
  const count = (pen.slots.get(node.name) ?? 0) + 1;
  pen.slots.set(node.name, count);
  const [id, mark] = [pen.nextId(), pen.nextId()];
  const properties = element('w:sdtPr', {}, [
    valued('w:alias', slot?.label ?? node.name),
    valued('w:tag', slotTag(node.name)),
    valued('w:id', id),
    element('w:richText'),
  ]);
  const runs = tracked(leaf, pen, textRuns(slot?.text ?? `{{${node.name}}}`, { leaf, pen }));
  const content = bookmarked({ id: mark, name: slotName(node.name, count) }, runs);
  return element('w:sdt', {}, properties + element('w:sdtContent', {}, content));
}

/** The number as a field: Word counts it again when paragraphs move. */
function writeCross({ to }: Extract<LeafNode, { type: 'cross' }>, leaf: Leaf, pen: Pen): string {
  const mark = (type: string) => run(element('w:fldChar', { 'w:fldCharType': type }), { leaf, pen });
  const deleted = changesOf(leaf).deleted !== undefined;
  const instruction = element(
    deleted ? 'w:delInstrText' : 'w:instrText',
    { 'xml:space': 'preserve' },
    ` REF ${lineName(to)} \\r \\h `,
  );
  const runs = [
    mark('begin'),
    run(instruction, { leaf, pen }),
    mark('separate'),
    textRuns(pen.paragraphs.get(to) ?? '?', { leaf, pen }),
    mark('end'),
  ];
  return tracked(leaf, pen, runs.join(''));
}

function footnoteMark(node: Extract<LeafNode, { type: 'footnote' }>, leaf: Leaf, pen: Pen): string {
  const id = pen.footnotes.length + 1;
  pen.footnotes.push(''); // its place is taken before a note inside it could take the same
  const inside = leavesOf(node.children)
    .filter(({ node: inner }) => inner.type !== 'footnote')
    .map((inner) => writeLeaf({ ...inner, around: [...leaf.around, ...inner.around] }, pen))
    .join('');
  const number = element('w:r', {}, runProperties(pen, { style: 'FootnoteReference' }) + element('w:footnoteRef'));
  const style = element('w:pPr', {}, valued('w:pStyle', 'FootnoteText'));
  const gap = element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, ' '));
  pen.footnotes[id - 1] = element('w:footnote', { 'w:id': id }, element('w:p', {}, style + number + gap + inside));
  const mark = element('w:footnoteReference', { 'w:id': id });
  return element('w:r', {}, runProperties(pen, { style: 'FootnoteReference' }) + mark);
}
