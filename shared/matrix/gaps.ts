import { dayAfter, lastDayOf } from '../base/days';
import type { Competence, Matter } from './matter';
import type { Duty } from './model';
import { holdsOn } from './query';

/** An act as far as its life matters here. */
export interface ActLife {
  readonly id: string;
  readonly to?: string | undefined;
}

/** What the matrix does not answer on a day, matter by matter. */
export interface Gaps {
  /** Somebody has to decide, and nobody does: an error of the content. */
  readonly undecided: readonly Matter[];
  /** More than one decides: an error of the content. */
  readonly contested: readonly { readonly matter: Matter; readonly deciders: readonly string[] }[];
  /** Duties whose act is no longer in force. */
  readonly expired: readonly Duty[];
  /** Nobody decides, by law or by nature. */
  readonly open: readonly Matter[];
  readonly notYet: readonly Matter[];
  readonly ended: readonly Matter[];
}

/** Matters without a decider, with two, or not there on a day, and duties with an expired basis. */
export function gaps(competence: Competence, acts: readonly ActLife[], date: string): Gaps {
  const { matters, matrix } = competence;
  const alive = matters.filter((matter) => holdsOn(matter, date));
  const expiry = new Map(acts.flatMap(({ id, to }) => (to === undefined ? [] : [[id, lastDayOf(to)] as const])));
  return {
    undecided: alive.filter((matter) => matter.isDecided && decidersOn(competence, matter, date).length === 0),
    contested: alive
      .map((matter) => ({ matter, deciders: decidersOn(competence, matter, date) }))
      .filter(({ deciders }) => deciders.length > 1),
    expired: matrix.duties.filter(
      (duty) => holdsOn(duty, date) && duty.act !== undefined && (expiry.get(duty.act) ?? date) < date,
    ),
    open: alive.filter((matter) => !matter.isDecided),
    notYet: matters.filter((matter) => date < matter.from),
    ended: matters.filter((matter) => matter.to !== undefined && matter.to < date),
  };
}

/** The actors that decide a matter on a day, each once. */
export function decidersOn({ matrix }: Competence, matter: Matter, date: string): readonly string[] {
  const deciding = matrix.duties.filter(
    (duty) => duty.matter === matter.id && duty.role === 'decides' && holdsOn(duty, date),
  );
  return [...new Set(deciding.map((duty) => duty.actor))];
}

/**
 * The days of a matter's life on which who decides may change: its first day, and every day on which a deciding duty
 * begins or is over. Between two of them everything stays as it is, so that looking at these days looks at all.
 */
export function changeDays({ matrix }: Competence, matter: Matter): readonly string[] {
  const deciding = matrix.duties.filter((duty) => duty.matter === matter.id && duty.role === 'decides');
  const days = deciding.flatMap(({ from, to }) => (to === undefined ? [from] : [from, dayAfter(to)]));
  return [...new Set([matter.from, ...days])].filter((date) => holdsOn(matter, date)).sort();
}
