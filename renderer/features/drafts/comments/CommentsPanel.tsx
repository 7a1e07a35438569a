import { useState } from 'react';
import { type CommentFilter, commentsIn, placedComments } from '#shared/drafting/comments';
import { commentStatuses } from '#shared/drafting/review-model';
import { useWords } from '../../../i18n';
import { Select } from '../../../ui/Field';
import { Eyebrow } from '../../../ui/Small';
import type { Editing } from '../editor/use-editor';
import side from '../side.module.css';
import type { Studio } from '../use-studio';
import { NewComment } from './NewComment';
import { Thread } from './Thread';

interface Props {
  readonly studio: Studio;
  readonly editing: Editing;
}

/** What was said of the text, each beside the words it speaks of: to answer, to take or not, with a reason. */
export function CommentsPanel({ studio, editing }: Props) {
  const t = useWords();
  const [filter, setFilter] = useState<CommentFilter>({});
  const shown = commentsIn(studio.draft, filter);
  const placed = placedComments(studio.draft);
  return (
    <>
      <section>
        <Eyebrow>{t('drafts.comments.new')}</Eyebrow>
        <NewComment studio={studio} editing={editing} />
      </section>
      <section>
        <Eyebrow>{t('drafts.comments.title')}</Eyebrow>
        {studio.draft.comments.length > 1 && <Filters studio={studio} filter={filter} onChange={setFilter} />}
        {shown.some(({ status }) => status === 'open') && <p className={side['fine']}>{t('drafts.comments.hint')}</p>}
        {shown.map((comment) => (
          <Thread
            key={comment.id}
            comment={comment}
            isPlaced={placed.has(comment.id)}
            studio={studio}
            editing={editing}
          />
        ))}
        {shown.length === 0 && <p className={side['fine']}>{t('drafts.comments.none')}</p>}
      </section>
    </>
  );
}

interface FilterProps {
  readonly studio: Studio;
  readonly filter: CommentFilter;
  readonly onChange: (filter: CommentFilter) => void;
}

function Filters({ studio: { draft }, filter, onChange }: FilterProps) {
  const t = useWords();
  const authors = [...new Set(draft.comments.map(({ author }) => author))].toSorted();
  const rounds = [...new Set(draft.comments.map(({ round }) => round))].toSorted((a, b) => a - b);
  return (
    <>
      <Select
        label={t('drafts.comments.filter.status')}
        value={filter.status ?? ''}
        onChange={({ target: { value } }) =>
          onChange({ ...filter, status: commentStatuses.find((status) => status === value) })
        }
      >
        <option value="">{t('drafts.comments.filter.all')}</option>
        {commentStatuses.map((status) => (
          <option key={status} value={status}>
            {t(`drafts.comments.status.${status}`)}
          </option>
        ))}
      </Select>
      {authors.length > 1 && (
        <Select
          label={t('drafts.comments.filter.author')}
          value={filter.author ?? ''}
          onChange={({ target: { value } }) => onChange({ ...filter, author: value || undefined })}
        >
          <option value="">{t('drafts.comments.filter.all')}</option>
          {authors.map((author) => (
            <option key={author}>{author}</option>
          ))}
        </Select>
      )}
      {rounds.length > 1 && (
        <Select
          label={t('drafts.comments.filter.round')}
          value={filter.round ?? ''}
          onChange={({ target: { value } }) => onChange({ ...filter, round: value ? Number(value) : undefined })}
        >
          <option value="">{t('drafts.comments.filter.all')}</option>
          {rounds.map((round) => (
            <option key={round}>{round}</option>
          ))}
        </Select>
      )}
    </>
  );
}
