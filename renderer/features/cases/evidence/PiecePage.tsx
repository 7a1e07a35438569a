import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { isArchived } from '#shared/case/archive';
import { barsToQuoting, withoutPiece, withPiece } from '#shared/case/evidence';
import type { CaseFile } from '#shared/case/model';
import type { Evidence } from '#shared/case/parts';
import { useWords } from '../../../i18n';
import { Actions, Button } from '../../../ui/Button';
import page from '../../../ui/page.module.css';
import { Empty } from '../../../ui/Small';
import { Notice } from '../../../ui/Status';
import { CasePage, type OpenRecord } from '../CasePage';
import { PieceFiles } from './PieceFiles';
import { PieceForm } from './PieceForm';
import { RegisterInspector } from './RegisterInspector';
import { Supports } from './Supports';

interface Props {
  readonly id: string;
  readonly piece: string;
  readonly onRemoved: (number: number) => void;
}

/** One piece of evidence: what it is, how far it carries, what it supports, and its files. */
export function PiecePage({ id, piece: pieceId, onRemoved }: Props) {
  const t = useWords();
  return (
    <CasePage id={id} title={t('evidence.title')} inspector={(file) => <RegisterInspector file={file} />}>
      {(record) => {
        const piece = Object.hasOwn(record.value.evidence, pieceId) ? record.value.evidence[pieceId] : undefined;
        if (!piece)
          return (
            <Empty action={<a href={`#/cases/${id}/evidence`}>{t('evidence.back')}</a>}>{t('evidence.gone')}</Empty>
          );
        return <Piece record={record} piece={piece} onRemoved={onRemoved} />;
      }}
    </CasePage>
  );
}

function Piece(props: {
  readonly record: OpenRecord;
  readonly piece: Evidence;
  readonly onRemoved: (number: number) => void;
}) {
  const { record, piece, onRemoved } = props;
  const t = useWords();
  const { value: file, set } = record;
  const change = (part: Partial<Evidence>) => set((was) => withPiece(was, piece.id, (now) => ({ ...now, ...part })));
  const remove = () => {
    onRemoved(piece.number);
    window.location.assign(`#/cases/${file.id}/evidence`);
    set((was) => withoutPiece(was, piece.id));
  };
  return (
    <>
      <a className={page['back']} href={`#/cases/${file.id}/evidence`}>
        <ArrowLeft /> {t('evidence.back')}
      </a>
      <Quoting file={file} piece={piece} />
      <PieceForm key={piece.id} piece={piece} onChange={change} />
      <Supports file={file} piece={piece} set={set} />
      <PieceFiles record={record} piece={piece} />
      {!isArchived(file) && <Removal piece={piece} onRemove={remove} />}
    </>
  );
}

function Quoting({ file, piece }: { readonly file: CaseFile; readonly piece: Evidence }) {
  const t = useWords();
  const bars = barsToQuoting(piece, file.marking);
  if (bars.length === 0) return null;
  const number = t('evidence.number', { number: piece.number });
  return (
    <Notice level="warning" title={t('evidence.bar.title', { number })}>
      {bars.map((bar) => (
        <p key={bar}>{t(`evidence.bar.${bar}`)}</p>
      ))}
    </Notice>
  );
}

/** Asks once. */
function Removal({ piece, onRemove }: { readonly piece: Evidence; readonly onRemove: () => void }) {
  const t = useWords();
  const [isAsked, setAsked] = useState(false);
  const number = t('evidence.number', { number: piece.number });
  if (!isAsked)
    return (
      <Actions>
        <Button kind="quiet" onClick={() => setAsked(true)}>
          {t('evidence.remove.button')}
        </Button>
      </Actions>
    );
  return (
    <Notice level="warning" title={t('evidence.remove.ask', { number })}>
      <p>{t('evidence.remove.text')}</p>
      <Actions>
        <Button autoFocus onClick={() => setAsked(false)}>
          {t('evidence.remove.no')}
        </Button>
        <Button onClick={onRemove}>{t('evidence.remove.yes', { number })}</Button>
      </Actions>
    </Notice>
  );
}
