import { useId } from 'react';
import { type Confidence, confidences, type Fact, type FactKey } from '#shared/case/model';
import { useWords } from '../../i18n';
import { Select, TextArea, TextField } from '../../ui/Field';
import s from './facts.module.css';

interface Props {
  readonly number: number;
  readonly name: FactKey;
  readonly fact: Fact;
  /** What is looked for in a case of this kind. */
  readonly prompt?: string | undefined;
  readonly onChange: (change: Partial<Fact>) => void;
}

/** One fact: known with its source, or not known yet. Switching keeps what was typed. */
export function FactCard({ number, name, fact, prompt, onChange }: Props) {
  const t = useWords();
  const hint = useId();
  return (
    <fieldset className={s['fact']} data-fact={name} aria-describedby={prompt ? hint : undefined}>
      <legend>
        <span className={s['number']} aria-hidden="true">
          {number}
        </span>
        {t(`cases.fact.${name}.title`)}
      </legend>
      {prompt && (
        <p id={hint} className={s['prompt']}>
          {prompt}
        </p>
      )}
      <div className={s['status']}>
        {(['known', 'unknown'] as const).map((status) => (
          <label key={status}>
            <input
              type="radio"
              name={`status-${name}`}
              checked={fact.status === status}
              onChange={() => onChange({ status })}
            />
            {t(`cases.facts.${status}`)}
          </label>
        ))}
      </div>
      {fact.status !== 'unknown' && (
        <>
          <Particulars name={name} fact={fact} onChange={onChange} />
          <SourceFields fact={fact} onChange={onChange} />
        </>
      )}
    </fieldset>
  );
}

/** Typing a value is saying that it is known. */
function known(change: Partial<Fact>): Partial<Fact> {
  return { status: 'known', ...change };
}

function Particulars({ name, fact, onChange }: Omit<Props, 'number' | 'prompt'>) {
  const t = useWords();
  const say = (change: Partial<Fact>) => onChange(known(change));
  return (
    <div className={s['grid']}>
      {name === 'when' && (
        <TextField
          label={t('cases.fact.when.at')}
          type="datetime-local"
          max="9999-12-31T23:59"
          value={fact.at ? fact.at.slice(0, 16) : ''}
          onChange={(event) => say({ at: event.target.value ? `${event.target.value}:00Z` : '' })}
        />
      )}
      {(name === 'victim' || name === 'abroad') && (
        <TextField
          label={t(`cases.fact.${name}.state`)}
          value={fact.state ?? ''}
          maxLength={300}
          onChange={(event) => say({ state: event.target.value })}
        />
      )}
      {name === 'victim' && (
        <TextField
          label={t('cases.fact.victim.sector')}
          value={fact.sector ?? ''}
          maxLength={300}
          onChange={(event) => say({ sector: event.target.value })}
        />
      )}
      {name === 'running' && (
        <Select
          label={t('cases.fact.running.running')}
          value={fact.running ?? 'unknown'}
          // the options are the three values
          onChange={(event) => say({ running: event.target.value as 'yes' | 'no' | 'unknown' })}
        >
          <option value="yes">{t('cases.fact.running.yes')}</option>
          <option value="no">{t('cases.fact.running.no')}</option>
          <option value="unknown">{t('cases.facts.unknown')}</option>
        </Select>
      )}
      {name === 'running' && (
        <TextField
          label={t('caseFile.facts.until')}
          type="datetime-local"
          max="9999-12-31T23:59"
          value={fact.until ? fact.until.slice(0, 16) : ''}
          onChange={(event) => say({ until: event.target.value ? `${event.target.value}:00Z` : '' })}
        />
      )}
      <div className={s['whole']}>
        <TextArea
          label={t(`cases.fact.${name}.text`)}
          value={fact.text}
          rows={name === 'activity' || name === 'effect' ? 3 : 2}
          maxLength={5000}
          onChange={(event) => say({ text: event.target.value })}
        />
      </div>
    </div>
  );
}

function SourceFields({ fact, onChange }: Pick<Props, 'fact' | 'onChange'>) {
  const t = useWords();
  return (
    <div className={s['source']}>
      <TextField
        label={t('cases.facts.source')}
        value={fact.source}
        maxLength={300}
        placeholder={t('cases.facts.sourceHint')}
        onChange={(event) => onChange({ source: event.target.value })}
      />
      <TextField
        label={t('cases.facts.sourceDate')}
        type="date"
        max="9999-12-31"
        value={fact.sourceDate}
        onChange={(event) => onChange({ sourceDate: event.target.value })}
      />
      <Select
        label={t('cases.facts.confidence')}
        value={fact.confidence ?? ''}
        onChange={(event) => {
          const { value } = event.target;
          // the options are the confidences and "not stated"
          onChange({ confidence: (value || undefined) as Confidence | undefined });
        }}
      >
        <option value="">{t('cases.facts.confidenceNone')}</option>
        {confidences.map((one) => (
          <option key={one} value={one}>
            {t(`cases.confidence.${one}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}
