import { type FormEvent, useState } from 'react';
import type { Gate } from '#shared/drafting/model';
import { withOverride } from '#shared/drafting/overrides';
import { useWords } from '../../../i18n';
import { useStore } from '../../../store/context';
import { Button } from '../../../ui/Button';
import { TextArea } from '../../../ui/Field';
import { SignerField } from '../signer/SignerField';
import { useSigner } from '../signer/use-signer';
import type { Studio } from '../use-studio';

/** Passes a gate that is not met, with a reason and in one's own name. It is entered in the journal of the vault. */
export function OverrideForm({ gate, studio }: { readonly gate: Gate; readonly studio: Studio }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Button small kind="quiet" onClick={() => setOpen(true)}>
        {t('drafts.override.open')}
        <span className="vh">: {gate.title}</span>
      </Button>
    );
  return <Reason gate={gate} studio={studio} />;
}

function Reason({ gate, studio }: { readonly gate: Gate; readonly studio: Studio }) {
  const t = useWords();
  const { journal } = useStore();
  const signer = useSigner();
  const [reason, setReason] = useState('');
  const [isLacking, setLacking] = useState(false);
  const pass = (event: FormEvent) => {
    event.preventDefault();
    const { name } = signer;
    if (reason.trim() === '' || name === '') return setLacking(true);
    document.getElementById(`gate-${gate.id}`)?.focus();
    const at = new Date().toISOString();
    studio.record.set((was) => withOverride(studio.template, was, { gate: gate.id, reason, name, at }));
    signer.keep();
    const details = { draft: studio.draft.id, gate: gate.id };
    void journal.append({ kind: 'gate.passed', caseId: studio.file.id, details });
  };
  return (
    <form onSubmit={pass}>
      <TextArea
        label={t('drafts.override.reason')}
        hint={t('drafts.override.hint')}
        error={isLacking ? t('drafts.override.lacking') : undefined}
        autoFocus
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <SignerField signer={signer} />
      <Button small type="submit">
        {t('drafts.override.pass')}
      </Button>
    </form>
  );
}
