import type { Document } from './model';
import { inlinesOf } from './walk';

/** A ground as its badge numbers it. */
export interface NumberedReference {
  readonly number: number;
  readonly source: string;
  readonly locator?: string | undefined;
}

/** The grounds of a document in reading order, each place in a source once, numbered from 1. */
export function numberedReferences(document: Document): readonly NumberedReference[] {
  const found = new Map<string, NumberedReference>();
  for (const node of inlinesOf(document.blocks)) {
    if (node.type !== 'reference' || found.has(key(node))) continue;
    const place = node.locator === undefined ? {} : { locator: node.locator };
    found.set(key(node), { number: found.size + 1, source: node.source, ...place });
  }
  return [...found.values()];
}

/** The badge number of one reference; `undefined` when the list was made from another document. */
export function referenceNumber(
  list: readonly NumberedReference[],
  reference: { readonly source: string; readonly locator?: string | undefined },
): number | undefined {
  return list.find((entry) => key(entry) === key(reference))?.number;
}

function key(reference: { readonly source: string; readonly locator?: string | undefined }): string {
  return `${reference.source}\n${reference.locator ?? ''}`;
}
