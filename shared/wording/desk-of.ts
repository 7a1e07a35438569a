import { answersInPlay } from '../case/answer';
import { type CodeId, codeIds } from '../decision/attribution';
import { truthOf } from '../decision/evaluate';
import type { Truth } from '../decision/truth';
import { codeStanding } from '../drafting/attribution';
import type { Desk } from '../drafting/gates';
import type { WordingDesk } from './desk';
import type { WordingContent } from './model';

/** The rules, and the names of the Member States of the day. */
export interface DeskContent {
  readonly rules: WordingContent['rules'];
  readonly members: readonly string[];
}

/**
 * What a draft is held against: its template, its case, and the answers that count there.
 * @param at the day of reading, ISO 8601
 */
export function wordingDesk(desk: Desk, { rules, members }: DeskContent, at: string): WordingDesk {
  const { template, draft, case: file, codes, trees } = desk;
  const answers = answersInPlay(file, trees);
  const standing = (code: CodeId): Truth => codeStanding(code, { codes, answers }).truth;
  const { when, running } = file.facts;
  return {
    kind: template.kind,
    language: draft.language,
    marking: draft.marking,
    measures: template.measures,
    // every code has its truth
    codes: Object.fromEntries(codeIds.map((code) => [code, standing(code)])) as Record<CodeId, Truth>,
    settled: rules.flatMap(({ id, unless }) => (unless && truthOf(unless, answers) === 'yes' ? [id] : [])),
    fields: template.slots.map(({ name }) => name),
    began: when.status === 'known' ? dayOf(when.at) : '',
    ended: running.status === 'known' ? dayOf(running.until) : '',
    states: [file.facts.victim.state, file.facts.abroad.state].filter(
      (name) => name !== undefined && name.trim() !== '',
    ) as string[], // narrowed by the filter
    friends: [file.facts.victim.state ?? '', ...members].filter((name) => name.trim() !== ''),
    at,
  };
}

function dayOf(instant: string | undefined): string {
  return (instant ?? '').slice(0, 10);
}
