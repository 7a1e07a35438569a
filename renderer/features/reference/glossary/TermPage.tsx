import { useMemo } from 'react';
import { actorsOfTerm } from '#shared/content/actor-terms';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { Facts, LinkList, linkList, Part, useDays, useNames } from '../parts/Facts';
import { GroundRefs } from '../parts/GroundCards';
import { PlaceGroups } from '../parts/PlaceGroups';
import { RecordAbsent, RecordPage } from '../parts/RecordPage';
import record from '../parts/record.module.css';
import { usePlaces } from '../parts/use-places';

/** One term: what it means, the names it has and had, and every text that uses it. */
export function TermPage({ id }: { readonly id: string }) {
  const t = useWords();
  const { glossary, matrix } = usePack();
  const names = useNames();
  const days = useDays();
  const { mentions } = usePlaces();
  const ordered = useMemo(() => glossary.toSorted((a, b) => a.term.localeCompare(b.term, 'en')), [glossary]);
  const at = ordered.findIndex((one) => one.id === id);
  const entry = ordered[at];
  if (!entry) return <RecordAbsent part="glossary" />;
  const { term, text, aliases, grounds } = entry;
  const actors = actorsOfTerm(matrix.actors, entry).map((one) => ({ id: one.id, name: one.name, note: days(one) }));
  const named = mentions.get(`term:${id}`) ?? [];
  const near = (['previous', 'next'] as const).flatMap((side) => {
    const one = ordered[side === 'previous' ? at - 1 : at + 1];
    return one ? [{ id: one.id, name: one.term, note: t(`reference.glossary.${side}`) }] : [];
  });
  return (
    <RecordPage part="glossary" id={id} title={term} grounds={grounds}>
      <p className={record['text']}>
        {text} <GroundRefs grounds={grounds} />
      </p>
      {aliases.length + actors.length > 0 && (
        <Facts
          rows={[
            [
              t('reference.alsoCalled'),
              aliases.length === 0 ? undefined : (
                <ul key="names">
                  {names(aliases).map((name) => (
                    <li key={name}>{name}</li>
                  ))}
                </ul>
              ),
            ],
            [t('reference.glossary.actors'), linkList('actor', actors)],
          ]}
        />
      )}
      <Part title={t('reference.mentioned')}>
        {named.length > 0 ? (
          <PlaceGroups places={named.map((place) => ({ place }))} />
        ) : (
          <p>{t('reference.mentionedNone')}</p>
        )}
      </Part>
      <Part title={t('reference.glossary.around')}>
        <LinkList kind="term" items={near} />
      </Part>
    </RecordPage>
  );
}
