import { useId } from 'react';
import { isArchived } from '#shared/case/archive';
import { type Confidence, confidences, type Marking, markings } from '#shared/case/model';
import type { Observation } from '#shared/case/parts';
import { useWords } from '../../i18n';
import { Actions, Button } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { Select, TextArea, TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import type { OpenRecord } from './CasePage';
import s from './file.module.css';
import { RestsOn } from './RestsOn';
import { WhenFields } from './WhenFields';

interface Props {
  readonly record: OpenRecord;
  readonly observation: Observation;
}

/** One further fact: what, when, on which source, how surely. Kept as it is typed. */
export function ObservationForm({ record, observation }: Props) {
  const t = useWords();
  const heading = useId();
  const { value: file, set } = record;
  const { id } = observation;
  const change = (part: Partial<Observation>) =>
    set((was) => {
      const before = was.observations[id];
      return before ? { ...was, observations: { ...was.observations, [id]: { ...before, ...part } } } : was;
    });
  const remove = () => {
    set(({ observations: { [id]: _gone, ...observations }, ...was }) => ({ ...was, observations }));
    window.location.assign(`#/cases/${file.id}/facts`);
  };
  return (
    <section className={page['card']} aria-labelledby={heading}>
      <h2 id={heading}>{t('caseFile.observations.edit')}</h2>
      <fieldset className={s['fields']} disabled={isArchived(file)}>
        <div className={s['whole']}>
          <TextArea
            label={t('caseFile.observations.text')}
            value={observation.text}
            rows={3}
            maxLength={20_000}
            // a fact that has just been added is there to be written
            autoFocus={observation.text === ''}
            onChange={(event) => change({ text: event.target.value })}
          />
        </div>
        <WhenFields when={observation.when} hostZone={file.hostZone} onChange={(when) => change({ when })} />
        <Origin observation={observation} change={change} />
        <RestsOn file={file} observation={observation} change={change} />
      </fieldset>
      <Actions>
        <a href={`#/cases/${file.id}/facts`}>{t('caseFile.observations.close')}</a>
        <Button small onClick={remove} blockedBy={isArchived(file) ? t('caseFile.archived.title') : undefined}>
          {t('caseFile.observations.remove')}
        </Button>
      </Actions>
    </section>
  );
}

function Origin(props: { readonly observation: Observation; readonly change: (part: Partial<Observation>) => void }) {
  const t = useWords();
  const { observation, change } = props;
  return (
    <>
      <TextField
        label={t('caseFile.observations.source')}
        value={observation.source}
        maxLength={300}
        onChange={(event) => change({ source: event.target.value })}
      />
      <DayField
        label={t('caseFile.observations.sourceDate')}
        day={observation.sourceDate || undefined}
        onDay={(sourceDate) => change({ sourceDate })}
        onClear={() => change({ sourceDate: '' })}
      />
      <TextField
        label={t('caseFile.observations.author')}
        value={observation.author}
        maxLength={300}
        onChange={(event) => change({ author: event.target.value })}
      />
      <Select
        label={t('caseFile.observations.confidence')}
        value={observation.confidence ?? ''}
        onChange={(event) => {
          const { value } = event.target;
          // the options are the confidences and "not stated"
          change({ confidence: (value || undefined) as Confidence | undefined });
        }}
      >
        <option value="">{t('cases.facts.confidenceNone')}</option>
        {confidences.map((one) => (
          <option key={one} value={one}>
            {t(`cases.confidence.${one}`)}
          </option>
        ))}
      </Select>
      <Select
        label={t('caseFile.observations.marking')}
        value={observation.marking}
        // the options are the list of marks
        onChange={(event) => change({ marking: event.target.value as Marking })}
      >
        {markings.map((mark) => (
          <option key={mark}>{mark}</option>
        ))}
      </Select>
    </>
  );
}
