import { withReply, withStatus } from '#shared/drafting/comments';
import type { Comment } from '#shared/drafting/review-model';
import { useWords } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { officialDay } from '../../../ui/dates';
import { Status } from '../../../ui/Status';
import { goToComment } from '../editor/comment-marks';
import type { Editing } from '../editor/use-editor';
import side from '../side.module.css';
import type { Studio } from '../use-studio';
import { SayForm } from './SayForm';

interface Props {
  readonly comment: Comment;
  /** Whether its words still stand in the text. */
  readonly isPlaced: boolean;
  readonly studio: Studio;
  readonly editing: Editing;
}

const levels = { open: 'possible', taken: 'open', 'not-taken': 'blocked' } as const;

/** A comment with its answers, its words, and what became of it. */
export function Thread({ comment, isPlaced, studio, editing }: Props) {
  const t = useWords();
  const { id, author, at, round, quote, text, status, reason, replies } = comment;
  const { view } = editing;
  return (
    <article
      id={`comment-${id}`}
      tabIndex={-1}
      className={side['issue']}
      aria-label={t('drafts.comments.of', { author })}
    >
      <Status level={levels[status]}>{t(`drafts.comments.status.${status}`)}</Status>
      <small>{t('drafts.comments.by', { author, date: officialDay(at), round })}</small>
      {isPlaced ? (
        <button type="button" className={side['goto']} onClick={() => view && goToComment(view, id)}>
          <span className="vh">{t('drafts.comments.goTo')} </span>
          <q>{quote}</q>
        </button>
      ) : (
        <>
          <q>{quote}</q>
          <Status level="warning">{t('drafts.comments.gone')}</Status>
        </>
      )}
      <p>{text}</p>
      {replies.length > 0 && (
        <ul className={side['replies']}>
          {replies.map((reply) => (
            <li key={`${reply.author} ${reply.at}`}>
              <small>{t('drafts.comments.replied', { author: reply.author, date: officialDay(reply.at) })}</small>
              <p>{reply.text}</p>
            </li>
          ))}
        </ul>
      )}
      {reason && <p>{t('drafts.comments.because', { reason })}</p>}
      <Acts comment={comment} studio={studio} />
    </article>
  );
}

function Acts({ comment: { id, status }, studio }: Pick<Props, 'comment' | 'studio'>) {
  const t = useWords();
  const { record } = studio;
  const set = (to: Comment['status'], reason = '') => {
    // the button is gone then
    document.getElementById(`comment-${id}`)?.focus();
    record.set((was) => withStatus(was, id, { status: to, reason }));
  };
  if (status !== 'open')
    return (
      <div className={side['do']}>
        <Button small kind="quiet" onClick={() => set('open')}>
          {t('drafts.comments.reopen')}
        </Button>
      </div>
    );
  return (
    <div className={side['do']}>
      <Button small onClick={() => set('taken')}>
        {t('drafts.comments.take')}
      </Button>
      <SayForm
        open={t('drafts.comments.refuse')}
        label={t('drafts.comments.reason')}
        send={t('drafts.comments.refuse')}
        onSay={(reason) => set('not-taken', reason)}
      />
      <SayForm
        open={t('drafts.comments.reply')}
        label={t('drafts.comments.replyText')}
        send={t('drafts.comments.reply')}
        isSigned
        onSay={(text, author) => {
          document.getElementById(`comment-${id}`)?.focus();
          record.set((was) => withReply(was, id, { author, at: new Date().toISOString(), text }));
        }}
      />
    </div>
  );
}
