import type { Listing } from '../case/listing';
import type { Regime, RegimeAnswer, RegimeId, RegimeQuestion } from './criterion';

/** What one answer means for one regime. */
export interface Bearing {
  readonly question: RegimeQuestion;
  readonly answer: RegimeAnswer;
  /** `opens`: needed, and given. `closes`: needed, and the contrary given. `open`: needed, and not known. */
  readonly says: 'opens' | 'closes' | 'open' | 'speaks-for';
}

/** `possible` while something that it needs is not known. Nothing is counted: what only speaks for a regime closes none. */
export interface RegimeView {
  readonly regime: Regime;
  readonly status: 'open' | 'possible' | 'blocked';
  readonly bearings: readonly Bearing[];
}

/** What the answers on file say for each regime. It never chooses. */
export function regimeViews(
  {
    regimes,
    regimeQuestions,
  }: { readonly regimes: readonly Regime[]; readonly regimeQuestions: readonly RegimeQuestion[] },
  { regimeAnswers }: Pick<Listing, 'regimeAnswers'>,
): readonly RegimeView[] {
  return regimes.map((regime) => {
    const bearings = regimeQuestions.flatMap((question) => {
      const answer = Object.hasOwn(regimeAnswers, question.id) ? (regimeAnswers[question.id] ?? 'unknown') : 'unknown';
      return bearingsOn(regime.id, question, answer);
    });
    const has = (says: Bearing['says']) => bearings.some((bearing) => bearing.says === says);
    return { regime, status: has('closes') ? 'blocked' : has('open') ? 'possible' : 'open', bearings };
  });
}

function bearingsOn(regime: RegimeId, question: RegimeQuestion, answer: RegimeAnswer): readonly Bearing[] {
  return question.bears
    .filter((bears) => bears.regime === regime)
    .flatMap(({ on, how }): readonly Bearing[] => {
      if (how === 'speaks') return answer === on ? [{ question, answer, says: 'speaks-for' }] : [];
      const says = answer === 'unknown' ? 'open' : answer === on ? 'opens' : 'closes';
      return [{ question, answer, says }];
    });
}
