import { type ReactNode, useMemo } from 'react';
import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../i18n';
import type { Record } from '../../store/record';
import { useOpenCase } from '../../store/use-open-case';
import { RecordGate } from '../../ui/RecordGate';
import { Screen } from '../../ui/Screen';
import { WayContext } from './way';

export type OpenRecord = Extract<Record<CaseFile>, { state: 'open' }>;

interface Props {
  readonly id: string;
  /** Another way than that of the case. */
  readonly fork: string | undefined;
  readonly children: (record: OpenRecord) => ReactNode;
}

/** A screen on the answers of a case, or of another way, once they are there. */
export function CaseGate({ id, fork, children }: Props) {
  const t = useWords();
  const record = useOpenCase(id, fork);
  const way = useMemo(() => ({ caseId: id, fork }), [id, fork]);
  if (record.state !== 'open')
    return (
      <Screen crumbs={[{ label: t('cases.title'), href: '/cases' }]}>
        <RecordGate record={record} absent={t('cases.absent')} action={<a href="#/cases">{t('cases.back')}</a>} />
      </Screen>
    );
  return <WayContext value={way}>{children(record)}</WayContext>;
}
