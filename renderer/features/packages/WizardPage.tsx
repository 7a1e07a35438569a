import { type ReactNode, type SyntheticEvent, useId } from 'react';
import { useWords } from '../../i18n';
import { Button } from '../../ui/Button';
import { ScreenTitle } from '../../ui/Screen';
import { Foot } from '../../ui/WithFoot';
import s from './export.module.css';

interface PageProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onNext: () => void;
  readonly onBack?: (() => void) | undefined;
  readonly action?: string;
  readonly blockedBy?: string | undefined;
}

/** A page of the wizard: Enter goes on. */
export function WizardPage({ title, children, onNext, onBack, action, blockedBy }: PageProps) {
  const t = useWords();
  const form = useId();
  const goOn = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!blockedBy) onNext();
  };
  return (
    // from the title, where each page begins; a key that is held down goes through one page, not through all
    <form
      id={form}
      className={s['page']}
      onSubmit={goOn}
      onKeyDown={(event) => event.key === 'Enter' && isTitle(event.target) && !event.repeat && goOn(event)}
    >
      <ScreenTitle focusKey={title}>{title}</ScreenTitle>
      {children}
      <Foot>
        <Button kind="primary" type="submit" form={form} kbd="Enter" blockedBy={blockedBy}>
          {action ?? t('packages.export.continue')}
        </Button>
        {onBack && (
          <Button kind="quiet" onClick={onBack}>
            {t('packages.export.back')}
          </Button>
        )}
      </Foot>
    </form>
  );
}

function isTitle(target: EventTarget): boolean {
  return target instanceof HTMLHeadingElement;
}
