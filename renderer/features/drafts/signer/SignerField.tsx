import { useWords } from '../../../i18n';
import { TextField } from '../../../ui/Field';
import type { Signer } from './use-signer';

/** Stands where something is said in a name, until that name is known. */
export function SignerField({ signer }: { readonly signer: Signer }) {
  const t = useWords();
  if (!signer.isAsked) return null;
  return (
    <TextField
      label={t('drafts.signer')}
      maxLength={120}
      autoComplete="off"
      value={signer.typed}
      onChange={(event) => signer.set(event.target.value)}
    />
  );
}
