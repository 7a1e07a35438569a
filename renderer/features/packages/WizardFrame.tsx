import { type ReactNode, useEffect } from 'react';
import type { Marking } from '#shared/case/model';
import { useWords } from '../../i18n';
import { Screen } from '../../ui/Screen';
import { Steps } from '../../ui/Small';
import { WithFoot } from '../../ui/WithFoot';
import s from './export.module.css';

interface Props {
  /** Which of the four pages, from 0. */
  readonly at: number;
  /** It is written. */
  readonly isDone: boolean;
  /** Where it began. */
  readonly href: string;
  readonly mark: Marking;
  readonly inspector?: ReactNode;
  readonly children: ReactNode;
}

/** Around the four pages of every export. What is said of its end is where one goes on. */
export function WizardFrame({ at, isDone, href, mark, inspector, children }: Props) {
  const t = useWords();
  const names = t('packages.export.steps', { returnObjects: true });
  const steps = [names.what, names.whom, names.how, names.sign];
  useEffect(() => {
    if (isDone) document.querySelector('h1')?.focus();
  }, [isDone]);
  return (
    <Screen
      crumbs={[
        { label: t('packages.title'), href: '/packages' },
        { label: t('packages.export.title'), href },
        { label: steps[at] ?? '' },
      ]}
      mark={mark}
      inspector={inspector}
    >
      <WithFoot measure="narrow">
        <div className={s['wizard']}>
          <Steps label={t('packages.export.stepsLabel')} steps={steps} current={isDone ? 4 : at} />
          {children}
        </div>
      </WithFoot>
    </Screen>
  );
}
