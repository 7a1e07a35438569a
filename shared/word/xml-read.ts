import { SaxesParser } from 'saxes';
import { AppError } from '../base/errors';

/**
 * Reads XML that comes from an enemy into a tree. Promise: no entity but the five of XML is ever expanded, a document type
 * is refused before it is read, and depth and number of elements are counted while it reads. Names come out under one
 * prefix for each namespace, whatever prefix the writer chose.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

export const xmlLimits = { depth: 200, elements: 1_000_000 } as const;

const microsoft = 'http://schemas.microsoft.com/office/word';
const transitional = 'http://schemas.openxmlformats.org';
const strict = 'http://purl.oclc.org/ooxml';
const prefixes: Readonly<Record<string, string>> = {
  [`${transitional}/wordprocessingml/2006/main`]: 'w',
  [`${strict}/wordprocessingml/main`]: 'w',
  [`${transitional}/officeDocument/2006/relationships`]: 'r',
  [`${strict}/officeDocument/relationships`]: 'r',
  [`${transitional}/officeDocument/2006/math`]: 'm',
  [`${strict}/officeDocument/math`]: 'm',
  [`${transitional}/package/2006/relationships`]: 'rel',
  [`${transitional}/package/2006/content-types`]: 'ct',
  [`${transitional}/markup-compatibility/2006`]: 'mc',
  [`${microsoft}/2010/wordml`]: 'w14',
  [`${microsoft}/2012/wordml`]: 'w15',
  [`${microsoft}/2023/wordml/word16du`]: 'w16du',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  '': '',
};

/** @throws `docx/dtd`, `docx/too-deep`, `docx/too-many`, `docx/xml` */
export function readXml(text: string, place: string): XmlElement {
  const reading = new Reading(place);
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('doctype', () => {
    throw new AppError('docx/dtd', { place });
  });
  parser.on('error', (cause) => {
    throw new AppError('docx/xml', { place }, { cause });
  });
  parser.on('opentag', ({ uri, local, attributes }) => reading.open(nameOf(uri, local), attributes));
  parser.on('text', (words) => reading.text(words));
  parser.on('cdata', (words) => reading.text(words));
  parser.on('closetag', () => reading.close());
  parser.write(text.replace(/^\ufeff/, '')).close();
  return reading.result();
}

const nameOf = (uri: string, local: string) => {
  const prefix = Object.hasOwn(prefixes, uri) ? prefixes[uri] : '?';
  return prefix === '' ? local : `${prefix}:${local}`;
};

interface Growing {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

type Given = Readonly<Record<string, { readonly uri: string; readonly local: string; readonly value: string }>>;

/** Guards the two counts: what is open, and how many there were. */
class Reading {
  private readonly stack: Growing[] = [];
  private root: XmlElement | undefined;
  private count = 0;
  private readonly place: string;

  constructor(place: string) {
    this.place = place;
  }

  open(name: string, given: Given): void {
    this.count += 1;
    if (this.count > xmlLimits.elements) throw new AppError('docx/too-many', { place: this.place });
    if (this.stack.length >= xmlLimits.depth) throw new AppError('docx/too-deep', { place: this.place });
    const attributes: Record<string, string> = Object.create(null); // names come from the file
    for (const { uri, local, value } of Object.values(given)) attributes[nameOf(uri, local)] = value;
    this.stack.push({ name, attributes, children: [] });
  }

  text(words: string): void {
    this.stack.at(-1)?.children.push(words);
  }

  close(): void {
    const done = this.stack.pop();
    if (!done) return;
    const parent = this.stack.at(-1);
    if (parent) parent.children.push(done);
    else this.root = done;
  }

  result(): XmlElement {
    if (!this.root) throw new AppError('docx/xml', { place: this.place });
    return this.root;
  }
}

/** The elements in an element, without the white space between them. */
export function elementsIn(element: XmlElement | undefined): readonly XmlElement[] {
  return element?.children.filter((child): child is XmlElement => typeof child !== 'string') ?? [];
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsIn(element).find((child) => child.name === name);
}

/** `w:val` of a child: how a Word file says most things. */
export function setting(element: XmlElement | undefined, name: string): string | undefined {
  return childNamed(element, name)?.attributes['w:val'];
}

/** Whether a property that is on or off is on (ECMA-376, 17.17.4). */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const child = childNamed(element, name);
  return child !== undefined && !['0', 'false', 'off'].includes(child.attributes['w:val'] ?? 'true');
}

/** All text below an element. */
export function wordsIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('');
}

/** Every element below this one with the name, in order. */
export function* allNamed(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsIn(element)) {
    if (child.name === name) yield child;
    else yield* allNamed(child, name);
  }
}
