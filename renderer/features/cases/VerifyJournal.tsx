import { useState } from 'react';
import { AppError } from '#shared/base/errors';
import { verifyJournal } from '#shared/case/journal';
import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { Button } from '../../ui/Button';
import { formatNumber } from '../../ui/format';
import { Notice } from '../../ui/Status';

type Verdict = { readonly of: CaseFile; readonly failure?: unknown };

/** Holds the chain against itself and against the case, and says what was found. A verdict is of the case it was asked for. */
export function VerifyJournal({ file }: { readonly file: CaseFile }) {
  const t = useWords();
  const [verdict, setVerdict] = useState<Verdict>();
  const check = () => {
    try {
      verifyJournal(file);
      setVerdict({ of: file });
    } catch (failure) {
      setVerdict({ of: file, failure });
    }
  };
  const isFresh = verdict?.of.journal === file.journal;
  return (
    <div>
      <Button onClick={check}>{t('caseFile.journal.verify')}</Button>
      {isFresh && verdict?.failure === undefined && (
        <Notice level="valid" title={t('caseFile.journal.whole', { entries: formatNumber(file.journal.length) })} />
      )}
      {isFresh && verdict?.failure !== undefined && <Broken failure={verdict.failure} />}
    </div>
  );
}

function Broken({ failure }: { readonly failure: unknown }) {
  const t = useWords();
  const { text, code } = errorWords(failure);
  const seq = failure instanceof AppError ? String(failure.details['seq'] ?? '') : '';
  return (
    <Notice level="invalid" title={t('caseFile.journal.broken', { seq })} code={code}>
      <p>{text}</p>
    </Notice>
  );
}
