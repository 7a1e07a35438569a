import { answersInPlay } from '#shared/case/answer';
import { emptyAttribution, overclaims } from '#shared/case/attribution-claim';
import { attributionKinds } from '#shared/case/parts';
import { codeIds } from '#shared/decision/attribution';
import { codeStanding } from '#shared/drafting/attribution';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { CasePage, type OpenRecord } from '../CasePage';
import { AllowedCodes } from './AllowedCodes';
import { AttributionCard } from './AttributionCard';
import s from './attribution.module.css';

/** Technical, legal and political attribution, apart; beside them the wording that the answers allow. */
export function Attribution({ id }: { readonly id: string }) {
  const t = useWords();
  return (
    <CasePage
      id={id}
      title={t('evidence.attribution.title')}
      lead={t('evidence.attribution.lead')}
      inspector={(file) => <AllowedCodes file={file} />}
    >
      {(record) => <ThreeKinds record={record} />}
    </CasePage>
  );
}

function ThreeKinds({ record: { value: file, set } }: { readonly record: OpenRecord }) {
  const t = useWords();
  const { codes, trees } = usePack();
  const answers = answersInPlay(file, trees);
  const allowed = codeIds.filter((code) => codeStanding(code, { codes, answers }).truth === 'yes');
  return (
    <>
      <p className={s['sovereign']}>{t('evidence.attribution.sovereign')}</p>
      <div className={s['kinds']}>
        {attributionKinds.map((kind) => {
          const record = file.attributions[kind] ?? emptyAttribution;
          return (
            <AttributionCard
              key={kind}
              kind={kind}
              record={record}
              claims={overclaims(kind, record, { allowed, answers })}
              file={file}
              onChange={(part) =>
                set((was) => {
                  const before = was.attributions[kind] ?? emptyAttribution;
                  return { ...was, attributions: { ...was.attributions, [kind]: { ...before, ...part } } };
                })
              }
            />
          );
        })}
      </div>
    </>
  );
}
