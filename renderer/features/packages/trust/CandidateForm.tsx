import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { trustRoles } from '#shared/package/index';
import { addEntry, type Candidate } from '#shared/trust/index';
import { useWords } from '../../../i18n';
import { useStore } from '../../../store/context';
import { changeTrust } from '../../../store/trust';
import { Actions, Button } from '../../../ui/Button';
import { officialDay } from '../../../ui/dates';
import { Select, TextField } from '../../../ui/Field';
import { KeyValues } from '../../../ui/Small';
import { Status } from '../../../ui/Status';
import { AttemptNotice } from '../AttemptNotice';
import { useAttempt } from '../use-attempt';
import { CompareFingerprint } from './CompareFingerprint';
import { barOf, entryFrom, faultsOf, nothingSaid, type Said, ways } from './candidate-form';
import s from './trust.module.css';
import { useAuthor } from './use-author';

interface Props {
  readonly candidate: Candidate;
  /** With its name once it is trusted, without where it was put away. */
  readonly onEnd: (label?: string) => void;
}

/** What the certificate says, the digits to compare, and what is said of it. */
export function CandidateForm({ candidate, onEnd }: Props) {
  const t = useWords();
  const store = useStore();
  const attempt = useAttempt();
  const [typed, setSaid] = useState(nothingSaid);
  const [author, setAuthor] = useAuthor();
  const [isTried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const said = { ...typed, by: author };
  const faults = faultsOf(said);
  const set = ({ by, ...change }: Partial<Said>) => {
    if (by !== undefined) setAuthor(by);
    setSaid((was) => ({ ...was, ...change }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.size > 0) return;
    void attempt.run(async () => {
      const entry = entryFrom(candidate, said, Date.now());
      const event = { kind: 'trust.added', details: { how: entry.compared.how, as: entry.as } };
      await changeTrust(store, (state) => addEntry(state, entry), event);
      onEnd(entry.label);
      return undefined;
    });
  };
  const day = (moment: number) => officialDay(new Date(moment).toISOString());
  return (
    <form className={s['form']} onSubmit={submit}>
      <div className={s['head']}>
        <h3 ref={heading} tabIndex={-1}>
          <bdi>{candidate.subject}</bdi>
        </h3>
        {candidate.practice && (
          <Status level="warning" pill>
            {t('trust.practice')}
          </Status>
        )}
      </div>
      <KeyValues
        rows={[
          [t('trust.row.as'), t(`trust.as.${candidate.as}`)],
          [t('trust.row.issuer'), <bdi key="issuer">{candidate.issuer}</bdi>],
          [t('trust.row.valid'), day(candidate.notAfter)],
        ]}
      />
      <CompareFingerprint certificate={candidate} />
      <Compared said={said} set={set} faults={isTried ? faults : new Set()} />
      <Roles candidate={candidate} said={said} set={set} faults={isTried ? faults : new Set()} />
      <Actions>
        <Button type="submit" kind="primary">
          {t('trust.add.submit')}
        </Button>
        <Button kind="quiet" onClick={() => onEnd()}>
          {t('trust.add.cancel')}
        </Button>
      </Actions>
      <AttemptNotice attempt={attempt} />
    </form>
  );
}

interface PartProps {
  readonly said: Said;
  readonly set: (change: Partial<Said>) => void;
  readonly faults: ReturnType<typeof faultsOf>;
}

function Compared({ said, set, faults }: PartProps) {
  const t = useWords();
  return (
    <>
      <Select
        label={t('trust.add.how')}
        value={said.how}
        // the options are the ways
        onChange={(event) => set({ how: event.target.value as Said['how'] })}
      >
        {ways.map((how) => (
          <option key={how} value={how}>
            {t(`trust.how.${how}`)}
          </option>
        ))}
      </Select>
      <TextField
        label={t('trust.add.with')}
        value={said.with}
        maxLength={200}
        error={faults.has('with') ? t('trust.add.fault.person') : undefined}
        onChange={(event) => set({ with: event.target.value })}
      />
      <TextField
        label={t('trust.add.by')}
        value={said.by}
        maxLength={200}
        error={faults.has('by') ? t('trust.add.fault.person') : undefined}
        onChange={(event) => set({ by: event.target.value })}
      />
      <label className={s['check']}>
        <input type="checkbox" checked={said.isSame} onChange={(event) => set({ isSame: event.target.checked })} />
        <span>{t('trust.add.same')}</span>
      </label>
      {faults.has('same') && (
        <p className={s['error']} role="alert">
          {t('trust.add.fault.same')}
        </p>
      )}
    </>
  );
}

function Roles({ candidate, said, set, faults }: PartProps & { readonly candidate: Candidate }) {
  const t = useWords();
  const bars = [...new Set(trustRoles.flatMap((role) => barOf(role, candidate) ?? []))];
  return (
    <>
      <TextField
        label={t('trust.add.label')}
        value={said.label}
        maxLength={120}
        error={faults.has('label') ? t('trust.add.fault.label') : undefined}
        onChange={(event) => set({ label: event.target.value })}
      />
      <fieldset className={s['checks']}>
        <legend>{t('trust.add.roles')}</legend>
        {trustRoles
          .filter((role) => barOf(role, candidate) === undefined)
          .map((role) => (
            <label key={role} className={s['check']}>
              <input
                type="checkbox"
                checked={said.roles.includes(role)}
                onChange={({ target: { checked } }) =>
                  set({ roles: checked ? [...said.roles, role] : said.roles.filter((one) => one !== role) })
                }
              />
              <span>{t(`trust.role.${role}`)}</span>
            </label>
          ))}
        {bars.map((bar) => (
          <p key={bar} className="dim">
            {t(`trust.add.only.${bar}`)}
          </p>
        ))}
        {faults.has('roles') && (
          <p className={s['error']} role="alert">
            {t('trust.add.fault.roles')}
          </p>
        )}
      </fieldset>
      {said.roles.includes('publisher') && (
        <TextField
          label={t('trust.add.series')}
          value={said.series}
          maxLength={2000}
          error={faults.has('series') ? t('trust.add.fault.series') : undefined}
          onChange={(event) => set({ series: event.target.value })}
        />
      )}
    </>
  );
}
