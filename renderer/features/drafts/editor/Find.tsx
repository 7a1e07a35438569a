import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useState } from 'react';
import type { Draft } from '#shared/drafting/model';
import { FindBar } from './FindBar';
import { ReplaceDialog } from './ReplaceDialog';
import { type EditorFind, useFindCommand } from './use-find';
import type { ReplaceAsk } from './use-replace-all';

interface Props {
  readonly view: EditorView | undefined;
  readonly state: EditorState | undefined;
  readonly find: EditorFind;
  readonly draft: Draft;
}

/** Ctrl+F: the bar above the text, and what would be replaced everywhere. */
export function Find({ view, state, find, draft }: Props) {
  useFindCommand(view, find);
  const [ask, setAsk] = useState<ReplaceAsk>();
  if (!view || !state || !find.isOpen) return null;
  const { query, replacement } = find;
  const onAll = () => query.words !== '' && setAsk({ query, replacement, draftId: draft.id, caseId: draft.caseId });
  return (
    <>
      <FindBar view={view} state={state} find={find} onAll={onAll} />
      {ask && (
        <ReplaceDialog
          view={view}
          ask={ask}
          title={draft.title}
          isTracking={draft.tracking}
          onClose={() => setAsk(undefined)}
        />
      )}
    </>
  );
}
