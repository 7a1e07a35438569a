import { Paperclip } from 'lucide-react';
import { isArchived } from '#shared/case/archive';
import { mostFiles } from '#shared/case/evidence-files';
import type { Evidence } from '#shared/case/parts';
import { useWords } from '../../../i18n';
import { errorWords } from '../../../i18n/error-words';
import { useLive, useStore } from '../../../store/context';
import { Actions, Button } from '../../../ui/Button';
import page from '../../../ui/page.module.css';
import { Notice } from '../../../ui/Status';
import type { OpenRecord } from '../CasePage';
import s from './evidence.module.css';
import { FileRow } from './FileRow';
import { shownName } from './shown-name';
import { type FileDoings, useFiles } from './use-files';

interface Props {
  readonly record: OpenRecord;
  readonly piece: Evidence;
}

/** The files of a piece: taken in sealed, saved out again when their digest holds, opened by nothing here. */
export function PieceFiles({ record, piece }: Props) {
  const t = useWords();
  const store = useStore();
  const doings = useFiles(record, piece);
  const held = useLive(() => store.attachments.held(piece.files), [store, piece.files]);
  const blocked = useBlocked(record, piece, doings);
  return (
    <section className={page['card']} aria-label={t('evidence.files.title')}>
      <h2>{t('evidence.files.title')}</h2>
      <p className="dim">{t('evidence.files.lead', { most: mostFiles })}</p>
      <ul className={s['files']}>
        {piece.files.map((file) => (
          <FileRow
            key={file.id}
            file={file}
            isHeld={held === undefined || held.has(file.id)}
            canRemove={!isArchived(record.value)}
            doings={doings}
          />
        ))}
      </ul>
      {piece.files.length === 0 && <p className="dim">{t('evidence.files.none')}</p>}
      <Actions>
        <Button onClick={() => void doings.add()} blockedBy={blocked}>
          <Paperclip /> {t('evidence.files.add')}
        </Button>
      </Actions>
      <Said doings={doings} />
    </section>
  );
}

function useBlocked({ value }: OpenRecord, { files }: Evidence, { share }: FileDoings): string | undefined {
  const t = useWords();
  if (isArchived(value)) return t('evidence.full');
  if (share !== undefined) return t('evidence.files.busy');
  return files.length >= mostFiles ? t('evidence.files.full', { most: mostFiles }) : undefined;
}

/** What is under way, what was done, and why something was not. */
function Said({ doings: { share, done, failure } }: { readonly doings: FileDoings }) {
  const t = useWords();
  const words = failure && errorWords(failure.thrown);
  return (
    <>
      <p role="status">
        {share && t('evidence.files.adding', { name: shownName(share.name), share: Math.floor(share.of1 * 100) })}
        {done?.what === 'added' && t('evidence.files.added', { name: shownName(done.name) })}
        {done?.what === 'saved' &&
          `${t('evidence.files.saved', { name: shownName(done.name) })} ${t('evidence.files.savedOpen')}`}
      </p>
      {words && (
        <Notice level="invalid" title={words.text} code={words.code}>
          {failure.at === 'add' && <p>{t('evidence.files.refused')}</p>}
        </Notice>
      )}
    </>
  );
}
