import { asTracked } from '../document/compare/as-tracked';
import type { Draft } from './model';
import type { Change } from './review-model';
import type { Revision } from './revision';

/** The draft with the text of a version in place of its own; fields that the version does not know keep what they say. */
export function restored(draft: Draft, { document, values, changes, comments }: Revision): Draft {
  const known = new Set(comments.map(({ id }) => id));
  return {
    ...draft,
    document,
    values: { ...draft.values, ...values },
    changes: { ...draft.changes, ...changes },
    // what was said of a later text is kept
    comments: [...comments, ...draft.comments.filter(({ id }) => !known.has(id))],
  };
}

/** The draft with what leads back to the text of a version as one tracked change. Fields stay as they are. */
export function restoredAsTracked(
  draft: Draft,
  { document }: Revision,
  change: Change & { readonly id: string },
): Draft {
  const { id, ...made } = change;
  return {
    ...draft,
    document: asTracked(draft.document, document, id),
    changes: { ...draft.changes, [id]: made },
  };
}
