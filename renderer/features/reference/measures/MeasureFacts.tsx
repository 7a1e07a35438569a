import type { ReactNode } from 'react';
import type { Measure } from '#shared/decision/model';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { Facts, linkList } from '../parts/Facts';

/** What stands beside the preconditions. */
export function MeasureFacts({ measure }: { readonly measure: Measure }) {
  const t = useWords();
  const { matrix, measures, templates } = usePack();
  const { visibility, reversibility } = measure;
  const actors = matrix.actors.filter(({ id }) => id === measure.decider);
  const papers = templates.filter(({ id }) => id === measure.template);
  const titled = (items: readonly { readonly id: string; readonly title: string }[]) =>
    items.map(({ id, title }) => ({ id, name: title }));
  const among = (ids: readonly string[]): ReactNode =>
    linkList('measure', titled(measures.filter(({ id }) => ids.includes(id))));
  return (
    <Facts
      rows={[
        [t('reference.measures.decides'), linkList('actor', actors) ?? measure.decider],
        [t('reference.measures.vote'), t(`decisions.vote.${measure.vote}`)],
        [t('reference.measures.attribution'), t(`reference.measures.need.${measure.attribution}`)],
        [t('reference.measures.visibility'), t(`reference.measures.visible.${visibility}`)],
        [t('reference.measures.reversibility'), t(`reference.measures.reversible.${reversibility}`)],
        [t('reference.measures.time'), t(`reference.measures.times.${measure.time}`)],
        [
          t('reference.measures.documents'),
          <ul key="documents">
            {measure.documents.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>,
        ],
        [t('reference.measures.template'), linkList('template', titled(papers))],
        [t('reference.measures.requires'), among(measure.requires)],
        [
          t('reference.measures.requiredBy'),
          linkList('measure', titled(measures.filter(({ requires }) => requires.includes(measure.id)))),
        ],
        [
          t('reference.measures.conflicts'),
          among([
            ...measure.conflicts,
            ...measures.filter(({ conflicts }) => conflicts.includes(measure.id)).map(({ id }) => id),
          ]),
        ],
      ]}
    />
  );
}
