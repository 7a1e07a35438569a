import type { ContentPack } from '../content/model';
import type { Ground } from '../document/ground';
import type { ContentKind } from './model';

/** What a piece of content rests on and is about, by its records: looked for, never shown. */
export type Related = (kind: ContentKind, id: string) => string;

interface Record {
  readonly id: string;
  readonly grounds?: readonly Ground[];
  readonly acts?: readonly string[];
  readonly studies?: readonly string[];
}

/** Articles and acts that stand in the grounds of a record, and what it names by id. */
export function relatedOf(pack: ContentPack): Related {
  const named = namesOf(pack);
  const text = ({ grounds = [], acts = [], studies = [] }: Record) =>
    [...grounds.map((ground) => groundText(pack, ground)), ...[...acts, ...studies].map((id) => named.get(id))]
      .filter(Boolean)
      .join(' · ');
  const lists: Partial<{ readonly [K in ContentKind]: readonly Record[] }> = {
    matter: pack.matters,
    brief: pack.briefs,
    study: pack.studies,
    measure: pack.measures,
    template: pack.templates,
    actor: pack.matrix.actors,
    term: pack.glossary,
    event: pack.events,
  };
  const all = new Map(
    Object.entries(lists).flatMap(([kind, records]) =>
      records.map((record) => [`${kind}:${record.id}`, text(record)] as const),
    ),
  );
  return (kind, id) => all.get(`${kind}:${id}`) ?? '';
}

function namesOf({ acts, studies }: ContentPack): ReadonlyMap<string, string> {
  return new Map([
    ...acts.map(({ id, short }) => [id, short] as const),
    ...studies.map(({ id, title }) => [id, title] as const),
  ]);
}

/** `Decision (CFSP) 2019/797 Art. 6(1)`; where in a founding document something stands is no subject. */
function groundText({ sources }: ContentPack, { source, locator = '' }: Ground): string {
  const found = sources.find(({ id }) => id === source);
  return found?.confidence === 'founding' ? '' : `${found?.short ?? ''} ${locator}`;
}
