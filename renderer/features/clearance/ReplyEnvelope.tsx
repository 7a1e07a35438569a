import type { IncomingDraft } from '#shared/clearance/incoming';
import { useWords } from '../../i18n';
import { isStrong } from '../../store/envelope';
import { useRecipientChoices } from '../../store/recipients';
import { EnvelopeFields } from '../../ui/EnvelopeFields';
import page from '../../ui/page.module.css';
import { Notice } from '../../ui/Status';
import type { Reply } from './use-reply';

/** Who can open what goes back, whether it is signed here or elsewhere. */
export function ReplyEnvelope({ came, reply }: { readonly came: IncomingDraft; readonly reply: Reply }) {
  const t = useWords();
  const choices = useRecipientChoices();
  const { envelope, setEnvelope } = reply;
  return (
    <section className={page['card']}>
      <h2>{t('clearance.clear.leaves')}</h2>
      {came.sealed && envelope.way === 'open' && <Notice level="warning" title={t('clearance.clear.cameSealed')} />}
      <EnvelopeFields
        envelope={envelope}
        onChange={setEnvelope}
        isLimite={came.draft.marking === 'LIMITE'}
        isStrong={isStrong}
        {...choices}
      />
    </section>
  );
}
