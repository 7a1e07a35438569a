import type { EditorView } from 'prosemirror-view';
import { type FormEvent, useId, useMemo, useRef, useState } from 'react';
import type { Surroundings } from '#shared/document/find';
import { useWords } from '../../../i18n';
import { errorWords } from '../../../i18n/error-words';
import { Actions, Button } from '../../../ui/Button';
import { Dialog, type DialogHandle } from '../../../ui/Dialog';
import d from '../../../ui/dialog.module.css';
import { Notice } from '../../../ui/Status';
import { foundIn, placesIn, write } from './find';
import s from './replace.module.css';
import { type ReplaceAsk, useReplaceElsewhere } from './use-replace-all';

interface Props {
  readonly view: EditorView;
  readonly ask: ReplaceAsk;
  readonly title: string;
  readonly isTracking: boolean;
  readonly onClose: () => void;
}

/** Everything that would be replaced, in this draft and in the others of its case, before anything is. */
export function ReplaceDialog({ view, ask, title, isTracking, onClose }: Props) {
  const t = useWords();
  const { query, replacement, draftId } = ask;
  const name = useId();
  const dialog = useRef<DialogHandle>(null);
  const { drafts, isDamaged, failure, apply } = useReplaceElsewhere(ask);
  const here = useMemo(() => placesIn(view.state.doc, query), [view, query]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set([draftId]));
  const toggle = (id: string) => setChosen((was) => (was.has(id) ? without(was, id) : new Set([...was, id])));
  const others = (drafts ?? []).filter(({ draft }) => chosen.has(draft.id));
  const hereCount = chosen.has(draftId) ? here.length : 0;
  const count = hereCount + others.reduce((sum, { places }) => sum + places.length, 0);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (count === 0) return;
    if (hereCount > 0) view.dispatch(write(view.state.tr, foundIn(view.state), replacement));
    const isWhole = await apply(
      new Set(others.map(({ draft }) => draft.id)),
      t('find.dialog.version', { words: query.words }),
    );
    if (isWhole) dialog.current?.close();
    else setChosen(new Set());
  };
  const failed = failure === undefined ? undefined : errorWords(failure);
  const words = { words: query.words, replacement };
  return (
    <Dialog ref={dialog} className={`${d['dialog']} ${s['dialog']}`} aria-labelledby={name} onClose={onClose}>
      <form className={`${d['form']} ${s['form']}`} onSubmit={(event) => void submit(event)}>
        <h2 id={name}>{replacement === '' ? t('find.dialog.remove', words) : t('find.dialog.title', words)}</h2>
        <h3>{t('find.dialog.here')}</h3>
        <Part
          title={title}
          places={here}
          replacement={replacement}
          isTracking={isTracking}
          isOn={chosen.has(draftId)}
          onToggle={() => toggle(draftId)}
        />
        <h3>{t('find.dialog.elsewhere')}</h3>
        {drafts?.length === 0 && <p className="dim">{t('find.dialog.nowhere')}</p>}
        {drafts === undefined && <p className="dim">{t('find.dialog.searching')}</p>}
        {drafts?.map(({ draft, places }) => (
          <Part
            key={draft.id}
            title={draft.title}
            places={places}
            replacement={replacement}
            isTracking={draft.tracking}
            isOn={chosen.has(draft.id)}
            onToggle={() => toggle(draft.id)}
          />
        ))}
        {isDamaged && <Notice level="warning" title={t('find.dialog.damaged')} />}
        {failed && <Notice level="warning" title={failed.text} code={failed.code} />}
        <p className="dim">{t('find.dialog.undo')}</p>
        <Actions>
          <Button kind="primary" type="submit" blockedBy={count === 0 ? t('find.dialog.nothing') : undefined}>
            {t('find.dialog.apply', { count })}
          </Button>
          <Button onClick={() => dialog.current?.close()} kbd="Esc">
            {t('find.dialog.cancel')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((one) => one !== id));
}

/** As many as are shown of one draft. */
const shown = 50;

interface PartProps {
  readonly title: string;
  readonly places: readonly Surroundings[];
  readonly replacement: string;
  readonly isTracking: boolean;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

function Part({ title, places, replacement, isTracking, isOn, onToggle }: PartProps) {
  const t = useWords();
  const rest = places.length - shown;
  return (
    <div className={s['part']}>
      <label>
        <input type="checkbox" checked={isOn} onChange={onToggle} />
        <span>
          <b>{title}</b> · {t('find.places', { count: places.length })} ·{' '}
          {isTracking ? t('find.dialog.tracked') : t('find.dialog.untracked')}
        </span>
      </label>
      <ul>
        {places.slice(0, shown).map(({ before, found, after }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places stand in the order of the text and do not move
          <li key={at}>
            {before}
            <del>{found}</del>
            {replacement !== '' && <ins>{replacement}</ins>}
            {after}
          </li>
        ))}
        {rest > 0 && <li className="dim">{t('find.dialog.more', { count: rest })}</li>}
      </ul>
    </div>
  );
}
