import { PencilLine } from 'lucide-react';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { memo, useState } from 'react';
import { useWords } from '../../../i18n';
import { Kbd } from '../../../ui/Small';
import type { Studio } from '../use-studio';
import s from './changes.module.css';
import { changesOf } from './track';
import { changeAt, changePlaces, resolveHere } from './track-resolve';
import { useChangeCommands } from './use-change-commands';

interface Props {
  readonly view: EditorView | undefined;
  readonly state: EditorState | undefined;
  readonly studio: Studio;
}

/** Whether changes are tracked, which one the cursor is in, and what may be done with it. */
export function ChangeBar({ view, state, studio }: Props) {
  const t = useWords();
  const [author, setAuthor] = useState('');
  const { draft, record } = studio;
  const toggle = () => record.set((was) => ({ ...was, tracking: !was.tracking }));
  useChangeCommands({ view, toggle, author });
  const changes = state ? changesOf(state) : {};
  const places = state ? changePlaces(state.doc).filter(({ change }) => isBy(changes[change]?.author, author)) : [];
  const here = state && changeAt(state);
  const at = here ? places.findIndex(({ from }) => from === here.from) : -1;
  const authors = [...new Set(Object.values(changes).map((one) => one.author))].toSorted();
  const decide = (verdict: 'accept' | 'reject') => () => {
    if (!view) return;
    resolveHere(verdict)(view.state, view.dispatch, view);
    view.focus();
  };
  return (
    <span role="group" aria-label={t('drafts.changes.bar')} className={s['bar']} data-any={places.length > 0}>
      <button
        type="button"
        aria-pressed={draft.tracking}
        className={s['track']}
        aria-label={t('drafts.changes.track')}
        title={t('drafts.changes.track')}
        onClick={toggle}
      >
        <PencilLine aria-hidden="true" /> <span>{t('drafts.changes.track')}</span>
      </button>
      {places.length > 0 && (
        <>
          {authors.length > 1 && (
            <select
              aria-label={t('drafts.changes.whose')}
              value={author}
              onChange={(event) => setAuthor(event.target.value)}
            >
              <option value="">{t('drafts.changes.everyone')}</option>
              {authors.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          )}
          <span role="status">
            {at < 0
              ? t('drafts.changes.count', { count: places.length })
              : t('drafts.changes.at', { number: at + 1, count: places.length })}
            {here && <Told state={state} place={here} />}
          </span>
          <button type="button" onClick={decide('accept')}>
            {t('drafts.changes.accept')} <Kbd>{t('drafts.changes.acceptKey')}</Kbd>
          </button>
          <button type="button" onClick={decide('reject')}>
            {t('drafts.changes.reject')} <Kbd>{t('drafts.changes.rejectKey')}</Kbd>
          </button>
        </>
      )}
      <Authors changes={changes} />
    </span>
  );
}

function isBy(author: string | undefined, wanted: string): boolean {
  return wanted === '' || author === wanted;
}

/** What the cursor came to, for those who hear it. */
function Told({
  state,
  place,
}: {
  readonly state: EditorState;
  readonly place: NonNullable<ReturnType<typeof changeAt>>;
}) {
  const t = useWords();
  const change = changesOf(state)[place.change];
  if (!change) return <span className="vh">{t('drafts.changes.unknown')}</span>;
  const words = { author: change.author, day: change.at.slice(0, 10), round: change.round };
  return (
    <span className="vh">
      {`, ${t(`drafts.changes.${place.kind}`, words)}: ${state.doc.textBetween(place.from, place.to, ' ')}`}
    </span>
  );
}

/** Who made each change: the words in the text point here, so that a screen reader can say it. */
const Authors = memo(function Authors({ changes }: { readonly changes: ReturnType<typeof changesOf> }) {
  const t = useWords();
  return (
    <span hidden>
      {Object.entries(changes).map(([id, { author, at, round }]) => (
        <span key={id} id={`change-${id}`}>
          {t('drafts.changes.by', { author, day: at.slice(0, 10), round })}
        </span>
      ))}
    </span>
  );
});
