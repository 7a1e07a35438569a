import { useWords } from '../../i18n';
import { useRecipients } from '../../store/recipients';
import { officialDay } from '../../ui/dates';
import type { Envelope } from '../../ui/envelope-choice';
import { Line, Second } from './Summary';

/** In the summary: who will be able to open it, and how sure it is that the key is theirs. */
export function EnvelopeLine({ envelope: { way, to } }: { readonly envelope: Envelope }) {
  const t = useWords();
  const { own = [], others = [] } = useRecipients();
  const described = to.map((recipient) => {
    const other = others.find((one) => one.recipient === recipient);
    if (!other) return { recipient, name: own.length > 0 ? t('packages.envelope.me') : recipient, sure: '' };
    const { label, compared } = other;
    const sure = compared
      ? t('packages.recipients.compared', {
          how: t(`packages.recipients.comparison.${compared.how}`),
          by: compared.by || '–',
          day: officialDay(new Date(compared.at).toISOString()),
        })
      : t('packages.recipients.notCompared');
    return { recipient, name: label, sure };
  });
  return (
    <Line label={t('packages.envelope.encrypted')}>
      {way === 'open' && t('packages.envelope.no')}
      {way === 'passphrase' && t('packages.envelope.byPassphrase')}
      {way === 'people' && t('packages.envelope.to', { names: described.map(({ name }) => name).join(', ') })}
      {way === 'people' &&
        described
          .filter(({ sure }) => sure !== '')
          .map(({ recipient, name, sure }) => (
            <Second key={recipient}>
              {name}: {sure}
            </Second>
          ))}
    </Line>
  );
}
