import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../../i18n';
import { type Identities, type ShownIdentity, saveTrust } from '../../store/use-identities';
import { Actions, Button } from '../../ui/Button';
import { officialDay } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { KeyValues } from '../../ui/Small';
import { Status } from '../../ui/Status';
import { AttemptNotice } from './AttemptNotice';
import { BackUpKey } from './BackUpKey';
import { NameAndRoles } from './NameAndRoles';
import { RemainingNotice } from './RemainingNotice';
import { RemoveKey } from './RemoveKey';
import { useAttempt } from './use-attempt';

interface Props {
  readonly identity: ShownIdentity;
  readonly rename: Identities['rename'];
}

interface CardProps extends Props {
  readonly onRemoved: () => void;
}

export function IdentityCard({ identity, rename, onRemoved }: CardProps) {
  const t = useWords();
  const attempt = useAttempt();
  const title = useId();
  const { view, record, label, roles, kind } = identity;
  const day = (ms: number) => officialDay(new Date(ms).toISOString());
  const as = roles.map((role) => t(`packages.keys.role.${role}`)).join(', ');
  return (
    <section className={page['card']} aria-labelledby={title}>
      <h2 id={title}>
        {view.practice ? (
          <Status level="warning" pill>
            {t('packages.id.practice')}
          </Status>
        ) : (
          label || t('packages.id.real')
        )}
      </h2>
      <RemainingNotice view={view} />
      <KeyValues
        rows={[
          [t('packages.id.subject'), view.subject],
          [t('packages.id.issuer'), view.issuer],
          [t('packages.id.valid'), t('packages.id.validity', { from: day(view.notBefore), to: day(view.notAfter) })],
          [t('packages.id.fingerprint'), view.fingerprint],
          [t('packages.keys.kind'), kind ?? '–'],
          [t('packages.keys.roles'), as || t('packages.keys.rolesNone')],
        ]}
      />
      {record.anchor !== null && (
        <>
          <p className="dim">{t('packages.id.trustText')}</p>
          <Actions>
            <Button
              onClick={() =>
                void attempt.run(async () => {
                  const name = await saveTrust(record);
                  return name === undefined ? undefined : t('packages.id.saved', { name });
                })
              }
            >
              {t('packages.id.trust')}
            </Button>
          </Actions>
          <AttemptNotice attempt={attempt} />
        </>
      )}
      {!view.practice && (
        <>
          <Rename identity={identity} rename={rename} />
          <BackUpKey what={{ key: identity.key, record }} />
        </>
      )}
      <RemoveKey name={identity.key} does={view.practice ? 'practises' : 'signs'} onRemoved={onRemoved} />
    </section>
  );
}

function Rename({ identity, rename }: Props) {
  const t = useWords();
  const attempt = useAttempt();
  const [called, setCalled] = useState({ label: identity.label, roles: identity.roles });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt.run(async () => {
      await rename(identity.id, called);
      return t('packages.keys.kept');
    });
  };
  return (
    <details>
      <summary>{t('packages.keys.change')}</summary>
      <form className={page['stack']} onSubmit={submit}>
        <NameAndRoles value={called} onChange={setCalled} />
        <Actions>
          <Button type="submit">{t('packages.keys.save')}</Button>
        </Actions>
        <AttemptNotice attempt={attempt} />
      </form>
    </details>
  );
}
