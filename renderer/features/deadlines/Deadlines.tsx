import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useOpenCase } from '../../store/use-open-case';
import page from '../../ui/page.module.css';
import { RecordGate } from '../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Notice } from '../../ui/Status';
import { OpenDeadlines } from './OpenDeadlines';

/** Everything that falls due in a case, with the rule behind each date. */
export function Deadlines({ id }: { readonly id: string }) {
  const t = useWords();
  const record = useOpenCase(id);
  if (record.state !== 'open')
    return (
      <Screen crumbs={[{ label: t('cases.title'), href: '/cases' }]}>
        <RecordGate record={record} absent={t('cases.absent')} action={<a href="#/cases">{t('cases.back')}</a>} />
      </Screen>
    );
  const failure = record.failure === undefined ? undefined : errorWords(record.failure);
  const file = record.value;
  return (
    <Screen
      crumbs={[
        { label: t('cases.title'), href: '/cases' },
        { label: file.title, href: `/cases/${id}` },
        { label: t('deadlines.title') },
      ]}
      mark={file.marking}
    >
      <div className={page['page']}>
        <ScreenTitle className={page['docTitle']} focusKey={id}>
          {t('deadlines.title')}
        </ScreenTitle>
        <p className={page['lead']}>{t('deadlines.lead')}</p>
        {failure && <Notice level="warning" title={failure.text} code={failure.code} />}
        <OpenDeadlines file={file} set={record.set} />
      </div>
    </Screen>
  );
}
