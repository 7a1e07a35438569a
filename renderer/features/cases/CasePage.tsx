import type { ReactNode } from 'react';
import { isArchived, reopened } from '#shared/case/archive';
import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import type { Record } from '../../store/record';
import { useOpenCase } from '../../store/use-open-case';
import { ArchivedNotice } from '../../ui/ArchivedNotice';
import type { PrintLook } from '../../ui/frame';
import page from '../../ui/page.module.css';
import { RecordGate } from '../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Notice } from '../../ui/Status';

export type OpenRecord = Extract<Record<CaseFile>, { state: 'open' }>;

interface Props {
  readonly id: string;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly print?: PrintLook;
  readonly inspector?: (file: CaseFile) => ReactNode;
  readonly children: (record: OpenRecord) => ReactNode;
}

/** A page of the case file: where it is, its mark, what went wrong with saving, and whether it can only be read. */
export function CasePage({ id, title, lead, print, inspector, children }: Props) {
  const t = useWords();
  const record = useOpenCase(id);
  if (record.state !== 'open')
    return (
      <Screen crumbs={[{ label: t('cases.title'), href: '/cases' }]}>
        <RecordGate record={record} absent={t('cases.absent')} action={<a href="#/cases">{t('cases.back')}</a>} />
      </Screen>
    );
  const file = record.value;
  const failure = record.failure === undefined ? undefined : errorWords(record.failure);
  return (
    <Screen
      crumbs={[
        { label: t('cases.title'), href: '/cases' },
        { label: file.title, href: `/cases/${id}` },
        { label: title },
      ]}
      mark={file.marking}
      print={print}
      inspector={inspector?.(file)}
    >
      <div className={page['page']}>
        <ScreenTitle className={page['docTitle']} focusKey={`${id} ${title}`}>
          {title}
        </ScreenTitle>
        {lead && <p className={page['lead']}>{lead}</p>}
        <ArchivedCase record={record} />
        {failure && <Notice level="warning" title={failure.text} code={failure.code} />}
        {children(record)}
      </div>
    </Screen>
  );
}

/** Where the case is archived: that it can only be read, and the way back. */
export function ArchivedCase({ record: { value, set } }: { readonly record: OpenRecord }) {
  if (!isArchived(value)) return null;
  return <ArchivedNotice onReopen={() => set((was) => reopened(was, Date.now()))} />;
}
