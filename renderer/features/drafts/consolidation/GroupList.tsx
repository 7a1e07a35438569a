import type { Base } from '#shared/consolidation/base';
import type { Group } from '#shared/consolidation/group';
import { useWords } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Status } from '../../../ui/Status';
import s from './consolidation.module.css';
import { type Board, pageSize } from './use-board';
import { VariantCard } from './VariantCard';

interface Props {
  readonly base: Base;
  readonly groups: readonly Group[];
  readonly board: Board;
  /** What a paragraph is called, by its line. */
  readonly nameOf: (line: number) => string;
}

/** The proposals of all, place by place. */
export function GroupList({ base, groups, board, nameOf }: Props) {
  const t = useWords();
  const first = board.page * pageSize;
  const shown = groups.slice(first, first + pageSize);
  const last = Math.ceil(groups.length / pageSize) - 1;
  return (
    <>
      <ol className={s['groups']} start={first + 1}>
        {shown.map((group) => (
          <li key={group.key} className={s['group']}>
            <h3>
              {nameOf(group.line)}
              <Status level={group.kind === 'conflict' ? 'warning' : 'unknown'} pill>
                {t(`consolidation.kind.${group.kind}`)}
              </Status>
            </h3>
            <ul className={s['variants']}>
              {group.variants.map((variant) => (
                <VariantCard key={variant.key} base={base} group={group} variant={variant} board={board} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {last > 0 && (
        <div className={s['pages']}>
          <span>{t('consolidation.pages', { from: first + 1, to: first + shown.length, all: groups.length })}</span>
          {board.page > 0 && (
            <Button onClick={() => board.setPage(board.page - 1)}>{t('consolidation.previousPage')}</Button>
          )}
          {board.page < last && (
            <Button onClick={() => board.setPage(board.page + 1)}>{t('consolidation.nextPage')}</Button>
          )}
        </div>
      )}
    </>
  );
}
