import { AppError } from '../base/errors';
import type { Draft } from '../drafting/model';
import { type Dismissal, dismissalSchema } from '../drafting/review-model';
import type { WordingFinding } from './model';

type Finding = Pick<WordingFinding, 'rule' | 'words'>;

/** How much of the words a dismissal keeps. */
const MOST = 500;

/** The dismissal that puts a finding aside: of the same rule, about the same words. */
export function dismissalOf({ dismissed }: Pick<Draft, 'dismissed'>, finding: Finding): Dismissal | undefined {
  return dismissed.find(({ rule, words }) => rule === finding.rule && words === wordsOf(finding));
}

/**
 * The draft with a finding put aside, with a reason and in a name.
 * @throws `input/schema` without a reason or a name
 */
export function withDismissal(draft: Draft, finding: Finding, given: Omit<Dismissal, 'rule' | 'words'>): Draft {
  const { reason, name, at } = given;
  const made = { rule: finding.rule, words: wordsOf(finding), reason: reason.trim(), name: name.trim(), at };
  const dismissal = dismissalSchema.safeParse(made);
  if (!dismissal.success) throw new AppError('input/schema', { at: String(dismissal.error.issues[0]?.path[0] ?? '') });
  return { ...draft, dismissed: [...withoutDismissal(draft, finding).dismissed, dismissal.data] };
}

/** The draft with that finding shown again. */
export function withoutDismissal(draft: Draft, finding: Finding): Draft {
  const isOther = ({ rule, words }: Dismissal) => rule !== finding.rule || words !== wordsOf(finding);
  return { ...draft, dismissed: draft.dismissed.filter(isOther) };
}

function wordsOf({ words }: Finding): string {
  return words.slice(0, MOST);
}
