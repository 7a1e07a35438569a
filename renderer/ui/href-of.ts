/** Where each kind of content has its page: what stands before the id in the address. */
const pages = {
  brief: 'library',
  term: 'glossary',
  actor: 'matrix/actor',
  matter: 'matrix',
  act: 'acts',
  study: 'studies',
  tree: 'toolbox',
  template: 'drafts/templates',
  measure: 'measures',
  clause: 'clauses',
  rule: 'wording',
  event: 'timeline',
  source: 'sources',
} as const;

/** The address of a piece of content, for a link; `undefined` for what has no page. */
export function hrefOf(kind: string, id: string): string | undefined {
  // a statement stands in its document, a code among the clauses that are worded by it
  if (kind === 'statement') return `#/sources/${id.slice(0, 2)}/${id}`;
  if (kind === 'code') return `#/clauses?code=${id}`;
  const page = Object.entries(pages).find(([name]) => name === kind)?.[1];
  return page === undefined ? undefined : `#/${page}/${id}`;
}
