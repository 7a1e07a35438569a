import type { Document } from '../document/model';
import { outline } from '../document/outline';
import { inlinesOf } from '../document/walk';
import { type Check, checkLink, fault, type Kind } from './known';
import type { Loaded } from './load';

/** Every statement of a founding document is carried by content that exists and cites that document. */
export function checkStatements(check: Check, loaded: Loaded): void {
  const carriers = carriersOf(loaded);
  for (const item of loaded.statements)
    for (const [at, link] of item.value.carriedBy.entries()) {
      const spot = { item, path: ['carriedBy', at] };
      const [kind = '', id = '', anchor] = link.split(/[:#]/);
      const found = carriers.get(`${kind}:${id}`);
      if (!found) {
        checkLink(check, spot, { kind: kind as Kind, id }); // the pattern of the schema lists kinds only
        continue;
      }
      if (anchor !== undefined && !found.anchors.has(anchor))
        fault(check, spot, { code: 'content/link', details: { anchor } });
      const document = item.value.id.slice(0, 2);
      if (!found.sources.has(document))
        fault(check, spot, { code: 'content/not-carried', details: { statement: item.value.id, source: document } });
    }
}

/** What can carry a statement: the sources it cites, and the places inside it. */
interface Carrier {
  readonly sources: ReadonlySet<string>;
  readonly anchors: ReadonlySet<string>;
}

type Grounded = { readonly grounds: readonly { readonly source: string }[] };

function carriersOf(loaded: Loaded): ReadonlyMap<string, Carrier> {
  const found = new Map<string, Carrier>();
  const records: readonly (readonly [Kind, readonly { readonly value: Grounded & { readonly id: string } }[]])[] = [
    ['actor', loaded.actors],
    ['duty', loaded.duties],
    ['matter', loaded.matters],
    ['term', loaded.glossary],
    ['act', loaded.acts],
    ['event', loaded.events],
    ['clause', loaded.clauses],
    ['code', loaded.codes],
    ['measure', loaded.measures],
  ];
  for (const [kind, items] of records)
    for (const { value } of items)
      found.set(`${kind}:${value.id}`, { sources: sourcesOf([value]), anchors: new Set() });
  for (const { value, body } of [...loaded.briefs, ...loaded.templates, ...loaded.studies]) {
    const kind = 'slots' in value ? 'template' : 'number' in value ? 'study' : 'brief';
    found.set(`${kind}:${value.id}`, textCarrier(body.document, 'grounds' in value ? [value] : []));
  }
  for (const { value } of loaded.graphs) {
    const parts = [...value.nodes, ...value.outcomes];
    found.set(`tree:${value.id}`, { sources: sourcesOf(parts), anchors: new Set(parts.map(({ id }) => id)) });
  }
  for (const { value } of loaded.sources)
    found.set(`source:${value.id.toLowerCase()}`, { sources: new Set([value.id]), anchors: new Set() });
  return found;
}

function textCarrier(document: Document, grounded: readonly Grounded[]): Carrier {
  const cited = [...inlinesOf(document.blocks)].flatMap((node) => (node.type === 'reference' ? [node.source] : []));
  return {
    sources: new Set([...cited, ...sourcesOf(grounded)]),
    anchors: new Set(outline(document).map(({ id }) => id)),
  };
}

function sourcesOf(items: readonly Grounded[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ grounds }) => grounds.map(({ source }) => source)));
}
