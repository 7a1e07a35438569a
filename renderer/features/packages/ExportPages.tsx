import type { ReactNode } from 'react';
import type { DraftFile } from '#shared/drafting/export';
import type { Draft } from '#shared/drafting/model';
import { useWords } from '../../i18n';
import type { ShownIdentity } from '../../store/use-identities';
import { Select, TextField } from '../../ui/Field';
import { commonName } from '../../ui/format';
import { Notice } from '../../ui/Status';
import s from './export.module.css';
import { Leaves, Line, Second, Summary } from './Summary';
import type { KeptStatement } from './use-statement';
import { WizardPage } from './WizardPage';

export interface Common {
  readonly draft: Draft;
  readonly files: readonly DraftFile[];
  readonly statement: KeptStatement;
  readonly identity: ShownIdentity | undefined;
}

export function WhatPage({ files, draft, onNext }: Common & { readonly onNext: () => void }) {
  const t = useWords();
  return (
    <WizardPage title={t('packages.export.whatTitle')} onNext={onNext}>
      <Summary>
        <Leaves files={files} />
        <Line label={t('packages.export.mark')}>
          <b className="strong">{draft.marking}</b>
          <Second>{t('packages.export.markText')}</Second>
        </Line>
      </Summary>
    </WizardPage>
  );
}

interface WhomProps extends Common {
  readonly purpose: ReactNode;
  /** Why it may not leave for that purpose. */
  readonly heldBy: string | undefined;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export function WhomPage({ statement, purpose, heldBy, onBack, onNext }: WhomProps) {
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
      <Notice level="warning" title={t('packages.export.open')} />
    </WizardPage>
  );
}

interface HowProps extends Common {
  readonly list: readonly ShownIdentity[];
  readonly onChoose: (id: string) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export function HowPage({ draft, statement, identity, list, onChoose, onBack, onNext }: HowProps) {
  const t = useWords();
  const blockedBy = !identity
    ? t('packages.export.noIdentity')
    : statement.isComplete
      ? undefined
      : t('packages.export.missing');
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
      {identity ? (
        <Select label={t('packages.export.as')} value={identity.id} onChange={(event) => onChoose(event.target.value)}>
          {list.map(({ id, view }) => (
            <option key={id} value={id}>
              {commonName(view.subject)}
            </option>
          ))}
        </Select>
      ) : (
        <p>
          <a href={`#/packages/identity?draft=${draft.id}`}>{t('packages.export.toIdentity')}</a>
        </p>
      )}
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
    </WizardPage>
  );
}
