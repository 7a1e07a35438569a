import { useState } from 'react';
import { maxChosen } from '#shared/portfolio/plan';
import type { Portfolio } from '#shared/portfolio/portfolios';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Small';
import { Notice, Status } from '../../ui/Status';
import s from './options.module.css';
import { ProfileCells, ProfileHead } from './Profile';
import type { ChangePlan } from './plan-change';
import type { OptionsView } from './use-options';

interface Props {
  readonly view: OptionsView;
  readonly change: ChangePlan;
}

const step = 12;

/** The portfolios that no other is at least as good as on every criterion, as a table; none of them is recommended. */
export function Front({ view, change }: Props) {
  const t = useWords();
  const [shown, setShown] = useState(step);
  const { front, cut, size, candidates, unserved, unavailable } = view.found;
  const pack = usePack();
  const title = (id: string) => pack.measures.find((one) => one.id === id)?.title ?? id;
  const { chosen } = view.plan;
  const isChosen = ({ measures }: Portfolio) => chosen.some((one) => one.measures.join() === measures.join());
  const choose = ({ measures }: Portfolio) =>
    change((plan) => ({ ...plan, chosen: [...plan.chosen, { measures: [...measures], note: '' }] }));
  return (
    <section className={s['front']} aria-label={t('options.front.title')}>
      <p role="status">
        {t(cut ? 'options.front.countCut' : 'options.front.count', { count: front.length, size, candidates })}
      </p>
      {unserved.length > 0 && (
        <Notice
          level="warning"
          title={t('options.front.unserved', { list: unserved.map((one) => t(`decisions.family.${one}`)).join('; ') })}
        />
      )}
      {unavailable.length > 0 && (
        <Notice level="warning" title={t('options.front.unavailable', { list: unavailable.map(title).join('; ') })} />
      )}
      {front.length === 0 && <Empty>{t('options.front.none')}</Empty>}
      {front.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <div className={s['scroll']} tabIndex={0} role="region" aria-label={t('options.front.table')}>
          <table>
            <ProfileHead first={t('options.front.measures')} last={t('options.front.pick')} />
            <tbody>
              {front.slice(0, shown).map((one, index) => (
                <tr key={one.measures.join()}>
                  <th scope="row">
                    <ul>
                      {one.measures.map((id) => (
                        <li key={id}>
                          {title(id)}{' '}
                          {one.possible.includes(id) && (
                            <Status level="possible">{t('decisions.status.possible')}</Status>
                          )}
                        </li>
                      ))}
                    </ul>
                  </th>
                  <ProfileCells profile={one.profile} />
                  <td>
                    <Button
                      small
                      blockedBy={
                        isChosen(one)
                          ? t('options.front.isChosen')
                          : chosen.length >= maxChosen
                            ? t('options.front.full', { count: maxChosen })
                            : undefined
                      }
                      onClick={() => choose(one)}
                    >
                      {t('options.front.choose')}
                      <span className="vh"> {index + 1}</span>
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {front.length > shown && (
        <Button onClick={() => setShown(shown + step)}>
          {t('options.front.more', { count: Math.min(step, front.length - shown), all: front.length })}
        </Button>
      )}
    </section>
  );
}
