import { memo, useMemo } from 'react';
import type { Base } from '#shared/consolidation/base';
import type { Group, Variant } from '#shared/consolidation/group';
import { shownOf } from '#shared/consolidation/show';
import { useWords } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Status } from '../../../ui/Status';
import { Pieces } from '../versions/Pieces';
import s from './consolidation.module.css';
import { DecisionFields } from './DecisionFields';
import { namesOf } from './names';
import type { Board } from './use-board';

interface Props {
  readonly base: Base;
  readonly group: Group;
  readonly variant: Variant;
  readonly board: Board;
}

const levels = { taken: 'valid', partly: 'warning', not: 'invalid' } as const;

/** One proposal with everyone who made it, and its decision. The keys A, P and N work while the focus is in it. */
export function VariantCard({ base, group, variant, board }: Props) {
  const t = useWords();
  const { key, edit, proposals } = variant;
  const decision = board.decisions[key];
  const from = namesOf(proposals);
  return (
    // F8 brings the focus here, and the keys of a decision are heard here
    <li className={s['variant']} data-variant={key} tabIndex={-1} onFocus={() => board.focus(key)}>
      <p className={s['from']}>
        <strong>{t('consolidation.same', { count: proposals.length, from })}</strong>
        {decision && <Status level={levels[decision.choice]}>{t(`consolidation.choice.${decision.choice}`)}</Status>}
      </p>
      {edit.kind === 'comment' && <p className={s['comment']}>{edit.comment.text}</p>}
      <Edited base={base} variant={variant} />
      <div className={s['choices']}>
        <Button small kbd="A" aria-pressed={decision?.choice === 'taken'} onClick={() => board.choose(key, 'taken')}>
          {t('consolidation.take')}
        </Button>
        <Button small kbd="P" aria-pressed={decision?.choice === 'partly'} onClick={() => board.choose(key, 'partly')}>
          {t('consolidation.partly')}
        </Button>
        <Button small kbd="N" aria-pressed={decision?.choice === 'not'} onClick={() => board.choose(key, 'not')}>
          {t('consolidation.not')}
        </Button>
        {decision && (
          <Button small kind="quiet" onClick={() => board.again(key)}>
            {t('consolidation.again')}
          </Button>
        )}
      </div>
      <DecisionFields base={base} group={group} variant={variant} board={board} />
    </li>
  );
}

const Edited = memo(function Edited({ base, variant: { edit } }: Pick<Props, 'base' | 'variant'>) {
  const { pieces, quoted } = useMemo(() => shownOf(base, edit), [base, edit]);
  if (pieces.length === 0) return null;
  return (
    <p className={s['text']}>
      <Pieces pieces={pieces} quoted={quoted} />
    </p>
  );
});
