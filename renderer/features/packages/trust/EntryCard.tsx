import { type FormEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { removeEntry } from '#shared/trust/index';
import { useWords } from '../../../i18n';
import { useStore } from '../../../store/context';
import { changeTrust } from '../../../store/trust';
import { Actions, Button } from '../../../ui/Button';
import { officialDay } from '../../../ui/dates';
import { TextField } from '../../../ui/Field';
import { focusAfter } from '../../../ui/focus';
import page from '../../../ui/page.module.css';
import { KeyValues } from '../../../ui/Small';
import { Status } from '../../../ui/Status';
import { AttemptNotice } from '../AttemptNotice';
import { useAttempt } from '../use-attempt';
import s from './trust.module.css';
import { useAuthor } from './use-author';
import type { ShownEntry } from './use-entries';
import { useRoleWords } from './use-role-words';

interface Props {
  readonly shown: ShownEntry;
  readonly onRemoved: (label: string) => void;
}

/** One entry: who, in which role, and how the fingerprint was compared. */
export function EntryCard({ shown, onRemoved }: Props) {
  const t = useWords();
  const roleWords = useRoleWords();
  const title = useId();
  const { entry, certificate } = shown;
  const { how, by, with: other, at } = entry.compared;
  const day = (moment: number | string) => officialDay(new Date(moment).toISOString());
  return (
    <section className={page['card']} aria-labelledby={title}>
      <div className={s['head']}>
        <h3 id={title}>
          <bdi>{entry.label}</bdi>
        </h3>
        {certificate.practice && (
          <Status level="warning" pill>
            {t('trust.practice')}
          </Status>
        )}
        {certificate.notAfter < Date.now() && (
          <Status level="invalid" pill>
            {t('trust.expired')}
          </Status>
        )}
      </div>
      <KeyValues
        rows={[
          [t('trust.row.as'), t(`trust.as.${entry.as}`)],
          [t('trust.row.roles'), roleWords(entry.roles)],
          ...(entry.series.length > 0 ? [[t('trust.row.series'), entry.series.join(', ')] as const] : []),
          [t('trust.row.name'), <bdi key="name">{certificate.subject}</bdi>],
          [t('trust.row.issuer'), <bdi key="issuer">{certificate.issuer}</bdi>],
          [t('trust.row.valid'), day(certificate.notAfter)],
          [t('trust.row.fingerprint'), certificate.fingerprint],
          [t('trust.row.compared'), t('trust.compared', { how: t(`trust.how.${how}`), with: other, by, day: day(at) })],
        ]}
      />
      <Remove shown={shown} onRemoved={onRemoved} />
    </section>
  );
}

function Remove({ shown: { entry }, onRemoved }: Props) {
  const t = useWords();
  const [isAsked, setAsked] = useState(false);
  const begin = useRef<HTMLDivElement>(null);
  const { label } = entry;
  // the button that opened it comes back, and takes the focus again
  const close = () =>
    focusAfter(
      () => setAsked(false),
      () => begin.current?.querySelector('button'),
    );
  if (isAsked) return <RemoveForm entry={entry} onKeep={close} onRemoved={onRemoved} />;
  return (
    <div ref={begin}>
      <Actions>
        <Button small aria-label={t('trust.remove.beginFor', { label })} onClick={() => setAsked(true)}>
          {t('trust.remove.begin')}
        </Button>
      </Actions>
    </div>
  );
}

interface FormProps extends Pick<Props, 'onRemoved'> {
  readonly entry: ShownEntry['entry'];
  readonly onKeep: () => void;
}

function RemoveForm({ entry, onKeep, onRemoved }: FormProps) {
  const t = useWords();
  const store = useStore();
  const attempt = useAttempt();
  const [reason, setReason] = useState('');
  const [by, setBy] = useAuthor();
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const isWhole = reason.trim() !== '' && by.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isWhole) return;
    const removal = { by: by.trim(), at: new Date().toISOString(), reason: reason.trim() };
    void attempt.run(async () => {
      await changeTrust(store, (state) => removeEntry(state, entry.certificate, removal), { kind: 'trust.removed' });
      onRemoved(entry.label);
      return undefined;
    });
  };
  return (
    <form ref={form} className={s['form']} onSubmit={submit}>
      <TextField
        label={t('trust.remove.reason')}
        value={reason}
        maxLength={500}
        error={isTried && reason.trim() === '' ? t('trust.remove.fault') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <TextField
        label={t('trust.remove.by')}
        value={by}
        maxLength={200}
        error={isTried && by.trim() === '' ? t('trust.add.fault.person') : undefined}
        onChange={(event) => setBy(event.target.value)}
      />
      <Actions>
        <Button type="submit">{t('trust.remove.do')}</Button>
        <Button kind="quiet" onClick={onKeep}>
          {t('trust.remove.keep')}
        </Button>
      </Actions>
      <AttemptNotice attempt={attempt} />
    </form>
  );
}
