import type { ReactNode } from 'react';
import type { DraftFile } from '#shared/drafting/export';
import type { Draft } from '#shared/drafting/model';
import type { Sequence } from '#shared/package/index';
import { useWords } from '../../i18n';
import { isStrong } from '../../store/envelope';
import { useRecipientChoices } from '../../store/recipients';
import { useForeseen } from '../../store/use-foreseen';
import type { ShownIdentity } from '../../store/use-identities';
import { useLackingIn } from '../../store/use-policy';
import { EnvelopeFields } from '../../ui/EnvelopeFields';
import type { Envelope } from '../../ui/envelope-choice';
import { TextField } from '../../ui/Field';
import { ForeseenNotice } from '../../ui/ForeseenNotice';
import { commonName } from '../../ui/format';
import { SignAs } from '../../ui/SignAs';
import { Notice } from '../../ui/Status';
import s from './export.module.css';
import { OtherKinds } from './OtherKinds';
import { isInTime, RemainingNotice } from './RemainingNotice';
import { Leaves, Line, Second, Summary } from './Summary';
import type { KeptStatement } from './use-statement';
import { WizardPage } from './WizardPage';

type Words = ReturnType<typeof useWords>;

export interface Common {
  readonly draft: Draft;
  readonly files: readonly DraftFile[];
  readonly statement: KeptStatement;
  readonly identity: ShownIdentity | undefined;
  readonly envelope: Envelope;
  readonly sequence: Sequence | undefined;
  /** How the case was decided is marked above the draft, and stays. */
  readonly holdsBack: boolean;
}

export function WhatPage({ files, draft, holdsBack, onNext }: Common & { readonly onNext: () => void }) {
  const t = useWords();
  return (
    <WizardPage title={t('packages.export.whatTitle')} onNext={onNext}>
      <Summary>
        <Leaves files={files} />
        {holdsBack && (
          <Line label={t('packages.export.stays')}>{t('packages.export.holdsBack', { mark: draft.marking })}</Line>
        )}
        <Line label={t('packages.export.mark')}>
          <b className="strong">{draft.marking}</b>
          <Second>{t('packages.export.markText')}</Second>
        </Line>
      </Summary>
      <OtherKinds caseId={draft.caseId} />
    </WizardPage>
  );
}

export interface WhomProps extends Pick<Common, 'statement'> {
  /** Asks whom it is numbered for, where the purpose does not say. */
  readonly receiver?: ReactNode;
  readonly purpose?: ReactNode;
  /** Why it may not leave for that purpose. */
  readonly heldBy?: string | undefined;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export function WhomPage({ statement, receiver, purpose, heldBy, onBack, onNext }: WhomProps) {
  const t = useWords();
  return (
    <WizardPage title={t('packages.export.whomTitle')} onBack={onBack} onNext={onNext} blockedBy={heldBy}>
      <TextField
        label={t('packages.export.to')}
        hint={t('packages.export.toHint')}
        value={statement.value.note}
        maxLength={300}
        onChange={(event) => statement.set({ note: event.target.value })}
      />
      {purpose}
      {receiver}
    </WizardPage>
  );
}

export interface HowProps extends Pick<Common, 'statement' | 'identity' | 'envelope'> {
  /** The draft that the page of identities leads back to, where it is one; and how strict the mark is. */
  readonly draft: Pick<Draft, 'marking'> & { readonly id?: string };
  readonly list: readonly ShownIdentity[];
  readonly onChoose: (id: string) => void;
  readonly onEnvelope: (envelope: Envelope) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export function HowPage(props: HowProps) {
  const { draft, statement, identity, envelope, list, onChoose, onEnvelope, onBack, onNext } = props;
  const t = useWords();
  const choices = useRecipientChoices();
  const missing = statement.isComplete ? undefined : t('packages.export.missing');
  const foreseen = useForeseen(identity, { role: 'drafter', kind: draft.id ? 'draft' : 'case' });
  const lacking = useLackingIn(envelope, draft.marking);
  const blockedBy = holdOf(t, identity, list) ?? missing ?? (lacking && t(`packages.envelope.${lacking}`));
  const field = (name: 'institution' | 'unit' | 'author') => (
    <TextField
      label={t(`packages.export.${name}`)}
      value={statement.value[name]}
      maxLength={200}
      onChange={(event) => statement.set({ [name]: event.target.value })}
    />
  );
  return (
    <WizardPage title={t('packages.export.howTitle')} onBack={onBack} onNext={onNext} blockedBy={blockedBy}>
      {list.length > 0 ? (
        <SignAs
          label={t('packages.export.as')}
          options={list.map(({ id, label, view }) => ({ id, name: nameOf(label, view.subject) }))}
          value={identity?.id}
          onChange={onChoose}
        />
      ) : (
        <p>
          <a href={`#/packages/identity${draft.id ? `?draft=${draft.id}` : ''}`}>{t('packages.export.toIdentity')}</a>
        </p>
      )}
      {identity && <RemainingNotice view={identity.view} />}
      {!identity?.view.practice && <ForeseenNotice codes={foreseen} as="drafter" />}
      {identity?.view.practice && <Notice level="warning" title={t('packages.export.practice')} />}
      <div className={s['fields']}>
        {field('institution')}
        {field('unit')}
        {field('author')}
        <TextField
          label={t('packages.export.role')}
          hint={t('packages.export.roleHint')}
          value={statement.value.role}
          maxLength={200}
          onChange={(event) => statement.set({ role: event.target.value })}
        />
      </div>
      <EnvelopeFields
        envelope={envelope}
        onChange={onEnvelope}
        isLimite={draft.marking === 'LIMITE'}
        isStrong={isStrong}
        {...choices}
      />
    </WizardPage>
  );
}

/** Why nobody can sign yet. */
function holdOf(t: Words, identity: ShownIdentity | undefined, list: readonly ShownIdentity[]): string | undefined {
  if (list.length === 0) return t('packages.export.noIdentity');
  if (!identity) return t('packages.keys.chooseFirst');
  return isInTime(identity.view) ? undefined : t('packages.keys.expired');
}

/** The name on the certificate stands always: what one calls it does not replace it. */
export function nameOf(label: string, subject: string): string {
  return label === '' ? commonName(subject) : `${commonName(subject)}, ${label}`;
}
