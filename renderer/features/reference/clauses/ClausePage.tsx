import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { hrefOf } from '../../../ui/href-of';
import { looseDate } from '../../../ui/loose-date';
import { Facts, Part } from '../parts/Facts';
import { GroundRefs } from '../parts/GroundCards';
import { PlaceGroups } from '../parts/PlaceGroups';
import { RecordAbsent, RecordPage } from '../parts/RecordPage';
import { usePlaces } from '../parts/use-places';
import { Wording } from './Wording';

/** One clause or formula: both languages to copy, where it was agreed, and what to watch when it is used. */
export function ClausePage({ id }: { readonly id: string }) {
  const t = useWords();
  const { clauses, codes } = usePack();
  const { mentions } = usePlaces();
  const clause = clauses.find((one) => one.id === id);
  if (!clause) return <RecordAbsent part="clauses" />;
  const { title, theme, level, kind, asOf, note, grounds } = clause;
  const code = codes.find((one) => one.id === clause.code);
  const named = mentions.get(`clause:${id}`) ?? [];
  return (
    <RecordPage
      part="clauses"
      id={id}
      title={title}
      grounds={grounds}
      by={
        <>
          <span>{t(`reference.clauses.kinds.${kind}`)}</span>
          <span>{t(`reference.clauses.themes.${theme}`)}</span>
          <span>{t('reference.clauses.asOf', { date: looseDate(asOf) })}</span>
        </>
      }
    >
      <Wording clause={clause} canCopy />
      <Facts
        rows={[
          [
            t('reference.clauses.level'),
            <span key="level">
              {t(`reference.clauses.levels.${level}`)} <GroundRefs grounds={grounds} />
            </span>,
          ],
          [
            t('reference.clauses.code'),
            code && (
              <a href={hrefOf('code', code.id)}>
                {code.id.toUpperCase()}, {code.title}
              </a>
            ),
          ],
          [t('reference.clauses.note'), note],
        ]}
      />
      {named.length > 0 && (
        <Part title={t('reference.mentioned')}>
          <PlaceGroups places={named.map((place) => ({ place }))} />
        </Part>
      )}
    </RecordPage>
  );
}
