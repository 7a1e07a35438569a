import { CircleSlash2, FileJson, FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DraftFile } from '#shared/drafting/export';
import type { Draft } from '#shared/drafting/model';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { Button } from '../../ui/Button';
import { Select, TextField } from '../../ui/Field';
import { ScreenTitle } from '../../ui/Screen';
import { Notice, Status } from '../../ui/Status';
import s from './export.module.css';
import type { ExportState } from './use-export';
import type { ShownIdentity } from './use-identities';
import type { KeptStatement } from './use-statement';

export interface Common {
  readonly draft: Draft;
  readonly files: readonly DraftFile[];
  readonly statement: KeptStatement;
  readonly identity: ShownIdentity | undefined;
}

interface PageProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onNext: () => void;
  readonly onBack?: () => void;
  readonly action?: string;
  readonly blockedBy?: string | undefined;
}

/** A page of the wizard: Enter goes on. */
function WizardPage({ title, children, onNext, onBack, action, blockedBy }: PageProps) {
  const t = useWords();
  return (
    <form
      className={s['page']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!blockedBy) onNext();
      }}
    >
      <ScreenTitle focusKey={title}>{title}</ScreenTitle>
      {children}
      <div className={s['end']}>
        <Button kind="primary" type="submit" kbd="Enter" blockedBy={blockedBy}>
          {action ?? t('packages.export.continue')}
        </Button>
        {onBack && (
          <Button kind="quiet" onClick={onBack}>
            {t('packages.export.back')}
          </Button>
        )}
      </div>
    </form>
  );
}

export function WhatPage({ files, draft, onNext }: Common & { readonly onNext: () => void }) {
  const t = useWords();
  return (
    <WizardPage title={t('packages.export.whatTitle')} onNext={onNext}>
      <dl className={s['summary']}>
        <Leaves files={files} />
        <Line label={t('packages.export.mark')}>
          <b className="strong">{draft.marking}</b>
          <span className={s['second']}>{t('packages.export.markText')}</span>
        </Line>
      </dl>
    </WizardPage>
  );
}

export function WhomPage({
  statement,
  onBack,
  onNext,
}: Common & { readonly onBack: () => void; readonly onNext: () => void }) {
  const t = useWords();
  return (
    <WizardPage title={t('packages.export.whomTitle')} onBack={onBack} onNext={onNext}>
      <TextField
        label={t('packages.export.to')}
        hint={t('packages.export.toHint')}
        value={statement.value.note}
        maxLength={300}
        onChange={(event) => statement.set({ note: event.target.value })}
      />
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

export function HowPage({ statement, identity, list, onChoose, onBack, onNext }: HowProps) {
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
              {view.subject}
            </option>
          ))}
        </Select>
      ) : (
        <p>
          <a href="#/packages/identity">{t('packages.export.toIdentity')}</a>
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

interface SignProps extends Common {
  readonly state: ExportState;
  readonly onBack: () => void;
  readonly onSign: () => void;
}

export function SignPage({ files, statement, identity, state, onBack, onSign }: SignProps) {
  const t = useWords();
  const { institution, unit, author, note } = statement.value;
  const failure = state.state === 'failed' ? errorWords(state.failure) : undefined;
  const summary = (
    <dl className={s['summary']}>
      <Leaves files={files} />
      <Line label={t('packages.export.stays')}>
        <ul>
          {t('packages.export.staysList', { returnObjects: true }).map((line) => (
            <li key={line}>
              <CircleSlash2 />
              {line}
            </li>
          ))}
        </ul>
      </Line>
      <Line label={t('packages.export.removed')}>{t('packages.export.removedText')}</Line>
      {note && <Line label={t('packages.export.to')}>{note}</Line>}
      <Line label={t('packages.export.from')}>
        {institution}
        <span className={s['second']}>{[unit, author].filter(Boolean).join(', ')}</span>
      </Line>
      <Line label={t('packages.export.signedBy')}>
        {identity?.view.subject}
        {identity?.view.practice && (
          <span className={s['second']}>
            <Status level="warning">{t('packages.export.practice')}</Status>
          </span>
        )}
      </Line>
    </dl>
  );
  if (state.state === 'done')
    return (
      <div className={s['page']}>
        <ScreenTitle focusKey="done">{t('packages.export.doneTitle')}</ScreenTitle>
        <Notice level="valid" title={t('packages.export.done', { name: state.written.name })} />
        {summary}
        <div className={s['end']}>
          <Button onClick={() => window.location.assign('#/packages/identity')}>
            {t('packages.export.anotherTrust')}
          </Button>
          <Button kind="quiet" onClick={() => window.location.assign('#/packages/check')}>
            {t('packages.export.checkIt')}
          </Button>
        </div>
      </div>
    );
  return (
    <WizardPage
      title={t('packages.export.signTitle')}
      onBack={onBack}
      onNext={() => state.state !== 'busy' && onSign()}
      action={state.state === 'busy' ? t('packages.export.signing') : t('packages.export.sign')}
    >
      {summary}
      {state.state === 'cancelled' && <Notice level="unknown" title={t('packages.export.cancelled')} />}
      {failure && <Notice level="invalid" title={failure.text} code={failure.code} />}
    </WizardPage>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Leaves({ files }: { readonly files: readonly DraftFile[] }) {
  const t = useWords();
  return (
    <Line label={t('packages.export.leaves')}>
      <ul>
        {files.map(({ path, title, type, bytes }) => (
          <li key={path}>
            {type === 'text/markdown' ? <FileText /> : <FileJson />}
            <span>
              {title} <span className="dim">{path.split('.').at(-1)}</span>
            </span>
            <span className="dim num">{t('packages.export.bytes', { size: bytes.length })}</span>
          </li>
        ))}
      </ul>
    </Line>
  );
}
