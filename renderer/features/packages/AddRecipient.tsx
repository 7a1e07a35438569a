import { type FormEvent, useEffect, useState } from 'react';
import { parseRecipients } from '#shared/envelope/index';
import { bridge } from '../../bridge';
import { useWords } from '../../i18n';
import { fingerprintOfKey, type Recipients } from '../../store/recipients';
import { Actions, Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { KeyValues } from '../../ui/Small';
import { AttemptNotice } from './AttemptNotice';
import { Compared, type ComparedBy, toCompared } from './Compared';
import { useAttempt } from './use-attempt';

const empty = { recipient: '', label: '' };
const notCompared: ComparedBy = { how: '', by: '' };

/** The key of somebody else: its line, whose it is, and how its fingerprint was compared. */
export function AddRecipient({ add }: Pick<Recipients, 'add'>) {
  const t = useWords();
  const attempt = useAttempt();
  const [typed, setTyped] = useState(empty);
  const [compared, setCompared] = useState(notCompared);
  const [asked, setAsked] = useState(false);
  const fingerprint = useFingerprint(typed.recipient.trim());
  const label = typed.label.trim();
  const read = () =>
    attempt.run(async () => {
      const opened = await bridge.call('file.open', { purpose: 'recipient' });
      const [recipient = ''] = opened ? parseRecipients(new TextDecoder().decode(opened.bytes)) : [];
      if (opened) setTyped((was) => ({ ...was, recipient }));
      return undefined;
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (fingerprint === undefined || label === '') return;
    void attempt.run(async () => {
      await add({ recipient: typed.recipient.trim(), label, compared: toCompared(compared) });
      setTyped(empty);
      setCompared(notCompared);
      setAsked(false);
      return t('packages.recipients.kept');
    });
  };
  return (
    <form className={page['card']} onSubmit={submit}>
      <h3>{t('packages.recipients.add')}</h3>
      <TextField
        label={t('packages.recipients.line')}
        value={typed.recipient}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        error={asked && fingerprint === undefined ? t('packages.recipients.lineFault') : undefined}
        onChange={(event) => setTyped({ ...typed, recipient: event.target.value })}
      />
      <Actions>
        <Button onClick={() => void read()}>{t('packages.recipients.fromFile')}</Button>
      </Actions>
      <TextField
        label={t('packages.recipients.name')}
        value={typed.label}
        maxLength={120}
        autoComplete="off"
        error={asked && label === '' ? t('packages.recipients.nameFault') : undefined}
        onChange={(event) => setTyped({ ...typed, label: event.target.value })}
      />
      {fingerprint !== undefined && (
        <div role="status">
          <p>{t('packages.recipients.compare')}</p>
          <KeyValues rows={[[t('packages.recipients.fingerprint'), fingerprint]]} />
        </div>
      )}
      <Compared value={compared} onChange={setCompared} />
      <Actions>
        <Button type="submit">{t('packages.recipients.keep')}</Button>
      </Actions>
      <AttemptNotice attempt={attempt} />
    </form>
  );
}

/** Of the key as typed so far; nothing while it is none. */
function useFingerprint(recipient: string): string | undefined {
  const [found, setFound] = useState<{ readonly of: string; readonly fingerprint: string }>();
  useEffect(() => {
    let here = true;
    fingerprintOfKey(recipient).then(
      (fingerprint) => here && setFound({ of: recipient, fingerprint }),
      () => here && setFound(undefined),
    );
    return () => {
      here = false;
    };
  }, [recipient]);
  return found?.of === recipient ? found.fingerprint : undefined;
}
