import type { ContentKind } from '#shared/search/model';

export type ScopeId =
  | 'all'
  | 'competence'
  | 'briefs'
  | 'toolbox'
  | 'papers'
  | 'law'
  | 'terms'
  | 'record'
  | 'work'
  | 'commands';

/** What the palette is narrowed to, in the order in which Tab goes through them. */
export interface Scope {
  readonly id: ScopeId;
  /** Kinds of content; `undefined` for all of them, none for what is no content. */
  readonly kinds?: readonly ContentKind[];
}

export const scopes: readonly Scope[] = [
  { id: 'all' },
  { id: 'competence', kinds: ['matter', 'actor'] },
  { id: 'briefs', kinds: ['brief', 'study'] },
  { id: 'toolbox', kinds: ['tree', 'measure'] },
  { id: 'papers', kinds: ['template', 'clause'] },
  { id: 'law', kinds: ['act'] },
  { id: 'terms', kinds: ['term'] },
  { id: 'record', kinds: ['event', 'source', 'statement'] },
  { id: 'work', kinds: [] },
  { id: 'commands', kinds: [] },
];

/** The next one, or the one before; after the last comes the first. */
export function nextScope(from: ScopeId, step: 1 | -1): ScopeId {
  const at = scopes.findIndex(({ id }) => id === from);
  return scopes[(at + step + scopes.length) % scopes.length]?.id ?? 'all';
}

export function kindsOf(scope: ScopeId): readonly ContentKind[] | undefined {
  return scopes.find(({ id }) => id === scope)?.kinds;
}
