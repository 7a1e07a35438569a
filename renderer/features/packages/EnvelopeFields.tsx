import { useWords } from '../../i18n';
import { type OwnRecipient, type ShownRecipient, useRecipients } from '../../store/recipients';
import { Select } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { Notice } from '../../ui/Status';
import type { Envelope } from './envelope-choice';
import { NewPassphrase } from './NewPassphrase';

interface Props {
  readonly envelope: Envelope;
  readonly onChange: (envelope: Envelope) => void;
  readonly isLimite: boolean;
}

const ways = ['open', 'people', 'passphrase'] as const;

export function EnvelopeFields({ envelope, onChange, isLimite }: Props) {
  const t = useWords();
  const { own = [], others = [] } = useRecipients();
  const { way } = envelope;
  const choose = (chosen: string) => onChange({ ...envelope, way: ways.find((one) => one === chosen) ?? 'open' });
  return (
    <>
      <Select label={t('packages.envelope.title')} value={way} onChange={(event) => choose(event.target.value)}>
        {ways.map((one) => (
          <option key={one} value={one}>
            {t(`packages.envelope.${one}`)}
          </option>
        ))}
      </Select>
      {way === 'open' && (
        <Notice
          level={isLimite ? 'warning' : 'unknown'}
          title={t(isLimite ? 'packages.envelope.limite' : 'packages.export.open')}
        />
      )}
      {way === 'people' && <People envelope={envelope} onChange={onChange} own={own[0]} others={others} />}
      {way === 'passphrase' && (
        <>
          <NewPassphrase
            typed={envelope.typed}
            onChange={(typed) => onChange({ ...envelope, typed })}
            asked={envelope.typed.second !== ''}
          />
          <p className="dim">{t('packages.envelope.apart')}</p>
        </>
      )}
      {way !== 'open' && <p className="dim">{t('packages.envelope.notApproved')}</p>}
    </>
  );
}

interface PeopleProps extends Pick<Props, 'envelope' | 'onChange'> {
  readonly own: OwnRecipient | undefined;
  readonly others: readonly ShownRecipient[];
}

function People({ envelope, onChange, own, others }: PeopleProps) {
  const t = useWords();
  const kept = others.filter(({ removed }) => removed === null);
  const choices = [
    ...kept.map(({ recipient, label, compared }) => {
      return { recipient, name: compared ? label : t('packages.envelope.notCompared', { label }) };
    }),
    ...(own ? [{ recipient: own.recipient, name: t('packages.envelope.me') }] : []),
  ];
  const toggle = (recipient: string, isOn: boolean) => {
    const others = envelope.to.filter((one) => one !== recipient);
    onChange({ ...envelope, to: isOn ? [...others, recipient] : others });
  };
  if (choices.length === 0)
    return (
      <p>
        {t('packages.envelope.none')} <a href="#/packages/recipients">{t('packages.envelope.toRecipients')}</a>
      </p>
    );
  return (
    <fieldset className={page['choices']}>
      <legend>{t('packages.envelope.people')}</legend>
      {choices.map(({ recipient, name }) => (
        <label key={recipient}>
          <input
            type="checkbox"
            checked={envelope.to.includes(recipient)}
            onChange={(event) => toggle(recipient, event.target.checked)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
