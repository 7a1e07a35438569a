import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { withDismissal } from '#shared/wording/dismissals';
import type { WordingFinding } from '#shared/wording/model';
import { useWords } from '../../../i18n';
import { useStore } from '../../../store/context';
import { Button } from '../../../ui/Button';
import { TextArea } from '../../../ui/Field';
import { SignerField } from '../signer/SignerField';
import { useSigner } from '../signer/use-signer';
import type { Studio } from '../use-studio';

interface Props {
  readonly finding: WordingFinding;
  readonly studio: Studio;
}

/** Puts a finding aside, with a reason and in one's own name. It is entered in the journal of the vault. */
export function DismissForm({ finding, studio }: Props) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Reason finding={finding} studio={studio} onClose={() => setOpen(false)} />;
  return (
    <Button small kind="quiet" onClick={() => setOpen(true)}>
      {t('wording.dismiss')}
      <span className="vh">: {finding.words}</span>
    </Button>
  );
}

function Reason({ finding, studio, onClose }: Props & { readonly onClose: () => void }) {
  const t = useWords();
  const { journal } = useStore();
  const signer = useSigner();
  const [reason, setReason] = useState('');
  const [isLacking, setLacking] = useState(false);
  const dismiss = (event: FormEvent) => {
    event.preventDefault();
    const { name } = signer;
    if (reason.trim() === '' || name === '') return setLacking(true);
    const at = new Date().toISOString();
    studio.record.set((was) => withDismissal(was, finding, { reason, name, at }));
    signer.keep();
    const details = { draft: studio.draft.id, rule: finding.rule };
    void journal.append({ kind: 'finding.dismissed', caseId: studio.file.id, details });
    // the card goes: from the head of the list the next key leads to what comes after
    document.getElementById('wording-findings')?.focus();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form onSubmit={dismiss} onKeyDown={leave}>
      <TextArea
        label={t('wording.reason')}
        hint={t('wording.reasonHint')}
        error={isLacking ? t('wording.lacking') : undefined}
        autoFocus
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <SignerField signer={signer} />
      <Button small type="submit">
        {t('wording.dismiss')}
      </Button>
    </form>
  );
}
