import { useWords } from '../../i18n';
import { Eyebrow, Kbd } from '../../ui/Small';
import { Status } from '../../ui/Status';
import { SlotFields } from './SlotFields';
import { Statements } from './Statements';
import s from './side.module.css';
import { ToSettle } from './ToSettle';
import type { Studio } from './use-studio';

/** What is to settle first; then the fields, the drafter's own statements, and advice. */
export function CheckPanel({ studio }: { readonly studio: Studio }) {
  const t = useWords();
  return (
    <>
      <section>
        <div className={s['sideHead']} id="to-settle" tabIndex={-1}>
          <Eyebrow>{t('drafts.toSettle')}</Eyebrow>
          <Kbd>{t('drafts.next')}</Kbd>
        </div>
        <ToSettle studio={studio} />
      </section>
      <section>
        <Eyebrow>{t('drafts.fields')}</Eyebrow>
        <SlotFields studio={studio} />
      </section>
      {Object.keys(studio.template.declarations).length > 0 && (
        <section>
          <Eyebrow>{t('drafts.statements')}</Eyebrow>
          <Statements studio={studio} />
        </section>
      )}
      {studio.findings.length > 0 && (
        <section>
          <Eyebrow>{t('drafts.advice')}</Eyebrow>
          <p className={s['fine']}>{t('drafts.adviceText')}</p>
          {studio.findings.map(({ code, words, path }) => (
            <div key={`${code} ${path.join('.')}`} className={s['issue']}>
              <Status level="warning">{t(`drafts.finding.${code}`)}</Status>
              {words && <q>{words}</q>}
            </div>
          ))}
        </section>
      )}
    </>
  );
}
