import type { ReactNode } from 'react';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import type { ShownIdentity } from '../../store/use-identities';
import type { Envelope } from '../../ui/envelope-choice';
import { commonName } from '../../ui/format';
import { ScreenTitle } from '../../ui/Screen';
import { Notice, Status } from '../../ui/Status';
import { Foot } from '../../ui/WithFoot';
import { signAction, TakeOut } from './DestinationLine';
import s from './export.module.css';
import type { Statement } from './export-plan';
import { Line, Second } from './Summary';
import { useCodeWords } from './use-code-words';
import type { Destination } from './use-destination';
import type { ExportState } from './use-export';
import { WizardPage } from './WizardPage';

/*
 * What every export ends with: who stands behind it, the act of signing, and where it lies then.
 */

interface SignatoryProps {
  readonly statement: Pick<Statement, 'institution' | 'unit' | 'author'>;
  readonly identity: ShownIdentity | undefined;
}

/** From whom, and by which certificate: two lines of a summary. */
export function Signatory({ statement: { institution, unit, author }, identity }: SignatoryProps) {
  const t = useWords();
  return (
    <>
      <Line label={t('packages.export.from')}>
        {institution}
        <Second>{[unit, author].filter(Boolean).join(', ')}</Second>
      </Line>
      <Line label={t('packages.export.signedBy')}>
        {identity && commonName(identity.view.subject)}
        {identity?.view.practice && (
          <Second>
            <Status level="warning">{t('packages.export.practice')}</Status>
          </Second>
        )}
      </Line>
    </>
  );
}

interface ToSignProps {
  readonly state: ExportState;
  readonly destination: Destination;
  readonly onBack: () => void;
  readonly onSign: () => void;
  readonly children: ReactNode;
}

/** The last page before it is signed, with what went wrong at the last attempt. */
export function ToSign({ state, destination, onBack, onSign, children }: ToSignProps) {
  const t = useWords();
  const isBusy = state.state === 'busy';
  return (
    <WizardPage
      title={t('packages.export.signTitle')}
      onBack={onBack}
      onNext={() => !isBusy && onSign()}
      action={isBusy ? t('packages.export.signing') : t(signAction(destination))}
    >
      {children}
      {state.state === 'cancelled' && <Notice level="unknown" title={t('packages.export.cancelled')} />}
      {state.state === 'failed' && <ExportFailure thrown={state.failure} />}
    </WizardPage>
  );
}

interface WrittenProps {
  readonly written: Extract<ExportState, { state: 'done' }>['written'];
  readonly envelope: Envelope;
  /** What is to be done with it now. */
  readonly afterwards: string;
  readonly summary: ReactNode;
  /** Where to go from here. */
  readonly children: ReactNode;
}

/** The page after it was written and read back. */
export function WrittenPage({ written, envelope, afterwards, summary, children }: WrittenProps) {
  const t = useWords();
  const { name } = written;
  return (
    <div className={s['page']}>
      <ScreenTitle focusKey="done">{t('packages.export.doneTitle')}</ScreenTitle>
      <Notice
        level="valid"
        title={t(envelope.way === 'open' ? 'packages.export.done' : 'packages.envelope.done', { name })}
      >
        <p>{afterwards}</p>
        <TakeOut stick={written.stick} />
      </Notice>
      {summary}
      <Foot>{children}</Foot>
    </div>
  );
}

/** What the package's own check found is said as such. */
function ExportFailure({ thrown }: { readonly thrown: unknown }) {
  const t = useWords();
  const codeWords = useCodeWords();
  const { text, code } = errorWords(thrown);
  if (!code.startsWith('package/')) return <Notice level="invalid" title={text} code={code} />;
  return (
    <Notice level="invalid" title={t('packages.export.selfFailed')} code={code}>
      <p>{codeWords(code)}</p>
    </Notice>
  );
}
