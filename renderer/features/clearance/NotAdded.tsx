import { useLayoutEffect, useRef } from 'react';
import type { IncomingDraft, Typed } from '#shared/clearance/incoming';
import { useWords } from '../../i18n';
import { Actions, Button } from '../../ui/Button';
import { Notice } from '../../ui/Status';
import { useSay } from './use-say';

interface Props {
  readonly came: IncomingDraft;
  readonly onChange: (typed: Typed) => void;
  readonly onLeaveOut: () => void;
  /** This notice is gone then: the focus goes on to the signature. */
  readonly onAdded: () => void;
}

/** Words that were typed and are neither a comment nor a change yet: a signature would leave without them, unnoticed. */
export function NotAdded({ came, onChange, onLeaveOut, onAdded }: Props) {
  const t = useWords();
  const { comment, propose } = useSay(came, onChange);
  const words = came.typed.words?.trim() ?? '';
  const add = (how: () => void) => () => {
    how();
    onAdded();
  };
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice
        level="warning"
        title={t('clearance.notAdded.title', { words: words.length > 120 ? `${words.slice(0, 120)}…` : words })}
      >
        <p>{t('clearance.notAdded.text')}</p>
        <Actions>
          <Button small onClick={add(comment)}>
            {t('clearance.notAdded.comment')}
          </Button>
          <Button small onClick={add(propose)}>
            {t('clearance.notAdded.propose')}
          </Button>
          <Button small kind="quiet" onClick={onLeaveOut}>
            {t('clearance.notAdded.leaveOut')}
          </Button>
        </Actions>
      </Notice>
    </div>
  );
}
