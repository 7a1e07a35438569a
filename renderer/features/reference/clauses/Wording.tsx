import type { Clause } from '#shared/drafting/clause';
import { useWords } from '../../../i18n';
import { CopyButton } from '../../../ui/CopyButton';
import s from './clauses.module.css';

/** The two languages side by side, each marked as what it is; with buttons where it is copied from. */
export function Wording({ clause, canCopy = false }: { readonly clause: Clause; readonly canCopy?: boolean }) {
  const t = useWords();
  return (
    <div className={s['wording']}>
      <div>
        <p className={s['language']}>{t('reference.clauses.en')}</p>
        <blockquote lang="en">{clause.en}</blockquote>
        {canCopy && <CopyButton label={t('reference.clauses.copyEn')} text={clause.en} />}
      </div>
      <div>
        <p className={s['language']}>{t('reference.clauses.fr')}</p>
        {clause.fr ? (
          <>
            <blockquote lang="fr">{clause.fr}</blockquote>
            {canCopy && <CopyButton label={t('reference.clauses.copyFr')} text={clause.fr} />}
          </>
        ) : (
          <p>{t('reference.clauses.noFrench')}</p>
        )}
      </div>
    </div>
  );
}
