import { useState } from 'react';
import { type Comparison, compareFingerprint, fingerprintOf, maxTypedFingerprint } from '#shared/receipt/fingerprint';
import { type OpenedReceipt, openReceipt } from '#shared/receipt/open';
import { bridge } from '../../bridge';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { Actions, Button } from '../../ui/Button';
import { officialDay } from '../../ui/dates';
import { TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { KeyValues } from '../../ui/Small';
import { Notice, Status } from '../../ui/Status';
import { comparisonWords } from './found-words';
import { ReplayResult } from './ReplayResult';
import s from './receipts.module.css';

interface OpenFile extends OpenedReceipt {
  readonly name: string;
}

/** A receipt of somebody else: whether it is whole, what would go otherwise today, and whether the words fit. */
export function CheckReceipt({ digest }: { readonly digest: string | undefined }) {
  const t = useWords();
  const [file, setFile] = useState<OpenFile>();
  const [failure, setFailure] = useState<unknown>();
  const choose = async () => {
    setFailure(undefined);
    try {
      const opened = await bridge.call('file.open', { purpose: 'any' });
      if (!opened) return;
      setFile(undefined);
      setFile({ name: opened.name, ...openReceipt(opened.bytes) });
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  const words = failure === undefined ? undefined : errorWords(failure);
  const against = file?.receipt.digest ?? digest;
  return (
    <section className={page['card']}>
      <h2>{t('receipts.check.title')}</h2>
      <p className="dim">{t('receipts.check.text')}</p>
      <Actions>
        <Button onClick={() => void choose()}>{t('receipts.check.open')}</Button>
      </Actions>
      {words && <Notice level="invalid" title={words.text} code={words.code} />}
      {file && <Opened file={file} />}
      {against !== undefined && <CompareWords key={against} digest={against} isFile={file !== undefined} />}
    </section>
  );
}

function Opened({ file }: { readonly file: OpenFile }) {
  const t = useWords();
  const { receipt, container, name } = file;
  const { author, createdAt } = receipt.header;
  const at = officialDay(createdAt);
  const said = author === '' ? at : t('receipts.check.byValue', { author, at });
  return (
    <>
      <Notice level="valid" title={t('receipts.check.intact', { name })}>
        <p>
          {t('receipts.check.notSigned')} {container === 'pdf' && t('receipts.check.pdfNote')}
        </p>
      </Notice>
      <p className={s['words']}>{fingerprintOf(receipt.digest).join(' ')}</p>
      <KeyValues rows={[[t('receipts.check.by'), said]]} />
      <ReplayResult receipt={receipt} />
    </>
  );
}

function CompareWords({ digest, isFile }: { readonly digest: string; readonly isFile: boolean }) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Comparison>();
  return (
    <form
      className={s['compare']}
      onSubmit={(event) => {
        event.preventDefault();
        setFound(compareFingerprint(typed, digest));
      }}
    >
      <TextField
        label={t('receipts.check.typed')}
        hint={`${t('receipts.check.typedHint')} ${isFile ? t('receipts.check.againstFile') : t('receipts.check.against')}`}
        value={typed}
        maxLength={maxTypedFingerprint}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          setFound(undefined);
        }}
      />
      <Actions>
        <Button type="submit">{t('receipts.check.compare')}</Button>
        <span role="status">
          {found && (
            <Status level={found.result === 'same' ? 'valid' : found.result === 'different' ? 'invalid' : 'warning'}>
              {comparisonWords(found)}
            </Status>
          )}
        </span>
      </Actions>
    </form>
  );
}
