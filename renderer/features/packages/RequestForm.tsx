import { type FormEvent, useState } from 'react';
import { bridge } from '../../bridge';
import { useWords } from '../../i18n';
import { Actions, Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import type { Attempt } from './attempt';
import type { Identities } from './use-identities';

/** Key and request out, certificate in. */
export function RequestForm({ identities, attempt }: { readonly identities: Identities; readonly attempt: Attempt }) {
  const t = useWords();
  const [subject, setSubject] = useState({ commonName: '', organization: '', unit: '', country: '' });
  const field = (name: keyof typeof subject, maxLength = 64) => (
    <TextField
      label={t(`packages.id.${name}`)}
      value={subject[name]}
      maxLength={maxLength}
      autoComplete="off"
      onChange={(event) => setSubject({ ...subject, [name]: event.target.value })}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      // what was left empty is left out of the name
      const parts = Object.fromEntries(Object.entries(subject).filter(([, value]) => value.trim() !== ''));
      const bytes = new TextEncoder().encode(await identities.request(parts));
      const saved = await bridge.call('file.save', { suggestedName: 'valise-request.csr', bytes, kind: 'request' });
      return saved === null ? undefined : t('packages.id.requested');
    });
  };
  const take = () =>
    attempt(async () => {
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
    </form>
  );
}
