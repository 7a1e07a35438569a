import { useMemo, useState } from 'react';
import { withTwin } from '#shared/drafting/begin-twin';
import { type TwinRow as Row, twinRows, withAgreed, wordsToTranslate } from '#shared/drafting/twin';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { Button } from '../../../ui/Button';
import { useCommands } from '../../../ui/frame';
import type { Studio } from '../use-studio';
import { TwinRow } from './TwinRow';
import s from './twin.module.css';

/** The draft beside the same text in the other language, paragraph by paragraph. */
export function TwinView({ studio }: { readonly studio: Studio }) {
  const t = useWords();
  const { clauses } = usePack();
  const { draft, record } = studio;
  return (
    <div className={s['twin']} data-region="editor">
      {draft.twin ? (
        <Rows studio={studio} />
      ) : (
        <div className={s['begin']}>
          <p>{t('drafts.twin.about')}</p>
          <Button onClick={() => record.set((was) => withTwin(was, clauses))}>{t('drafts.twin.begin')}</Button>
        </div>
      )}
    </div>
  );
}

function Rows({ studio }: { readonly studio: Studio }) {
  const t = useWords();
  const { draft } = studio;
  const rows = useMemo(() => twinRows(draft), [draft]);
  const [open, setOpen] = useState<string>();
  useTwinKeys(studio, rows);
  const isOff = ({ state }: Row) => state !== 'agreed' && state !== 'missing';
  return (
    <>
      <p className={s['count']} role="status">
        {t('drafts.twin.agreed', { count: rows.filter(({ state }) => state === 'agreed').length, all: rows.length })}{' '}
        {t('drafts.twin.toCompare', { count: rows.filter(isOff).length })}{' '}
        {t('drafts.twin.toTranslate', { count: wordsToTranslate(rows) })}
      </p>
      <ol className={s['rows']}>
        {rows.map((row) => (
          <TwinRow
            key={row.id}
            row={row}
            studio={studio}
            isOpen={row.id === open}
            onOpen={(isOpen) => setOpen(isOpen ? row.id : undefined)}
          />
        ))}
      </ol>
    </>
  );
}

/** In a paragraph one key says that the two agree; another leads to the next one that is not agreed. */
function useTwinKeys({ record }: Studio, rows: readonly Row[]): void {
  const commands = useMemo(() => {
    const here = () => document.activeElement?.closest<HTMLElement>('[data-twin]')?.dataset['twin'];
    const next = () => {
      const from = rows.findIndex(({ id }) => id === here());
      const after = [...rows.slice(from + 1), ...rows.slice(0, from + 1)];
      const found = after.find(({ state }) => state !== 'agreed');
      if (found) document.querySelector<HTMLElement>(`[data-twin="${CSS.escape(found.id)}"] button`)?.focus();
    };
    return [
      {
        id: 'drafts.twinAgree',
        shortcut: 'Alt+G',
        run: () => {
          const id = here();
          if (id !== undefined) record.set((was) => withAgreed(was, id));
        },
      },
      { id: 'drafts.twinNext', shortcut: 'Alt+N', run: next },
    ];
  }, [rows, record.set]);
  useCommands(commands);
}
