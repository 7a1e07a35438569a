import type { Comment } from '#shared/drafting/review-model';
import { changesByAuthor } from '#shared/word/summary';
import type { Return } from '#shared/word/take-return';
import { useWords } from '../../../i18n';
import { Notice } from '../../../ui/Status';
import type { Studio } from '../use-studio';
import { Rows } from './Rows';
import s from './word.module.css';

interface Props {
  readonly name: string;
  readonly found: Return;
  readonly studio: Studio;
}

/** What a file brings by author, what it says in silence, what is lost of it, and every paragraph that differs. */
export function Found({ name, found, studio }: Props) {
  const t = useWords();
  const { merged, origin } = found;
  const authors = changesByAuthor(merged);
  const comments = countSaid(merged.comments) - countSaid(studio.draft.comments);
  const isNothing = merged.rows.length === 0 && comments === 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div className={s['found']} tabIndex={0} role="region" aria-label={t('word.in.file', { name })}>
      <p>{t('word.in.file', { name })}</p>
      {origin === 'older' && <Notice level="warning" title={t('word.in.olderDraft')} />}
      {origin === 'other-draft' && <Notice level="warning" title={t('word.in.otherDraft')} />}
      {origin === 'unknown' && <Notice level="warning" title={t('word.in.unknownDraft')} />}
      <section>
        <h3>{t('word.in.brings')}</h3>
        <ul className={s['list']}>
          {isNothing && <li>{t('word.in.nothing')}</li>}
          {authors.map(({ author, count }) => (
            <li key={author}>{t('word.in.byAuthor', { author, count })}</li>
          ))}
          {comments > 0 && <li>{t('word.in.comments', { count: comments })}</li>}
        </ul>
      </section>
      {merged.silent.length > 0 && (
        <section>
          <h3>{t('word.in.silent')}</h3>
          <p>{t('word.in.silentText')}</p>
          <ul className={s['list']}>
            {merged.silent.map(({ kind, line, words }) => (
              <li key={`${kind} ${line} ${words}`}>{t(`word.told.${kind}`, { words })}</li>
            ))}
          </ul>
        </section>
      )}
      {merged.losses.length > 0 && (
        <section>
          <h3>{t('word.in.lost')}</h3>
          <ul className={s['list']}>
            {merged.losses.map(({ code, words }) => (
              <li key={code}>
                {t(`word.loss.${code}`)}
                {words.length > 0 && <small>{words.join(' · ')}</small>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {merged.rows.length > 0 && <Rows merged={merged} studio={studio} />}
    </div>
  );
}

function countSaid(comments: readonly Comment[]): number {
  return comments.reduce((sum, { replies }) => sum + 1 + replies.length, 0);
}
