import { FileText, Plus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { isArchived } from '#shared/case/archive';
import { barsToQuoting, registerOf, withNewPiece } from '#shared/case/evidence';
import type { CaseFile } from '#shared/case/model';
import type { Evidence as Piece } from '#shared/case/parts';
import { useWords } from '../../../i18n';
import { useStore } from '../../../store/context';
import { Actions, Button } from '../../../ui/Button';
import { officialDay } from '../../../ui/dates';
import { useCommands } from '../../../ui/frame';
import page from '../../../ui/page.module.css';
import { Empty, Tag } from '../../../ui/Small';
import { Status } from '../../../ui/Status';
import { CasePage, type OpenRecord } from '../CasePage';
import s from './evidence.module.css';
import { PiecePage } from './PiecePage';
import { RegisterInspector } from './RegisterInspector';

/** The evidence register of a case, or one piece of it. */
export function Evidence({ id, piece }: { readonly id: string; readonly piece: string | undefined }) {
  const t = useWords();
  const [removed, setRemoved] = useState<number>();
  useSweep();
  if (piece !== undefined) return <PiecePage id={id} piece={piece} onRemoved={setRemoved} />;
  return (
    <CasePage
      id={id}
      title={t('evidence.title')}
      lead={t('evidence.lead')}
      inspector={(file) => <RegisterInspector file={file} />}
    >
      {(record) => <Register record={record} removed={removed} />}
    </CasePage>
  );
}

/** What a process that ended in between left of a file goes when the register is looked at. */
function useSweep(): void {
  const store = useStore();
  useEffect(() => {
    // what cannot be swept now is swept another time
    void store.attachments.sweep().catch(() => undefined);
  }, [store]);
}

function Register({ record, removed }: { readonly record: OpenRecord; readonly removed: number | undefined }) {
  const t = useWords();
  const file = record.value;
  const pieces = registerOf(file);
  const add = useAdd(record);
  const button = (
    <Actions>
      <Button kind="primary" kbd="N" onClick={add} blockedBy={isArchived(file) ? t('evidence.full') : undefined}>
        <Plus /> {t('evidence.add')}
      </Button>
    </Actions>
  );
  return (
    <>
      <p role="status">
        {removed !== undefined && t('evidence.removed', { number: t('evidence.number', { number: removed }) })}
      </p>
      {pieces.length === 0 ? <Empty action={button}>{t('evidence.empty')}</Empty> : button}
      <ul className={page['rows']}>
        {pieces.map((piece) => (
          <Row key={piece.id} file={file} piece={piece} />
        ))}
      </ul>
    </>
  );
}

/** A new piece, opened at once. N does the same. */
function useAdd({ set, value }: OpenRecord): () => void {
  const { id: caseId } = value;
  const blocked = isArchived(value);
  const add = useMemo(
    () => () => {
      if (blocked) return;
      const id = crypto.randomUUID();
      set((was) => withNewPiece(was, { id, now: Date.now() }));
      window.location.assign(`#/cases/${caseId}/evidence/${id}`);
    },
    [set, caseId, blocked],
  );
  useCommands(useMemo(() => [{ id: 'evidence.add', shortcut: 'n', run: add }], [add]));
  return add;
}

function Row({ file, piece }: { readonly file: CaseFile; readonly piece: Piece }) {
  const t = useWords();
  const isHeld = barsToQuoting(piece, file.marking).length > 0;
  return (
    <li>
      <a className={page['row']} href={`#/cases/${file.id}/evidence/${piece.id}`}>
        <FileText />
        <span className={s['cell']}>
          <span className={page['rowTitle']}>
            <span className={s['number']}>{t('evidence.number', { number: piece.number })}</span>{' '}
            <bdi>{piece.title || t('evidence.untitled')}</bdi>
          </span>
          <span className={page['rowMeta']}>
            {piece.originator && <bdi>{piece.originator}</bdi>}
            {piece.date && <span>{t('evidence.ofDate', { date: officialDay(piece.date) })}</span>}
            {piece.grade && <span>{piece.grade}</span>}
            {piece.supports.length > 0 && <span>{t('evidence.supportsCount', { count: piece.supports.length })}</span>}
            {piece.files.length > 0 && <span>{t('evidence.filesCount', { count: piece.files.length })}</span>}
            {isHeld && <Status level="warning">{t('evidence.noQuote')}</Status>}
          </span>
        </span>
        <span className={s['tags']}>
          {piece.tlp !== 'none' && <Tag>{t(`evidence.tlp.${piece.tlp}`)}</Tag>} <Tag>{piece.marking}</Tag>
        </span>
      </a>
    </li>
  );
}
