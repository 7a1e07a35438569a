import { useMemo } from 'react';
import type { Receipt } from '#shared/receipt/model';
import { replay } from '#shared/receipt/replay';
import { useWords } from '../../i18n';
import { useContent } from '../../store/context';
import page from '../../ui/page.module.css';
import { Status } from '../../ui/Status';
import { differenceWords } from './found-words';
import s from './receipts.module.css';

/** What would go otherwise under the content of this app. */
export function ReplayResult({ receipt }: { readonly receipt: Receipt }) {
  const t = useWords();
  const { pack, digest } = useContent();
  const found = useMemo(() => replay(receipt, pack, digest), [receipt, pack, digest]);
  const { grounds, answers, measures, differences, isSamePack } = found;
  return (
    <section className={page['card']}>
      <h2>{t('receipts.replay.title')}</h2>
      <p>
        <Status level={grounds.unchanged === grounds.all ? 'valid' : 'warning'}>
          {t('receipts.replay.grounds', { unchanged: grounds.unchanged, all: grounds.all })}
        </Status>
      </p>
      <p className="dim">
        {t('receipts.replay.answers', { replayed: answers.replayed, all: answers.all })}{' '}
        {t('receipts.replay.measures', { replayed: measures.replayed, all: measures.all })}{' '}
        {isSamePack && t('receipts.replay.same')}
      </p>
      {differences.length === 0 ? (
        <p>{t('receipts.replay.nothing')}</p>
      ) : (
        <>
          <h3>{t('receipts.replay.differences', { count: differences.length })}</h3>
          <ul className={s['differences']}>
            {differences.map((difference) => (
              <li key={JSON.stringify(difference)}>{differenceWords(difference)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
