import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Base } from '#shared/consolidation/base';
import { wordsOf } from '#shared/consolidation/disposition';
import type { Group, Variant } from '#shared/consolidation/group';
import { useWords } from '../../../i18n';
import { Actions, Button } from '../../../ui/Button';
import { TextArea, TextField } from '../../../ui/Field';
import s from './consolidation.module.css';
import { namesOf } from './names';
import type { Board } from './use-board';

interface Props {
  readonly base: Base;
  readonly group: Group;
  readonly variant: Variant;
  readonly board: Board;
}

/** Beside a decision: why, what it follows from, and the own wording that stands in place of what was proposed. */
export function DecisionFields({ base, group, variant, board }: Props) {
  const t = useWords();
  const decision = board.decisions[variant.key];
  if (board.wording === variant.key) return <WordingForm base={base} variant={variant} board={board} />;
  if (!decision) return null;
  const leader = group.variants.find(({ key }) => key === decision.because);
  return (
    <div className={s['fields']}>
      {leader && <p className="dim">{t('consolidation.because', { from: namesOf(leader.proposals) })}</p>}
      {decision.wording !== undefined && (
        <p>
          {t('consolidation.wording')}: <q>{decision.wording}</q>
        </p>
      )}
      <TextField
        label={t('consolidation.reason')}
        value={decision.reason}
        maxLength={2000}
        onChange={(event) => board.reason(variant.key, event.target.value)}
      />
    </div>
  );
}

function WordingForm({ base, variant, board }: Omit<Props, 'group'>) {
  const t = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState(() => board.decisions[variant.key]?.wording ?? wordsOf(base, variant).wanted);
  useLayoutEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const keep = (event?: FormEvent) => {
    event?.preventDefault();
    board.choose(variant.key, 'partly', text.trim());
  };
  return (
    <form ref={form} className={s['fields']} onSubmit={keep}>
      <TextArea
        label={t('consolidation.wording')}
        hint={t('consolidation.wordingHint')}
        value={text}
        rows={3}
        maxLength={10_000}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep(event);
          if (event.key !== 'Escape') return;
          // the key is used up here: it does not lead back as well
          event.preventDefault();
          event.stopPropagation();
          board.cancel();
        }}
      />
      <Actions>
        <Button kind="primary" type="submit" kbd="Ctrl Enter">
          {t('consolidation.keepWording')}
        </Button>
        <Button onClick={board.cancel} kbd="Esc">
          {t('consolidation.cancel')}
        </Button>
      </Actions>
    </form>
  );
}
