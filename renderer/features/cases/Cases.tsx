import { Plus } from 'lucide-react';
import { useWords } from '../../i18n';
import { useLive, usePack, useStore } from '../../store/context';
import { Actions, Button } from '../../ui/Button';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Empty } from '../../ui/Small';
import { CaseRow } from './CaseRow';
import { DamagedCases } from './DamagedCases';
import { useStartSample } from './use-start-sample';

const groups = ['open', 'closed', 'archived'] as const;

/** Every case of the vault: those at work first, then closed and archived ones. */
export function Cases() {
  const t = useWords();
  const store = useStore();
  const pack = usePack();
  const startSample = useStartSample();
  const listing = useLive(() => store.cases.list(), [store]);
  const start = (
    <Actions>
      <Button kind="primary" kbd="Ctrl N" onClick={() => window.location.assign('#/cases/new')}>
        <Plus /> {t('cases.new')}
      </Button>
      {pack.samples[0] && <Button onClick={() => void startSample(pack.samples[0])}>{t('cases.practise')}</Button>}
    </Actions>
  );
  const rows = listing?.items ?? [];
  const of = (status: (typeof groups)[number]) => rows.filter(({ value }) => value.closure.status === status);
  return (
    <Screen
      crumbs={[{ label: t('cases.title') }]}
      mark={rows.some((row) => row.value.marking === 'LIMITE') ? 'LIMITE' : 'PUBLIC'}
    >
      <div className={page['page']}>
        <div className={page['head']}>
          <ScreenTitle>{t('cases.title')}</ScreenTitle>
        </div>
        {listing && <DamagedCases damaged={listing.damaged} />}
        {listing && rows.length === 0 ? <Empty action={start}>{t('cases.empty')}</Empty> : start}
        {groups
          .filter((status) => of(status).length > 0)
          .map((status) => (
            <section key={status} aria-label={t(`caseFile.list.${status}`)}>
              <h2 className={page['section']}>
                {t(`caseFile.list.${status}`)} <span className="num">{of(status).length}</span>
              </h2>
              <ul className={page['rows']}>
                {of(status).map(({ id, value }) => (
                  <CaseRow key={id} file={value} />
                ))}
              </ul>
            </section>
          ))}
      </div>
    </Screen>
  );
}
