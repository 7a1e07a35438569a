import { type ReactNode, useEffect, useState } from 'react';
import type { Marking } from '#shared/case/model';
import { useWords } from '../../i18n';
import { Screen } from '../../ui/Screen';
import { Steps } from '../../ui/Small';
import { WithFoot } from '../../ui/WithFoot';
import { HowPage, type HowProps, WhomPage, type WhomProps } from './ExportPages';
import s from './export.module.css';

/** From one page to the next, and to the one before. */
export interface Turning {
  readonly onBack: () => void;
  readonly onNext: () => void;
}

interface Props {
  /** Where it began. */
  readonly href: string;
  readonly mark: Marking;
  /** It is written. */
  readonly isDone: boolean;
  readonly inspector?: ReactNode;
  /** On which of the four pages it opens, from 0. */
  readonly begin?: number;
  readonly what: (turning: Pick<Turning, 'onNext'>) => ReactNode;
  readonly whom: Omit<WhomProps, keyof Turning>;
  readonly how: Omit<HowProps, keyof Turning>;
  readonly sign: (turning: Pick<Turning, 'onBack'>) => ReactNode;
}

/** The four pages of every export: what leaves, to whom, how, and the last look. What is said of its end is where one goes on. */
export function ExportSteps({ href, mark, isDone, inspector, begin = 0, what, whom, how, sign }: Props) {
  const t = useWords();
  const [at, setAt] = useState(begin);
  const names = t('packages.export.steps', { returnObjects: true });
  const steps = [names.what, names.whom, names.how, names.sign];
  useEffect(() => {
    if (isDone) document.querySelector('h1')?.focus();
  }, [isDone]);
  const turning: Turning = { onBack: () => setAt(at - 1), onNext: () => setAt(at + 1) };
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
          <Steps label={t('packages.export.stepsLabel')} steps={steps} current={isDone ? steps.length : at} />
          {at === 0 && what(turning)}
          {at === 1 && <WhomPage {...whom} {...turning} />}
          {at === 2 && <HowPage {...how} {...turning} />}
          {at === 3 && sign(turning)}
        </div>
      </WithFoot>
    </Screen>
  );
}
