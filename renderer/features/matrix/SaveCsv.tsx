import { Download } from 'lucide-react';
import { useState } from 'react';
import { toCsv } from '#shared/matrix/csv';
import type { Duty } from '#shared/matrix/model';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { usePack } from '../../store/context';
import { saveFile } from '../../store/save-file';
import { Button } from '../../ui/Button';
import { Notice, Status } from '../../ui/Status';
import { csvRows } from './csv-rows';

/** Writes the duties in sight to a file that a spreadsheet opens without calculating anything. */
export function SaveCsv({ duties, date }: { readonly duties: readonly Duty[]; readonly date: string }) {
  const t = useWords();
  const pack = usePack();
  const [name, setName] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const save = async () => {
    setFailure(undefined);
    const bytes = new TextEncoder().encode(toCsv(csvRows(pack, duties, date)));
    const saved = await saveFile({ suggestedName: `matrix-${date}.csv`, bytes, kind: 'any' });
    setName(saved?.name);
  };
  const words = failure === undefined ? undefined : errorWords(failure);
  return (
    <>
      <Button small onClick={() => void save().catch(setFailure)}>
        <Download />
        {t('matrix.save.button')}
      </Button>
      <span role="status">{name && <Status level="valid">{t('matrix.save.saved', { name })}</Status>}</span>
      {words && <Notice level="invalid" title={words.text} code={words.code} />}
    </>
  );
}
