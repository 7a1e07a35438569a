import { useEffect } from 'react';
import { useWords } from '../../i18n';
import { useLive, usePack, useStore } from '../../store/context';
import { useDesk } from '../../store/desk-state';
import { officialDay } from '../../ui/dates';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Clocks } from './Clocks';
import { ContinueCase } from './ContinueCase';
import s from './home.module.css';
import { NewContent } from './NewContent';
import { OldContent } from './OldContent';
import { Recent } from './Recent';
import { Start } from './Start';

/** The case to continue with its three questions; what was open last; ways to begin; clocks and content. */
export function Home() {
  const t = useWords();
  const store = useStore();
  const pack = usePack();
  const openCase = useDesk((state) => state.openCase);
  const setOpenCase = useDesk((state) => state.setOpenCase);
  const cases = useLive(() => store.cases.list(), [store]);
  const current = cases?.items.find(({ id }) => id === openCase) ?? cases?.items[0];
  useEffect(() => {
    if (current && openCase === undefined) setOpenCase(current.id);
  }, [current, openCase, setOpenCase]);
  return (
    <Screen crumbs={[{ label: t('home.title') }]} mark={current?.value.marking ?? 'PUBLIC'}>
      <div className={s['home']}>
        <div className={s['left']}>
          <ScreenTitle className="vh">{t('home.title')}</ScreenTitle>
          {current ? (
            <section>
              <h2 className={s['section']}>{t('home.continue')}</h2>
              <ContinueCase file={current.value} />
              <Recent />
            </section>
          ) : (
            cases && <p className={s['empty']}>{t('home.empty')}</p>
          )}
          <Start />
        </div>
        <div className={s['right']}>
          <OldContent />
          <Clocks />
          <NewContent hasCase={current !== undefined} />
          <section>
            <h2 className={s['section']}>{t('home.content')}</h2>
            <ul className={s['facts']}>
              <li>
                <a href="#/library">{t('home.contentBriefs', { count: pack.briefs.length })}</a>
              </li>
              <li>
                <a href="#/toolbox">{t('home.contentTrees', { count: pack.trees.length })}</a>
              </li>
              <li>
                <a href="#/matrix">{t('home.contentActors', { count: pack.matrix.actors.length })}</a>
              </li>
              <li className="dim">{t('home.lawAsOf', { date: officialDay(pack.lawDate) })}</li>
            </ul>
          </section>
        </div>
      </div>
    </Screen>
  );
}
