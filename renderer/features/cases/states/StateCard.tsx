import { type Affected, affectedSchema } from '#shared/case/parts';
import { useWords } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Select, TextArea, TextField } from '../../../ui/Field';
import page from '../../../ui/page.module.css';
import file from '../file.module.css';
import { StandingOf } from './StandingOf';

interface Props {
  readonly affected: Affected;
  readonly day: string;
  readonly onChange: (part: Partial<Affected>) => void;
  readonly onRemove: () => void;
}

const roles = affectedSchema.shape.role.unwrap().options;

/** One State: what it is on the day, which part it has in the incident, and on which source. */
export function StateCard({ affected, day, onChange, onRemove }: Props) {
  const t = useWords();
  const name = affected.name || t('evidence.states.unnamed');
  return (
    <section className={page['card']} aria-label={name}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <StandingOf affected={affected} day={day} />
      <div className={file['fields']}>
        <Select
          label={t('evidence.states.role')}
          value={affected.role}
          onChange={(event) => onChange({ role: roles.find((one) => one === event.target.value) ?? 'concerned' })}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`evidence.states.roles.${role}`)}
            </option>
          ))}
        </Select>
        <TextField
          label={t('evidence.states.source')}
          value={affected.source}
          maxLength={300}
          onChange={(event) => onChange({ source: event.target.value })}
        />
        <TextField
          label={t('evidence.states.date')}
          type="date"
          max="9999-12-31"
          value={affected.date}
          onChange={(event) => onChange({ date: event.target.value })}
        />
        <div className={file['whole']}>
          <TextArea
            label={t('evidence.states.effect')}
            value={affected.effect}
            rows={2}
            maxLength={20_000}
            onChange={(event) => onChange({ effect: event.target.value })}
          />
        </div>
      </div>
      <div className={file['row']}>
        <Button small kind="quiet" onClick={onRemove}>
          {t('evidence.states.remove', { name })}
        </Button>
      </div>
    </section>
  );
}
