import { ArrowLeft } from 'lucide-react';
import { useCallback } from 'react';
import type { CaseFile } from '#shared/case/model';
import type { PortfolioPlan } from '#shared/portfolio/plan';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { usePack } from '../../store/context';
import type { Record } from '../../store/record';
import { useOpenCase } from '../../store/use-open-case';
import page from '../../ui/page.module.css';
import { RecordGate } from '../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Notice } from '../../ui/Status';
import { Chosen } from './Chosen';
import { Front } from './Front';
import { Limits } from './Limits';
import { OptionsInspector } from './OptionsInspector';
import s from './options.module.css';
import { useOptions } from './use-options';

/** The composer: aims and limits, the consistent sets of measures that none other dominates, and up to three for a note. */
export function Options({ id }: { readonly id: string }) {
  const t = useWords();
  const record = useOpenCase(id);
  if (record.state !== 'open')
    return (
      <Screen crumbs={[{ label: t('cases.title'), href: '/cases' }]}>
        <RecordGate record={record} absent={t('cases.absent')} action={<a href="#/cases">{t('cases.back')}</a>} />
      </Screen>
    );
  return <Composer record={record} />;
}

function Composer({ record }: { readonly record: Extract<Record<CaseFile>, { state: 'open' }> }) {
  const t = useWords();
  const pack = usePack();
  const { value: file, set } = record;
  const view = useOptions(file, pack);
  const change = useCallback(
    (alter: (plan: PortfolioPlan) => PortfolioPlan) => set((was) => ({ ...was, options: alter(was.options) })),
    [set],
  );
  const failure = record.failure === undefined ? undefined : errorWords(record.failure);
  return (
    <Screen
      crumbs={[
        { label: t('cases.title'), href: '/cases' },
        { label: file.title, href: `/cases/${file.id}` },
        { label: t('options.title') },
      ]}
      mark={file.marking}
      inspector={<OptionsInspector view={view} />}
    >
      <div className={`${page['page']} ${page['wide']}`}>
        <a className={page['back']} href={`#/cases/${file.id}/outcome`}>
          <ArrowLeft className="icon-s" />
          {t('options.back')}
        </a>
        <ScreenTitle focusKey={file.id}>{t('options.title')}</ScreenTitle>
        <p className={page['lead']}>{t('options.lead')}</p>
        {failure && <Notice level="warning" title={failure.text} code={failure.code} />}
        <div className={s['composer']}>
          <Limits view={view} change={change} />
          <Front view={view} change={change} />
          <Chosen file={file} view={view} change={change} />
        </div>
      </div>
    </Screen>
  );
}
