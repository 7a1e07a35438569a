import type { EditorView } from 'prosemirror-view';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n';
import { Status } from '../../ui/Status';
import { goToCross, goToLine } from './editor/pieces/go-to';
import s from './side.module.css';
import type { Studio } from './use-studio';

interface Props {
  readonly studio: Studio;
  readonly view: EditorView | undefined;
}

/** What in the words of the draft keeps it from leaving, and the way to each place. */
export function TextHolds({ studio: { holds }, view }: Props) {
  const t = useWords();
  return holds.map(({ code, at }) => {
    const go = (to: (view: EditorView, id: string) => boolean) => () => {
      if (view) at.some((id) => to(view, id));
    };
    switch (code) {
      case 'draft/placeholder':
        return (
          <Issue key={code} title={t('drafts.issue.placeholders', { places: at.join(', ') })}>
            {t('drafts.issue.placeholdersText')}
          </Issue>
        );
      case 'draft/open-changes':
        return (
          <Issue key={code} title={t('drafts.issue.changes', { count: at.length })}>
            {t('drafts.issue.changesText')}
          </Issue>
        );
      case 'draft/broken-reference':
        return (
          <Issue key={code} title={t('pieces.hold.broken', { count: at.length })} onGo={go(goToCross)}>
            {t('pieces.hold.brokenText')}
          </Issue>
        );
      case 'draft/paragraph-above':
        return (
          <Issue key={code} title={t('pieces.hold.above', { count: at.length })} onGo={go(goToLine)}>
            {t('pieces.hold.aboveText')}
          </Issue>
        );
      default:
        return null;
    }
  });
}

interface IssueProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onGo?: () => void;
}

function Issue({ title, children, onGo }: IssueProps) {
  const t = useWords();
  return (
    <div className={s['issue']} data-issue tabIndex={-1}>
      <Status level="warning">{title}</Status>
      <span>{children}</span>
      {onGo && (
        <button type="button" className={s['goto']} onClick={onGo}>
          {t('pieces.hold.goToPlace')}
        </button>
      )}
    </div>
  );
}
