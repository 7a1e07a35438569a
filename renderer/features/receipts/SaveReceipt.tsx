import { Download, PackageCheck } from 'lucide-react';
import { useState } from 'react';
import type { Bytes } from '#shared/base/bytes';
import type { Receipt } from '#shared/receipt/model';
import { countsOf } from '#shared/receipt/open';
import { receiptBytes } from '#shared/receipt/seal';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useLeavingReceipt } from '../../store/leaving-receipt';
import { saveFile } from '../../store/save-file';
import { Actions, Button } from '../../ui/Button';
import { Notice, Status } from '../../ui/Status';

interface Props {
  readonly receipt: Receipt;
  readonly blockedBy: string | undefined;
  /** It stands on a file now. */
  readonly onSaved: () => void;
}

/** The two files a receipt leaves as. The writer of PDF is loaded when it is first asked for. */
export function SaveReceipt({ receipt, blockedBy, onSaved }: Props) {
  const t = useWords();
  const put = useLeavingReceipt((state) => state.put);
  const [name, setName] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const save = async (ending: 'json' | 'pdf', make: () => Promise<Bytes>) => {
    setFailure(undefined);
    setName(undefined);
    setBusy(true);
    try {
      // never the name of the whole one: the two must not be taken for each other on a stick
      const part = countsOf(receipt).leftOut > 0 ? '-part' : '';
      const suggestedName = `receipt-${receipt.digest.slice(0, 12)}${part}.${ending}`;
      const saved = await saveFile({ suggestedName, bytes: await make(), kind: 'any' });
      setName(saved?.name);
      if (saved) onSaved();
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  const pdf = async () => (await import('./receipt-pdf')).receiptPdf(receipt);
  /** With its pages to the export: there it is signed as it stands here. */
  const send = async () => {
    setFailure(undefined);
    setBusy(true);
    try {
      put({ receipt, pdf: await pdf() });
      window.location.assign(`#/packages/receipt/${receipt.header.case.id}`);
    } catch (thrown) {
      setFailure(thrown);
      setBusy(false);
    }
  };
  const words = failure === undefined ? undefined : errorWords(failure);
  return (
    <>
      <Actions>
        <Button kind="primary" blockedBy={blockedBy} onClick={() => void save('pdf', pdf)}>
          <Download />
          {t('receipts.save.pdf')}
        </Button>
        <Button blockedBy={blockedBy} onClick={() => void save('json', async () => receiptBytes(receipt))}>
          <Download />
          {t('receipts.save.json')}
        </Button>
        <Button blockedBy={blockedBy} onClick={() => void send()}>
          <PackageCheck />
          {t('receipts.save.send')}
        </Button>
        <span role="status">
          {isBusy && t('receipts.save.busy')}
          {name && <Status level="valid">{t('receipts.save.saved', { name })}</Status>}
        </span>
      </Actions>
      {words && <Notice level="invalid" title={words.text} code={words.code} />}
    </>
  );
}
