import { type FormEvent, useState } from 'react';
import { bridge } from '../../bridge';
import { useWords } from '../../i18n';
import type { Identities } from '../../store/use-identities';
import { Actions, Button } from '../../ui/Button';
import { Select, TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { subjectSchema } from '../../workers/identity-record';
import { AttemptNotice } from './AttemptNotice';
import { type Called, NameAndRoles } from './NameAndRoles';
import { saveRequest } from './save-request';
import { useAttempt } from './use-attempt';

const unnamed: Called = { label: '', roles: [] };
const empty = { commonName: '', organization: '', unit: '', country: '' };

/** Key and request out, certificate in. */
export function RequestForm({ identities }: { readonly identities: Identities }) {
  const t = useWords();
  const attempt = useAttempt();
  const [subject, setSubject] = useState(empty);
  const [called, setCalled] = useState<Called>(unnamed);
  const [kind, setKind] = useState<'P-256' | 'P-384'>('P-256');
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
      const isSaved = await saveRequest(await identities.request({ subject: parsed.data, kind, ...called }));
      setSubject(empty);
      setCalled(unnamed);
      setAsked(false);
      return isSaved ? t('packages.id.requested') : undefined;
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
      <NameAndRoles value={called} onChange={setCalled} />
      <Select
        label={t('packages.keys.kind')}
        value={kind}
        onChange={(event) => setKind(event.target.value === 'P-384' ? 'P-384' : 'P-256')}
      >
        <option value="P-256">{t('packages.keys.kindDefault')}</option>
        <option value="P-384">{t('packages.keys.kindStrong')}</option>
      </Select>
      <Actions>
        <Button type="submit">{t('packages.id.request')}</Button>
        <Button onClick={() => void take()}>{t('packages.id.take')}</Button>
      </Actions>
      <AttemptNotice attempt={attempt} />
    </form>
  );
}
