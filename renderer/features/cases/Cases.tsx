import { BriefcaseBusiness, Plus } from 'lucide-react';
import { useWords } from '../../i18n';
import { useLive, usePack, useStore } from '../../store/context';
import { Actions, Button } from '../../ui/Button';
import { officialDay } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Empty, Tag } from '../../ui/Small';
import { DamagedCases } from './DamagedCases';
import { useStartSample } from './use-start-sample';

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
        <ul className={page['rows']}>
          {rows.map(({ id, value }) => (
            <li key={id}>
              <a className={page['row']} href={`#/cases/${id}`}>
                <BriefcaseBusiness />
                <span>
                  <span className={page['rowTitle']}>{value.title}</span>
                  <span className={page['rowMeta']}>
                    <span>{t('cases.meta.created', { date: officialDay(value.createdAt) })}</span>
                    <span>
                      {t('cases.meta.facts', {
                        known: Object.values(value.facts).filter((fact) => fact.status === 'known').length,
                      })}
                    </span>
                  </span>
                </span>
                <span>
                  {value.sample && <Tag>{t('cases.sample')}</Tag>} <Tag>{value.marking}</Tag>
                </span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </Screen>
  );
}
