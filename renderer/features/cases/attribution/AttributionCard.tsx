import type { Overclaim } from '#shared/case/attribution-claim';
import { registerOf } from '#shared/case/evidence';
import { type CaseFile, confidences } from '#shared/case/model';
import { type AttributionKind, type AttributionRecord, attributionSchema } from '#shared/case/parts';
import { useWords } from '../../../i18n';
import { Select, TextArea, TextField } from '../../../ui/Field';
import page from '../../../ui/page.module.css';
import { Notice } from '../../../ui/Status';
import s from './attribution.module.css';

interface Props {
  readonly kind: AttributionKind;
  readonly record: AttributionRecord;
  readonly claims: readonly Overclaim[];
  readonly file: CaseFile;
  readonly onChange: (part: Partial<AttributionRecord>) => void;
}

const levels = attributionSchema.shape.level.unwrap().options;

/** One of the three: how far it goes, whom it names, how surely, and who answers for it. */
export function AttributionCard({ kind, record, claims, file, onChange }: Props) {
  const t = useWords();
  return (
    <fieldset className={`${page['card']} ${s['kind']}`}>
      <legend>{t(`evidence.attribution.${kind}`)}</legend>
      <p className="dim">{t(`evidence.attribution.is.${kind}`)}</p>
      <Select
        label={t('evidence.attribution.level')}
        value={record.level}
        onChange={(event) => onChange({ level: levels.find((one) => one === event.target.value) ?? 'not-known' })}
      >
        {levels.map((level) => (
          <option key={level} value={level}>
            {t(`evidence.attribution.levels.${level}`)}
          </option>
        ))}
      </Select>
      <Claims claims={claims} />
      <Particulars record={record} onChange={onChange} />
      <RestsOn record={record} file={file} onChange={onChange} />
    </fieldset>
  );
}

/** What is claimed above the answers: said, and in the way of nothing. */
function Claims({ claims }: Pick<Props, 'claims'>) {
  const t = useWords();
  return claims.map(({ code, why, needs }) => (
    <Notice key={why} level="warning" title={t('evidence.attribution.above')} code={code}>
      <p>
        {why === 'wording'
          ? t('evidence.attribution.wording', { codes: needs.map((one) => one.toUpperCase()).join(', ') })
          : t('evidence.attribution.assessed')}
      </p>
    </Notice>
  ));
}

function Particulars({ record, onChange }: Pick<Props, 'record' | 'onChange'>) {
  const t = useWords();
  return (
    <>
      {(['names', 'owner'] as const).map((name) => (
        <TextField
          key={name}
          label={t(`evidence.attribution.${name}`)}
          value={record[name]}
          maxLength={300}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      ))}
      <Select
        label={t('evidence.attribution.confidence')}
        value={record.confidence ?? ''}
        onChange={(event) => onChange({ confidence: confidences.find((one) => one === event.target.value) })}
      >
        <option value="">{t('evidence.attribution.notStated')}</option>
        {confidences.map((one) => (
          <option key={one} value={one}>
            {t(`cases.confidence.${one}`)}
          </option>
        ))}
      </Select>
      <TextField
        label={t('evidence.attribution.date')}
        type="date"
        max="9999-12-31"
        value={record.date}
        onChange={(event) => onChange({ date: event.target.value })}
      />
      <TextArea
        label={t('evidence.attribution.basis')}
        value={record.basis}
        rows={4}
        maxLength={20_000}
        onChange={(event) => onChange({ basis: event.target.value })}
      />
    </>
  );
}

function RestsOn({ record: { evidence }, file, onChange }: Pick<Props, 'record' | 'file' | 'onChange'>) {
  const t = useWords();
  const pieces = registerOf(file);
  const tick = (id: string, isOn: boolean) =>
    onChange({ evidence: isOn ? [...evidence, id].slice(0, 100) : evidence.filter((one) => one !== id) });
  return (
    <fieldset className={s['checks']}>
      <legend>{t('evidence.attribution.evidence')}</legend>
      {pieces.length === 0 && <p className="dim">{t('evidence.attribution.noEvidence')}</p>}
      {pieces.map(({ id, number, title }) => (
        <label key={id}>
          <input type="checkbox" checked={evidence.includes(id)} onChange={(event) => tick(id, event.target.checked)} />
          <span>
            {t('evidence.number', { number })} <bdi>{title || t('evidence.untitled')}</bdi>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
