import { useState } from 'react';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { type ShownIdentity, saveTrust } from '../../store/use-identities';
import { Button } from '../../ui/Button';
import { Notice, Status } from '../../ui/Status';

/** The anchor and the lists, for the one who shall check: carried apart from the package. */
export function SaveTrust({ record }: { readonly record: ShownIdentity['record'] }) {
  const t = useWords();
  const [name, setName] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const words = failure === undefined ? undefined : errorWords(failure);
  return (
    <>
      <Button onClick={() => void saveTrust(record).then(setName, setFailure)}>
        {t('packages.export.anotherTrust')}
      </Button>
      {name && <Status level="valid">{t('packages.export.trustSaved', { name })}</Status>}
      {words && <Notice level="invalid" title={words.text} code={words.code} />}
    </>
  );
}
