import type { ReactNode } from 'react';
import { useWords } from '../../i18n';
import type { ShownIdentity } from '../../store/use-identities';
import { Button } from '../../ui/Button';
import type { Envelope } from '../../ui/envelope-choice';
import { commonName } from '../../ui/format';
import { ScreenTitle } from '../../ui/Screen';
import { Notice, Status } from '../../ui/Status';
import { DestinationLine, signAction, TakeOut } from './DestinationLine';
import { EnvelopeLine } from './EnvelopeLine';
import s from './export.module.css';
import type { Statement } from './export-plan';
import { ExportFailure } from './SignPage';
import { Line, Second, Summary } from './Summary';
import type { Destination } from './use-destination';
import type { ExportState } from './use-export';
import { WizardPage } from './WizardPage';

interface SignProps {
  /** What leaves and what stays. */
  readonly contents: ReactNode;
  /** Its line in the summary, where it has a number. */
  readonly number?: ReactNode;
  readonly statement: Statement;
  readonly identity: ShownIdentity | undefined;
  readonly envelope: Envelope;
  readonly exporting: ExportState;
  readonly destination: Destination;
  /** What is to be done with it once it is written. */
  readonly afterwards: string;
  /** Where it began: an address, and what leads there. */
  readonly home: { readonly href: string; readonly label: string };
  readonly onBack: () => void;
  readonly onSign: () => void;
}

/** The last look at a case or a receipt that leaves, and where it lies once it is written. */
export function PlainSignPage(props: SignProps) {
  const { contents, number, statement, identity, envelope, exporting, destination, afterwards, home } = props;
  const { onBack, onSign } = props;
  const t = useWords();
  const { institution, unit, author, note } = statement;
  const summary = (
    <>
      {contents}
      <Summary>
        <EnvelopeLine envelope={envelope} />
        {number}
        {exporting.state !== 'done' && <DestinationLine destination={destination} />}
        {note && <Line label={t('packages.export.to')}>{note}</Line>}
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
      </Summary>
    </>
  );
  if (exporting.state === 'done')
    return (
      <div className={s['page']}>
        <ScreenTitle focusKey="done">{t('packages.export.doneTitle')}</ScreenTitle>
        <Notice
          level="valid"
          title={t(envelope.way === 'open' ? 'packages.export.done' : 'packages.envelope.done', {
            name: exporting.written.name,
          })}
        >
          <p>{afterwards}</p>
          <TakeOut stick={exporting.written.stick} />
        </Notice>
        {summary}
        <div className={s['end']}>
          <Button kind="primary" onClick={() => window.location.assign(`#${home.href}`)}>
            {home.label}
          </Button>
        </div>
      </div>
    );
  const isBusy = exporting.state === 'busy';
  return (
    <WizardPage
      title={t('packages.export.signTitle')}
      onBack={onBack}
      onNext={() => !isBusy && onSign()}
      action={isBusy ? t('packages.export.signing') : t(signAction(destination))}
    >
      {summary}
      {exporting.state === 'cancelled' && <Notice level="unknown" title={t('packages.export.cancelled')} />}
      {exporting.state === 'failed' && <ExportFailure thrown={exporting.failure} />}
    </WizardPage>
  );
}
