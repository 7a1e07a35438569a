import type { ReactNode } from 'react';
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
  return (
    <form
      className={s['page']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!blockedBy) onNext();
      }}
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
