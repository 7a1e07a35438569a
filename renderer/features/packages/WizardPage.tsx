import type { ReactNode, SyntheticEvent } from 'react';
import { useWords } from '../../i18n';
import { Button } from '../../ui/Button';
import { ScreenTitle } from '../../ui/Screen';
import s from './export.module.css';

interface PageProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onNext: () => void;
  readonly onBack?: () => void;
  readonly action?: string;
  readonly blockedBy?: string | undefined;
}

/** A page of the wizard: Enter goes on. */
export function WizardPage({ title, children, onNext, onBack, action, blockedBy }: PageProps) {
  const t = useWords();
  const goOn = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!blockedBy) onNext();
  };
  return (
    // from the title, where each page begins; a key that is held down goes through one page, not through all
    <form
      className={s['page']}
      onSubmit={goOn}
      onKeyDown={(event) => event.key === 'Enter' && isTitle(event.target) && !event.repeat && goOn(event)}
    >
      <ScreenTitle focusKey={title}>{title}</ScreenTitle>
      {children}
      <div className={s['end']}>
        <Button kind="primary" type="submit" kbd="Enter" blockedBy={blockedBy}>
          {action ?? t('packages.export.continue')}
        </Button>
        {onBack && (
          <Button kind="quiet" onClick={onBack}>
            {t('packages.export.back')}
          </Button>
        )}
      </div>
    </form>
  );
}

function isTitle(target: EventTarget): boolean {
  return target instanceof HTMLHeadingElement;
}
