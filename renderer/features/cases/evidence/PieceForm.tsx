import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { markings } from '#shared/case/model';
import { type Evidence, tlps } from '#shared/case/parts';
import { useWords } from '../../../i18n';
import { Select, TextArea, TextField } from '../../../ui/Field';
import page from '../../../ui/page.module.css';
import file from '../file.module.css';
import s from './evidence.module.css';
import { GradeFields } from './GradeFields';

interface Props {
  readonly piece: Evidence;
  readonly onChange: (part: Partial<Evidence>) => void;
}

const lines = [
  ['source', 300],
  ['originator', 300],
  ['language', 35],
] as const;

/** What a piece is, saved as it is typed. */
export function PieceForm({ piece, onChange }: Props) {
  const t = useWords();
  const form = useRef<HTMLFormElement>(null);
  const isNew = useRef(piece.title === '');
  useLayoutEffect(() => {
    // a piece that has just begun is written down at once; the title of the screen was read out before
    if (isNew.current) form.current?.querySelector('input')?.focus();
  }, []);
  return (
    <form ref={form} className={page['card']} onKeyDown={goOn} onSubmit={(event) => event.preventDefault()}>
      <h2>
        <span className={s['number']}>{t('evidence.number', { number: piece.number })}</span>{' '}
        <bdi>{piece.title || t('evidence.untitled')}</bdi>
      </h2>
      <div className={file['fields']}>
        <div className={file['whole']}>
          <TextField
            label={t('evidence.field.title')}
            hint={t('evidence.field.titleHint')}
            data-main
            value={piece.title}
            maxLength={300}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        </div>
        {lines.map(([name, most]) => (
          <TextField
            key={name}
            label={t(`evidence.field.${name}`)}
            hint={name === 'language' ? undefined : t(`evidence.field.${name}Hint`)}
            value={piece[name]}
            maxLength={most}
            data-main={name === 'originator' ? true : undefined}
            onChange={(event) => onChange({ [name]: event.target.value })}
          />
        ))}
        <TextField
          label={t('evidence.field.date')}
          type="date"
          data-main
          max="9999-12-31"
          value={piece.date}
          onChange={(event) => onChange({ date: event.target.value })}
        />
        <Marks piece={piece} onChange={onChange} />
        <GradeFields piece={piece} onChange={onChange} />
        <div className={file['whole']}>
          <TextArea
            label={t('evidence.field.quotation')}
            hint={t('evidence.field.quotationHint')}
            data-main
            value={piece.quotation}
            rows={4}
            maxLength={20_000}
            onChange={(event) => onChange({ quotation: event.target.value })}
          />
        </div>
        <div className={file['whole']}>
          <TextArea
            label={t('evidence.field.note')}
            value={piece.note}
            rows={3}
            maxLength={20_000}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        </div>
      </div>
    </form>
  );
}

/** Enter leads through what every piece needs: title, originator, date, quotation. The rest is a Tab away. */
function goOn(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  const main = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-main]')];
  const next = main[main.indexOf(event.target) + 1];
  if (!main.includes(event.target) || !next) return;
  event.preventDefault();
  next.focus();
}

function Marks({ piece, onChange }: Props) {
  const t = useWords();
  return (
    <>
      <Select
        label={t('evidence.field.marking')}
        value={piece.marking}
        onChange={(event) => onChange({ marking: markings.find((mark) => mark === event.target.value) ?? 'LIMITE' })}
      >
        {markings.map((mark) => (
          <option key={mark}>{mark}</option>
        ))}
      </Select>
      <Select
        label={t('evidence.field.tlp')}
        hint={t(`evidence.allows.${piece.tlp}`)}
        value={piece.tlp}
        onChange={(event) => onChange({ tlp: tlps.find((one) => one === event.target.value) ?? 'none' })}
      >
        {tlps.map((one) => (
          <option key={one} value={one}>
            {t(`evidence.tlp.${one}`)}
          </option>
        ))}
      </Select>
    </>
  );
}
