import { useWords } from '../i18n';
import type { Envelope, RecipientChoice } from './envelope-choice';
import { Select } from './Field';
import { NewPassphrase } from './NewPassphrase';
import page from './page.module.css';
import { Notice } from './Status';

interface Props {
  readonly envelope: Envelope;
  readonly onChange: (envelope: Envelope) => void;
  readonly isLimite: boolean;
  /** Keys of others that stand. */
  readonly others: readonly RecipientChoice[];
  /** The key of this laptop, if it has one. */
  readonly own: string | undefined;
  readonly isStrong: (passphrase: string) => boolean;
}

const ways = ['open', 'people', 'passphrase'] as const;

/** Who can open what leaves: anybody, people by their keys, or whoever has a passphrase. */
export function EnvelopeFields({ envelope, onChange, isLimite, own, others, isStrong }: Props) {
  const t = useWords();
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
      {way === 'people' && <People envelope={envelope} onChange={onChange} own={own} others={others} />}
      {way === 'passphrase' && (
        <>
          <NewPassphrase
            typed={envelope.typed}
            onChange={(typed) => onChange({ ...envelope, typed })}
            asked={envelope.typed.second !== ''}
            isStrong={isStrong}
          />
          <p className="dim">{t('packages.envelope.apart')}</p>
        </>
      )}
      {way !== 'open' && <p className="dim">{t('packages.envelope.notApproved')}</p>}
    </>
  );
}

function People({ envelope, onChange, own, others }: Omit<Props, 'isLimite' | 'isStrong'>) {
  const t = useWords();
  const choices = [
    ...others.map(({ recipient, label, isCompared }) => {
      return { recipient, name: isCompared ? label : t('packages.envelope.notCompared', { label }) };
    }),
    ...(own === undefined ? [] : [{ recipient: own, name: t('packages.envelope.me') }]),
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
