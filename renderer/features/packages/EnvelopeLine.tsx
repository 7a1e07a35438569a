import { useWords } from '../../i18n';
import { useRecipients } from '../../store/recipients';
import type { Envelope } from './envelope-choice';
import { Line } from './Summary';

/** In the summary: who will be able to open it. */
export function EnvelopeLine({ envelope: { way, to } }: { readonly envelope: Envelope }) {
  const t = useWords();
  const { own = [], others = [] } = useRecipients();
  const nameOf = (recipient: string) =>
    others.find((one) => one.recipient === recipient)?.label ??
    (own.some((one) => one.recipient === recipient) ? t('packages.envelope.me') : recipient);
  return (
    <Line label={t('packages.envelope.encrypted')}>
      {way === 'open' && t('packages.envelope.no')}
      {way === 'people' && t('packages.envelope.to', { names: to.map(nameOf).join(', ') })}
      {way === 'passphrase' && t('packages.envelope.byPassphrase')}
    </Line>
  );
}
