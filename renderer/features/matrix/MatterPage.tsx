import { useRef } from 'react';
import { changeDays } from '#shared/matrix/gaps';
import { matterAt } from '#shared/matrix/matter-view';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Empty } from '../../ui/Small';
import { DateBar } from './DateBar';
import { MatterAnswer } from './MatterAnswer';
import { MatterCard } from './MatterCard';
import { MatterParts } from './MatterParts';
import s from './matrix.module.css';
import { useMatrixCommands } from './use-matrix-commands';
import type { MatrixState } from './use-matrix-place';

/** One matter: who decides, proposes, prepares and carries it out, on a day and since another. */
export function MatterPage({ id, date, since, change }: MatrixState & { readonly id: string }) {
  const t = useWords();
  const pack = usePack();
  const field = useRef<HTMLInputElement>(null);
  useMatrixCommands({ field });
  const view = matterAt(pack, id, date);
  const before = matterAt(pack, id, since);
  const crumbs = [
    { label: t('matrix.title'), href: '/matrix' },
    { label: view?.matter.title ?? t('matrix.matter.title') },
  ];
  if (!view || !before)
    return (
      <Screen crumbs={crumbs}>
        <div className={page['page']}>
          <ScreenTitle>{t('matrix.matter.title')}</ScreenTitle>
          <Empty action={<a href="#/matrix">{t('matrix.matter.back')}</a>}>{t('matrix.matter.absent')}</Empty>
        </div>
      </Screen>
    );
  return (
    <Screen crumbs={crumbs} inspector={<MatterCard matter={view.matter} date={date} />}>
      <div className={`${page['page']} ${page['wide']} ${s['printed']}`}>
        <div className={page['head']}>
          <ScreenTitle>{view.matter.title}</ScreenTitle>
        </div>
        <p className={page['lead']}>{view.matter.text}</p>
        <DateBar
          field={field}
          date={date}
          since={since}
          marks={changeDays(pack, view.matter)}
          onDate={(at) => change({ at })}
          onSince={(from) => change({ since: from })}
        />
        <MatterAnswer view={view} before={before} date={date} since={since} />
        {view.byRole.length > 0 && <MatterParts view={view} date={date} />}
      </div>
    </Screen>
  );
}
