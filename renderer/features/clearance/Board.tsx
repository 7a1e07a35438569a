import { type Column, clearanceOf } from '#shared/clearance/state';
import { levelOf } from '#shared/clearance/step-level';
import { textDigest } from '#shared/clearance/text';
import { type Waiting, waitingOf } from '#shared/clearance/waiting';
import { routeOf } from '#shared/drafting/route';
import { useWords } from '../../i18n';
import { allEntries, clearanceRows, inbox } from '../../store/clearance';
import { useLive, usePack, useStore } from '../../store/context';
import { tableDay } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Empty } from '../../ui/Small';
import { Status } from '../../ui/Status';
import s from './board.module.css';

const columns: readonly Column[] = ['desk', 'out', 'cleared', 'sent'];

/** What waits for whom: out (overdue first), for me to clear, and every draft by where it stands. */
export function Board() {
  const t = useWords();
  const found = useBoard();
  const toClear = found?.toClear ?? [];
  return (
    <Screen
      crumbs={[{ label: t('drafts.title'), href: '/drafts' }, { label: t('clearance.board') }]}
      mark={found?.mark ?? 'PUBLIC'}
    >
      <div className={page['page']}>
        <div className={page['head']}>
          <ScreenTitle>{t('clearance.board')}</ScreenTitle>
        </div>
        {found && found.waiting.length + toClear.length === 0 && (
          <Empty action={<a href="#/drafts">{t('clearance.toDrafts')}</a>}>{t('clearance.empty')}</Empty>
        )}
        {toClear.length > 0 && (
          <section>
            <h2 className={page['section']}>{t('clearance.toClear')}</h2>
            <ul className={page['rows']}>
              {toClear.map(({ id, value }) => (
                <li key={id}>
                  <a className={page['row']} href={`#/packages/clear/${id}`}>
                    <span className={page['rowTitle']}>{value.draft.title}</span>
                    <span className={page['rowMeta']}>{value.from}</span>
                    <span className="dim">
                      {value.clearedAt ? t('clearance.signedHere') : tableDay(value.receivedAt)}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {found && found.waiting.length > 0 && <WaitingTable rows={found.waiting} />}
        {found && <Columns drafts={found.drafts} />}
      </div>
    </Screen>
  );
}

function useBoard() {
  const store = useStore();
  const pack = usePack();
  return useLive(async () => {
    const [drafts, log, toClear] = await Promise.all([
      store.drafts.list(),
      allEntries(store),
      clearanceRows(store).incoming.list(inbox),
    ]);
    const standing = drafts.items.flatMap(({ id, value }) => {
      const kind = pack.templates.find((one) => one.id === value.template.id)?.kind;
      const route = kind && routeOf(pack.routes, kind);
      if (!route) return [];
      const own = log.filter(({ draftId }) => draftId === id);
      return [{ draftId: id, title: value.title, clearance: clearanceOf(route, own, textDigest(value)) }];
    });
    const marks = [
      ...drafts.items.map(({ value }) => value.marking),
      ...toClear.items.map(({ value }) => value.draft.marking),
    ];
    const mark = marks.includes('LIMITE') ? ('LIMITE' as const) : ('PUBLIC' as const);
    return { mark, drafts: standing, waiting: waitingOf(standing, Date.now()), toClear: toClear.items };
  }, [store, pack]);
}

function WaitingTable({ rows }: { readonly rows: readonly Waiting[] }) {
  const t = useWords();
  const day = (at: number) => tableDay(new Date(at).toISOString());
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table may scroll sideways, and must then be reachable by keyboard
    <div className={s['scroll']} tabIndex={0} role="region" aria-label={t('clearance.waiting')}>
      <table className={s['table']}>
        <caption>{t('clearance.waiting')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('clearance.draft')}</th>
            <th scope="col">{t('clearance.step')}</th>
            <th scope="col">{t('clearance.with')}</th>
            <th scope="col">{t('clearance.since')}</th>
            <th scope="col">{t('clearance.until')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ draftId, title, standing, to, since, due, isOverdue, recalled }) => (
            <tr key={`${draftId} ${standing.step.id}`}>
              <th scope="row">
                <a href={`#/drafts/${draftId}/clearance`}>{title}</a>
              </th>
              <td>{standing.step.title}</td>
              <td>{to}</td>
              <td>{day(since)}</td>
              <td>
                {recalled !== undefined && (
                  <Status level={levelOf('recalled')}>{t('clearance.recall.since', { day: day(recalled) })}</Status>
                )}
                {due !== undefined && !isOverdue && day(due)}
                {due !== undefined && isOverdue && (
                  <Status level="warning">{t('clearance.overdue', { day: day(due) })}</Status>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Placed {
  readonly draftId: string;
  readonly title: string;
  readonly clearance: { readonly column: Column };
}

function Columns({ drafts }: { readonly drafts: readonly Placed[] }) {
  const t = useWords();
  return (
    <section aria-label={t('clearance.all')} className={s['columns']}>
      {columns.map((column) => {
        const here = drafts.filter(({ clearance }) => clearance.column === column);
        return (
          <div key={column}>
            <h2>{`${t(`clearance.column.${column}`)} ${here.length}`}</h2>
            <ul>
              {here.map(({ draftId, title }) => (
                <li key={draftId}>
                  <a href={`#/drafts/${draftId}/clearance`}>{title}</a>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
