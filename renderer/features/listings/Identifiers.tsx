import { X } from 'lucide-react';
import { useState } from 'react';
import { registerOf } from '#shared/case/evidence';
import { type IdentifierKind, identifierKinds, mostIdentifiers } from '#shared/case/listing';
import { useWords } from '../../i18n';
import { IconButton } from '../../ui/Button';
import { Select, TextField } from '../../ui/Field';
import { Choice } from './Choice';
import s from './listings.module.css';
import type { PartProps } from './part-props';
import { VisibleName } from './VisibleName';

/** What tells the subject from others of its name, each with the piece that shows it. */
export function Identifiers({ bench: { listing, file }, change }: PartProps) {
  const t = useWords();
  const [kind, setKind] = useState<IdentifierKind>(listing.kind === 'person' ? 'birth-date' : 'registration-number');
  const [typed, type] = useState('');
  const [evidence, setEvidence] = useState('');
  const pieces = registerOf(file);
  const add = () => {
    if (typed.trim() === '' || listing.identifiers.length >= mostIdentifiers) return;
    const one = { id: crypto.randomUUID(), kind, value: typed.trim(), evidence };
    change((was) => ({ identifiers: [...was.identifiers, one] }));
    type('');
  };
  const remove = (id: string) => change((was) => ({ identifiers: was.identifiers.filter((one) => one.id !== id) }));
  return (
    <>
      <div className={s['fields']}>
        <Select
          label={t('listings.subject.shownBy')}
          value={evidence}
          onChange={(event) => setEvidence(event.target.value)}
        >
          <option value="">{t('listings.subject.noEvidence')}</option>
          {pieces.map(({ id, number, title }) => (
            <option key={id} value={id}>
              {t('evidence.number', { number })} {title}
            </option>
          ))}
        </Select>
        <Choice
          label={t('listings.subject.identifierKind')}
          value={kind}
          options={identifierKinds.map((one) => [one, t(`listings.subject.identifier.${one}`)])}
          onChange={setKind}
        />
        <TextField
          label={t('listings.subject.value')}
          hint={t('listings.subject.valueHint')}
          maxLength={300}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
      </div>
      <ul className={s['names']}>
        {listing.identifiers.map(({ id, kind: of, value, evidence: by }) => {
          const piece = pieces.find((one) => one.id === by);
          return (
            <li key={id}>
              <span className="dim">{t(`listings.subject.identifier.${of}`)}</span>
              <span className={s['name']}>
                <VisibleName name={value} />
              </span>
              {piece ? (
                <a href={`#/cases/${file.id}/evidence/${piece.id}`}>{t('evidence.number', { number: piece.number })}</a>
              ) : (
                <span className="dim">{t('listings.subject.noEvidence')}</span>
              )}
              <IconButton label={t('listings.subject.removeIdentifier', { value })} onClick={() => remove(id)}>
                <X />
              </IconButton>
            </li>
          );
        })}
      </ul>
    </>
  );
}
