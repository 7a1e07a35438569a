import { useMemo } from 'react';
import type { Brief, ContentPack } from '#shared/content/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { hrefOf } from '../../ui/href-of';
import { InspectorSection } from '../../ui/Small';
import { linksOf } from './filter-briefs';
import s from './inspector.module.css';

const kinds = ['actor', 'tree', 'measure', 'act', 'term', 'study', 'brief', 'template'] as const;
type Kind = (typeof kinds)[number];

/** What the front matter names and what the text links to, by kind, each once. */
export function Related({ brief }: { readonly brief: Brief }) {
  const t = useWords();
  const pack = usePack();
  const groups = useMemo(() => relatedTo(pack, brief), [pack, brief]);
  if (groups.length === 0) return null;
  return (
    <InspectorSection title={t('reader.related.title')}>
      {groups.map(({ kind, entries }) => (
        <details key={kind} className={s['related']} open={kind !== 'term' || undefined}>
          <summary>
            {t(`reader.related.${kind}`)} <span className="num dim">{entries.length}</span>
          </summary>
          <ul>
            {entries.map(({ id, name }) => (
              <li key={id}>
                <a href={hrefOf(kind, id)} data-card={`${kind}:${id}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </InspectorSection>
  );
}

function relatedTo(pack: ContentPack, brief: Brief) {
  const links = linksOf(brief);
  const named: Readonly<Record<Kind, readonly string[]>> = {
    ...{ actor: brief.actors, tree: brief.trees, measure: brief.measures, act: brief.acts },
    ...{ term: [], study: [], brief: [], template: [] },
  };
  return kinds.flatMap((kind) => {
    const entries = namesOf(pack, kind).filter(({ id }) => named[kind].includes(id) || links.has(`${kind}:${id}`));
    return entries.length === 0 ? [] : [{ kind, entries }];
  });
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function namesOf(pack: ContentPack, kind: Kind): readonly Named[] {
  switch (kind) {
    case 'actor':
      return pack.matrix.actors;
    case 'tree':
      return pack.trees.map(({ graph, words }) => ({ id: graph.id, name: words.title }));
    case 'act':
      return pack.acts.map(({ id, short }) => ({ id, name: short }));
    case 'term':
      return pack.glossary.map(({ id, term }) => ({ id, name: term }));
    case 'measure':
      return titled(pack.measures);
    case 'study':
      return titled(pack.studies);
    case 'brief':
      return titled(pack.briefs);
    case 'template':
      return titled(pack.templates);
  }
}

function titled(list: readonly { readonly id: string; readonly title: string }[]): readonly Named[] {
  return list.map(({ id, title }) => ({ id, name: title }));
}
