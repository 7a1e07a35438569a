import { useMemo } from 'react';
import { answersInPlay } from '#shared/case/answer';
import type { CaseFile } from '#shared/case/model';
import type { ContentPack } from '#shared/content/model';
import { type Assessment, assessMeasures } from '#shared/decision/assess';
import type { Answers } from '#shared/decision/model';
import type { PortfolioPlan } from '#shared/portfolio/plan';
import { type Portfolios, portfolios } from '#shared/portfolio/portfolios';

/** What the composer shows, derived from the case and the plan that stands in it. */
export interface OptionsView {
  readonly plan: PortfolioPlan;
  readonly answers: Answers;
  readonly assessments: readonly Assessment[];
  readonly found: Portfolios;
}

/** Everything the composer derives; memory of it lasts as long as case and content stay the same. */
export function useOptions(file: CaseFile, pack: ContentPack): OptionsView {
  const { options: plan } = file;
  const answers = useMemo(() => answersInPlay(file, pack.trees), [file, pack]);
  const assessments = useMemo(() => assessMeasures(pack.measures, answers), [pack, answers]);
  const found = useMemo(() => portfolios(assessments, plan), [assessments, plan]);
  return { plan, answers, assessments, found };
}
