import { useMemo } from 'react';
import { conditionWords } from '#shared/decision/condition-words';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { Part } from '../parts/Facts';
import { GroundRefs } from '../parts/GroundCards';
import { PlaceGroups } from '../parts/PlaceGroups';
import { RecordAbsent, RecordPage } from '../parts/RecordPage';
import record from '../parts/record.module.css';
import { usePlaces } from '../parts/use-places';
import { Conditions } from './Conditions';
import { MeasureFacts } from './MeasureFacts';

/** One measure: who decides, what it takes, when it opens in words, and where the trees and texts speak of it. */
export function MeasurePage({ id }: { readonly id: string }) {
  const t = useWords();
  const { measures, trees } = usePack();
  const { mentions } = usePlaces();
  const measure = measures.find((one) => one.id === id);
  const words = useMemo(
    () =>
      measure && {
        opens: conditionWords(measure.opens, trees),
        relevant: measure.relevant && conditionWords(measure.relevant, trees),
      },
    [measure, trees],
  );
  if (!measure || !words) return <RecordAbsent part="measures" />;
  // measures that need it or rule it out stand among the facts
  const named = (mentions.get(`measure:${id}`) ?? []).filter(({ kind }) => kind !== 'measure');
  return (
    <RecordPage
      part="measures"
      id={id}
      title={measure.title}
      grounds={measure.grounds}
      by={<span>{t(`decisions.family.${measure.category}`)}</span>}
    >
      <p className={record['text']}>
        {measure.summary} <GroundRefs grounds={measure.grounds} />
      </p>
      <MeasureFacts measure={measure} />
      <Part title={t('reference.measures.opens')}>
        <p className={record['hint']}>{t('reference.measures.unknown')}</p>
        <Conditions condition={words.opens} />
      </Part>
      {words.relevant && (
        <Part title={t('reference.measures.relevant')}>
          <Conditions condition={words.relevant} />
        </Part>
      )}
      <Part title={t('reference.mentioned')}>
        {named.length > 0 ? (
          <PlaceGroups places={named.map((place) => ({ place }))} />
        ) : (
          <p>{t('reference.mentionedNone')}</p>
        )}
      </Part>
    </RecordPage>
  );
}
