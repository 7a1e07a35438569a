import { Split } from 'lucide-react';
import { useWords } from '../../i18n';
import { useStore } from '../../store/context';
import { useRecord } from '../../store/record';
import { Notice } from '../../ui/Status';
import { PinBanner } from './replay/PinBanner';
import { useWay } from './way';

/** What stands above every screen of a case or of one of its ways: under which trees it is read, and on which way. */
export function WayBanner() {
  const { caseId, fork } = useWay();
  return (
    <>
      <PinBanner caseId={caseId} fork={fork} />
      <ForkBanner />
    </>
  );
}

/** Says on every screen of another way that the case itself stays as it is, and leads back. */
function ForkBanner() {
  const t = useWords();
  const store = useStore();
  const { caseId, fork } = useWay();
  const record = useRecord(store.cases, caseId);
  if (fork === undefined || record.state !== 'open') return null;
  const title = record.value.forks[fork]?.title ?? '';
  return (
    <Notice level="possible" title={t('decisions.way.banner', { title })}>
      <p>
        <Split className="icon-s" /> {t('decisions.way.text')}{' '}
        <a href={`#/cases/${caseId}/ways`}>{t('decisions.way.compare')}</a>
      </p>
    </Notice>
  );
}
