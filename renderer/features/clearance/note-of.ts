import { type IncomingDraft, reviewed, type Typed } from '#shared/clearance/incoming';
import { versionDigest } from '#shared/clearance/text';
import { type ClearanceDecision, type ClearanceNote, noteFormat } from '#shared/package/index';

/** The form of a decision, with what stands in it where nobody typed. */
export interface Filled {
  readonly decision: ClearanceDecision;
  readonly step: string;
  readonly remark: string;
  readonly name: string;
  readonly unit: string;
}

export function filledIn(typed: Typed, author: string): Filled {
  const { decision = 'cleared', step = '', remark = '', name = author, unit = '' } = typed;
  return { decision, step, remark, name, unit };
}

/** What is signed beside the text: the decision, and what was said of the text. */
export function noteOf(came: IncomingDraft, filled: Filled): ClearanceNote {
  const { document, changes, comments } = reviewed(came);
  const isProposed = Object.keys(changes).length > Object.keys(came.draft.changes).length;
  const isSaid = isProposed || comments.length > came.draft.comments.length;
  const { decision, step, remark, name, unit } = filled;
  return {
    format: noteFormat,
    // who proposes other words clears the text with them
    decision: decision === 'cleared' && isProposed ? 'cleared-with-changes' : decision,
    remark: remark.trim(),
    at: new Date().toISOString(),
    by: { name: name.trim(), unit: unit.trim() },
    ...(step !== '' && { step }),
    answers: {
      package: came.package.id,
      draft: came.draftId,
      round: came.draft.round,
      version: versionDigest(came.draft),
    },
    ...(isSaid && { text: { document, changes, comments } }),
  };
}
