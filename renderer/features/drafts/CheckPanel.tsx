import { useWords } from '../../i18n';
import { Eyebrow, Kbd } from '../../ui/Small';
import type { Editing } from './editor/use-editor';
import { Findings } from './findings/Findings';
import { SlotFields } from './SlotFields';
import { Statements } from './Statements';
import s from './side.module.css';
import { ToSettle } from './ToSettle';
import type { Studio } from './use-studio';

interface Props {
  readonly studio: Studio;
  readonly editing: Editing;
  readonly onTwin: () => void;
}

/** What is to settle first; then the fields, the drafter's own statements, and what the rules of wording find. */
export function CheckPanel({ studio, editing, onTwin }: Props) {
  const t = useWords();
  return (
    <>
      <section>
        <div className={s['sideHead']} id="to-settle" tabIndex={-1}>
          <Eyebrow>{t('drafts.toSettle')}</Eyebrow>
          <Kbd>{t('drafts.next')}</Kbd>
        </div>
        <ToSettle studio={studio} editing={editing} onTwin={onTwin} />
      </section>
      <section>
        <div className={s['sideHead']}>
          <Eyebrow>{t('drafts.fields')}</Eyebrow>
          <Kbd>{t('drafts.enterNext')}</Kbd>
        </div>
        <SlotFields studio={studio} />
      </section>
      {Object.keys(studio.template.declarations).length > 0 && (
        <section>
          <Eyebrow>{t('drafts.statements')}</Eyebrow>
          <Statements studio={studio} />
        </section>
      )}
      <Findings studio={studio} editing={editing} onTwin={onTwin} />
    </>
  );
}
