import { Split } from 'lucide-react';
import { isArchived, reopened } from '#shared/case/archive';
import { changedAnswers } from '#shared/case/compare';
import { useWords } from '../../i18n';
import { useStore } from '../../store/context';
import { useRecord } from '../../store/record';
import { useOpenCase } from '../../store/use-open-case';
import { ArchivedNotice } from '../../ui/ArchivedNotice';
import { Notice } from '../../ui/Status';
import { PinBanner } from './replay/PinBanner';
import { useWay } from './way';

/** What stands above every screen of a case or of one of its ways: under which trees it is read, and on which way. */
export function WayBanner() {
  const { caseId, fork } = useWay();
  return (
    <>
      <PinBanner caseId={caseId} fork={fork} />
      <ArchivedBanner />
      <ForkBanner />
    </>
  );
}

/** Says that nothing can be answered here while the case is archived, and opens it again. */
function ArchivedBanner() {
  const record = useOpenCase(useWay().caseId);
  if (record.state !== 'open' || !isArchived(record.value)) return null;
  return <ArchivedNotice onReopen={() => record.set((was) => reopened(was, Date.now()))} />;
}

/** Says on every screen of another way how far it has gone from the case, which stays as it is, and leads to both. */
function ForkBanner() {
  const t = useWords();
  const store = useStore();
  const { caseId, fork: id } = useWay();
  const record = useRecord(store.cases, caseId);
  if (id === undefined || record.state !== 'open') return null;
  const fork = record.value.forks[id];
  if (!fork) return null;
  const count = changedAnswers(record.value, fork).length;
  return (
    <Notice level="possible" title={t('decisions.way.banner', { title: fork.title })}>
      <p>
        <Split className="icon-s" /> {t('decisions.way.differs', { count })} {t('decisions.way.text')}{' '}
        <a href={`#/cases/${caseId}/ways?kind=${fork.kind}`}>{t('decisions.way.compare')}</a>
      </p>
    </Notice>
  );
}
