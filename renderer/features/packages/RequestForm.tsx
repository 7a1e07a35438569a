import { type FormEvent, useState } from 'react';
import { bridge } from '../../bridge';
import { useWords } from '../../i18n';
import type { Identities } from '../../store/use-identities';
import { Actions, Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { subjectSchema } from '../../workers/identity-record';
import { AttemptNotice } from './AttemptNotice';
import { useAttempt } from './use-attempt';

const empty = { commonName: '', organization: '', unit: '', country: '' };

/** Key and request out, certificate in. */
export function RequestForm({ identities }: { readonly identities: Identities }) {
  const t = useWords();
  const attempt = useAttempt();
  const [subject, setSubject] = useState(empty);
  const [asked, setAsked] = useState(false);
  // what was left empty is left out of the name
  const parts = Object.fromEntries(Object.entries(subject).filter(([, value]) => value.trim() !== ''));
  const parsed = subjectSchema.safeParse(parts);
  const faults = new Set(parsed.error?.issues.map(({ path }) => path[0]));
  const field = (name: keyof typeof subject, maxLength = 64) => (
    <TextField
      label={t(`packages.id.${name}`)}
      value={subject[name]}
      maxLength={maxLength}
      autoComplete="off"
      error={asked && faults.has(name) ? t(`packages.id.fault.${name}`) : undefined}
      onChange={(event) => setSubject({ ...subject, [name]: event.target.value })}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!parsed.success) return;
    void attempt.run(async () => {
      const bytes = new TextEncoder().encode(await identities.request(parsed.data));
      const saved = await bridge.call('file.save', { suggestedName: 'valise-request.csr', bytes, kind: 'request' });
      return saved === null ? undefined : t('packages.id.requested');
    });
  };
  const take = () =>
    attempt.run(async () => {
      const file = await bridge.call('file.open', { purpose: 'certificate' });
      if (file === null) return undefined;
      await identities.take(file.bytes);
      return t('packages.id.taken');
    });
  return (
    <form className={page['card']} onSubmit={submit}>
      <h2>{t('packages.id.real')}</h2>
      <p>{t('packages.id.realText')}</p>
      {field('commonName')}
      {field('organization')}
      {field('unit')}
      {field('country', 2)}
      <Actions>
        <Button type="submit">{t('packages.id.request')}</Button>
        <Button onClick={() => void take()}>{t('packages.id.take')}</Button>
      </Actions>
      <AttemptNotice attempt={attempt} />
    </form>
  );
}
