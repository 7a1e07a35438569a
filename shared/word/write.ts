import { zipSync } from 'fflate';
import { type Bytes, utf8 } from '../base/bytes';
import { writeBody } from './body';
import { writeCommentLinks, writeComments } from './comments';
import * as frame from './frame';
import type { WordInput } from './input';
import { linkId } from './line';
import { type Pen, startPen } from './pen';
import { writeStyles } from './styles';
import { element, namespaces, xmlHead, xmlText } from './xml';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const originNamespace = 'urn:valise:origin:1';

/** A part of the file: where it is, what kind, and how the text refers to it. */
interface Part {
  readonly path: string;
  readonly type?: string;
  readonly id?: string;
  readonly relation?: string;
  readonly xml: string;
}

/**
 * A text as a Word file (ECMA-376, transitional): tracked changes, comments and notes as Word's own objects, the mark on
 * every page. Equal input gives equal bytes; nothing in it says where or when it was written but the times of changes.
 */
export function writeWord(input: WordInput): Bytes {
  const pen = startPen(input);
  const body = writeBody(pen);
  const text: Part = {
    path: 'word/document.xml',
    type: `${wordType}.document.main+xml`,
    xml: xmlHead + element('w:document', namespaces, element('w:body', {}, body + frame.section)),
  };
  const parts = [text, ...partsOfText(pen)];
  const files = [
    { path: '[Content_Types].xml', xml: contentTypes(parts) },
    { path: '_rels/.rels', xml: packageRelations },
    ...parts,
    { path: 'word/_rels/document.xml.rels', xml: textRelations(parts, pen) },
    { path: 'customXml/_rels/item1.xml.rels', xml: originRelations },
  ];
  return zip(files);
}

function partsOfText(pen: Pen): readonly Part[] {
  const { input, language } = pen;
  const named = (name: string, xml: string): Part => ({
    path: `word/${name}.xml`,
    type: `${wordType}.${name}+xml`,
    id: name,
    relation: `${office}/${name}`,
    xml,
  });
  return [
    named('styles', writeStyles(input.language)),
    named('numbering', frame.writeNumbering(pen)),
    named('settings', frame.writeSettings(input, language)),
    named('header', frame.writeHeader(input)),
    named('footer', frame.writeFooter(input)),
    named('footnotes', frame.writeFootnotes(pen)),
    named('comments', writeComments(pen)),
    {
      ...named('commentsExtended', writeCommentLinks(pen)),
      relation: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
    },
    {
      path: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      xml: frame.writeProperties(input, language),
    },
    {
      path: 'customXml/item1.xml',
      id: 'origin',
      relation: `${office}/customXml`,
      xml: xmlHead + element('origin', { xmlns: originNamespace }, xmlText(input.origin)),
    },
    {
      path: 'customXml/itemProps1.xml',
      type: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      xml: originProperties,
    },
  ];
}

const relationsNamespace = { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' };
const relation = (id: string, type: string, target: string) =>
  element('Relationship', { Id: id, Type: type, Target: target });

const packageRelations =
  xmlHead +
  element('Relationships', relationsNamespace, [
    relation('text', `${office}/officeDocument`, 'word/document.xml'),
    relation(
      'properties',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ),
  ]);

function textRelations(parts: readonly Part[], { links }: Pen): string {
  const own = parts.flatMap(({ id, relation: type, path }) => {
    if (id === undefined || type === undefined) return [];
    return [relation(id, type, path.startsWith('word/') ? path.slice(5) : `../${path}`)];
  });
  const out = links.map((href, at) =>
    element('Relationship', {
      Id: linkId(at),
      Type: `${office}/hyperlink`,
      Target: href,
      TargetMode: 'External',
    }),
  );
  return xmlHead + element('Relationships', relationsNamespace, [...own, ...out]);
}

const customXml = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const originProperties =
  xmlHead +
  element(
    'ds:datastoreItem',
    { 'xmlns:ds': customXml, 'ds:itemID': '{0B4C6E1A-5B0E-4D0C-9A53-56414C495345}' },
    element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': originNamespace })),
  );
const originRelations =
  xmlHead +
  element('Relationships', relationsNamespace, relation('properties', `${office}/customXmlProps`, 'itemProps1.xml'));

function contentTypes(parts: readonly Part[]): string {
  const defaults = [
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  ];
  const overrides = parts.flatMap(({ path, type }) =>
    type === undefined ? [] : [element('Override', { PartName: `/${path}`, ContentType: type })],
  );
  const types = { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' };
  return xmlHead + element('Types', types, [...defaults, ...overrides]);
}

function zip(files: readonly { readonly path: string; readonly xml: string }[]): Bytes {
  const entries = Object.fromEntries(files.map(({ path, xml }) => [path, utf8(xml)]));
  // the first day ZIP can say, in the form that reads the same in every time zone
  return zipSync(entries, { mtime: '1980-01-01T00:00:00', level: 6 }) as Bytes; // a buffer of its own, never shared
}
