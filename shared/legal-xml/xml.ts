/** Elements of an XML file, written without white space of their own: in running text it would be read. */
export interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly XmlNode[];
}
export type XmlNode = Element | string;

/** An element; empty ones close themselves. */
export function element(
  name: string,
  attributes: Element['attributes'] = {},
  children: readonly XmlNode[] = [],
): Element {
  return { name, attributes, children };
}

/** The file, in UTF-8 once it is encoded. What XML 1.0 cannot hold is replaced by U+FFFD, never dropped. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root)}\n`;
}

function write(node: XmlNode): string {
  if (typeof node === 'string') return escaped(node);
  const { name, attributes = {}, children = [] } = node;
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const open = `<${name}${pairs.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.map(write).join('')}</${name}>`;
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => named[character] ?? character)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
