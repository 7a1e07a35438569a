import { firstDayOf, lastDayOf } from '../base/days';
import { changeDays, decidersOn } from '../matrix/gaps';
import type { Competence, Matter } from '../matrix/matter';
import type { Duty } from '../matrix/model';
import type { Act } from './act';
import { type Check, fault } from './known';
import type { Loaded } from './load';
import type { Located } from './located';
import { assembleCompetence } from './pack';

/**
 * Who decides: every matter that is decided has one decider on every day of its life, no other has any, and no duty
 * outlives the matter or the act that it rests on.
 */
export function checkCompetence(check: Check, loaded: Loaded): void {
  const competence = assembleCompetence(loaded);
  for (const item of loaded.matters) checkDeciders(check, item, competence);
  const acts = new Map(loaded.acts.map(({ value }) => [value.id, value]));
  const matters = new Map(loaded.matters.map(({ value }) => [value.id, value]));
  for (const item of loaded.duties) {
    const { act, matter } = item.value;
    checkLife(check, item, { matter, life: matters.get(matter ?? '') });
    checkLife(check, item, { act, life: lifeOf(acts.get(act ?? '')) });
  }
}

/** The first day of each thing found wrong, at the matter's first line. */
function checkDeciders(check: Check, item: Located<Matter>, competence: Competence): void {
  const matter = item.value;
  const days = changeDays(competence, matter).map((day) => ({ day, who: decidersOn(competence, matter, day) }));
  const none = days.find(({ who }) => who.length === 0);
  const two = days.find(({ who }) => who.length > (matter.isDecided ? 1 : 0));
  const details = (day: string) => ({ matter: matter.id, day });
  if (matter.isDecided && none)
    fault(check, { item, path: ['id'] }, { code: 'matrix/no-decider', details: details(none.day) });
  if (two)
    fault(
      check,
      { item, path: ['id'] },
      { code: 'matrix/two-deciders', details: { ...details(two.day), deciders: [...two.who] } },
    );
}

type Life = { readonly from: string; readonly to?: string | undefined };
type Frame = { readonly life: Life | undefined } & (
  | { readonly matter: string | undefined }
  | { readonly act: string | undefined }
);

function checkLife(check: Check, item: Located<Duty>, frame: Frame): void {
  const { life } = frame;
  if (!life) return;
  const { from, to } = item.value;
  const isEarly = from < life.from;
  const isLate = life.to !== undefined && (to === undefined || to > life.to);
  const details: Record<string, string> = 'matter' in frame ? { matter: frame.matter ?? '' } : { act: frame.act ?? '' };
  if (isEarly) fault(check, { item, path: ['from'] }, { code: 'matrix/outside', details });
  if (isLate) fault(check, { item, path: [to === undefined ? 'from' : 'to'] }, { code: 'matrix/outside', details });
}

/** An act carries duties from the day it was adopted: bodies are set up before its rules apply. */
function lifeOf(act: Act | undefined): Life | undefined {
  if (!act) return undefined;
  const from = [act.adopted, act.from ?? act.adopted].map(firstDayOf).sort()[0] ?? act.adopted;
  return { from, to: act.to === undefined ? undefined : lastDayOf(act.to) };
}
