import { useMemo, useState } from 'react';
import { type Bank, fillable, filledFromContent, withTwin } from '#shared/drafting/begin-twin';
import { type TwinRow as Row, wordsToTranslate } from '#shared/drafting/twin';
import { annexPhrase } from '#shared/listing/listing-words';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { Button } from '../../../ui/Button';
import type { Studio } from '../use-studio';
import { TwinRow } from './TwinRow';
import s from './twin.module.css';
import { useTwin, useTwinKeys } from './use-twin';

/** The draft beside the same text in the other language, paragraph by paragraph. */
export function TwinView({ studio }: { readonly studio: Studio }) {
  const t = useWords();
  const { clauses, states } = usePack();
  const { draft, record, template } = studio;
  const bank = useMemo(() => ({ clauses, states, template, phrase: annexPhrase }), [clauses, states, template]);
  return (
    <div className={s['twin']} data-region="editor">
      {draft.twin ? (
        <Rows studio={studio} bank={bank} />
      ) : (
        <div className={s['begin']}>
          <p>{t('drafts.twin.about')}</p>
          <Button onClick={() => record.set((was) => withTwin(was, bank))}>{t('drafts.twin.begin')}</Button>
        </div>
      )}
    </div>
  );
}

interface Props {
  readonly studio: Studio;
  readonly bank: Bank;
}

function Rows({ studio, bank }: Props) {
  const t = useWords();
  const twin = useTwin(studio);
  const { rows } = twin;
  const [open, setOpen] = useState<string>();
  useTwinKeys(twin);
  const isOff = ({ state }: Row) => state !== 'agreed' && state !== 'missing';
  return (
    <>
      <div className={s['head']}>
        <p className={s['count']} role="status">
          {t('drafts.twin.agreed', { count: rows.filter(({ state }) => state === 'agreed').length, all: rows.length })}{' '}
          {t('drafts.twin.toCompare', { count: rows.filter(isOff).length })}{' '}
          {t('drafts.twin.toTranslate', { count: wordsToTranslate(rows) })}
        </p>
        <Leaves studio={studio} />
        <Fill studio={studio} bank={bank} />
      </div>
      <ol className={s['rows']}>
        {rows.map((row) => (
          <TwinRow
            key={row.id}
            row={row}
            studio={studio}
            work={twin}
            isOpen={row.id === open}
            onOpen={(isOpen) => setOpen(isOpen ? row.id : undefined)}
          />
        ))}
      </ol>
    </>
  );
}

/** Whether the other language goes out beside the draft. */
function Leaves({ studio: { draft, record } }: { readonly studio: Studio }) {
  const t = useWords();
  const { twin } = draft;
  if (!twin) return null;
  return (
    <label className={s['leaves']}>
      <input
        type="checkbox"
        checked={twin.leaves}
        onChange={({ target: { checked } }) =>
          record.set((was) => (was.twin ? { ...was, twin: { ...was.twin, leaves: checked } } : was))
        }
      />
      {t('drafts.twin.leaves', { language: twin.language.toUpperCase() })}
    </label>
  );
}

/** Clauses that were put in since, and sentences the content has learnt. */
function Fill({ studio: { draft, record }, bank }: Props) {
  const t = useWords();
  const count = useMemo(() => fillable(draft, bank), [draft, bank]);
  if (count === 0) return null;
  return (
    <Button small onClick={() => record.set((was) => filledFromContent(was, bank))}>
      {t('drafts.twin.fill', { count })}
    </Button>
  );
}
