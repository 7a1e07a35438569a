import type { ReactNode } from 'react';
import type { Draft } from '#shared/drafting/model';
import { slotTexts } from '#shared/drafting/slot-value';
import { useWords } from '../../../i18n';
import { usePack, useStore } from '../../../store/context';
import { type Record, useRecord } from '../../../store/record';
import type { PrintLook } from '../../../ui/frame';
import page from '../../../ui/page.module.css';
import { RecordGate } from '../../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../../ui/Screen';
import { SlotTexts } from './slot-texts';

export type OpenDraft = Extract<Record<Draft>, { state: 'open' }>;

interface Props {
  readonly id: string;
  readonly title: string;
  /** Beside the title. */
  readonly action?: ReactNode;
  /** How it is printed unless somebody chooses otherwise. */
  readonly print?: PrintLook;
  readonly children: (record: OpenDraft) => ReactNode;
}

/** A page that belongs to a draft: its place, its mark, its fields for what is shown of its text. */
export function DraftPage({ id, title, action, print, children }: Props) {
  const t = useWords();
  const store = useStore();
  const { templates } = usePack();
  const record = useRecord(store.drafts, id);
  const top = { label: t('drafts.title'), href: '/drafts' };
  if (record.state !== 'open')
    return (
      <Screen crumbs={[top]}>
        <RecordGate record={record} absent={t('drafts.absent')} action={<a href="#/drafts">{t('drafts.title')}</a>} />
      </Screen>
    );
  const draft = record.value;
  const template = templates.find((one) => one.id === draft.template.id);
  return (
    <Screen
      crumbs={[top, { label: draft.title, href: `/drafts/${id}` }, { label: title }]}
      mark={draft.marking}
      print={print}
    >
      <div className={`${page['page']} ${page['wide']}`}>
        <div className={page['head']}>
          <ScreenTitle focusKey={title}>{title}</ScreenTitle>
          {action}
        </div>
        <SlotTexts value={template ? slotTexts(template, draft) : {}}>{children(record)}</SlotTexts>
      </div>
    </Screen>
  );
}
