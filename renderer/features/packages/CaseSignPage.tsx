import type { MadeCase } from '#shared/exchange/case-files';
import type { CaseState } from '#shared/exchange/state';
import type { Sequence } from '#shared/package/index';
import { useWords } from '../../i18n';
import type { ShownIdentity } from '../../store/use-identities';
import { Button } from '../../ui/Button';
import type { Envelope } from '../../ui/envelope-choice';
import { commonName } from '../../ui/format';
import { ScreenTitle } from '../../ui/Screen';
import { Notice, Status } from '../../ui/Status';
import { CaseSummary } from './CaseWhatPage';
import { DestinationLine, signAction, TakeOut } from './DestinationLine';
import { EnvelopeLine } from './EnvelopeLine';
import s from './export.module.css';
import type { Statement } from './export-plan';
import { NumberLine } from './Receiver';
import { ExportFailure } from './SignPage';
import { Line, Second, Summary } from './Summary';
import type { Destination } from './use-destination';
import type { ExportState } from './use-export';
import { WizardPage } from './WizardPage';

interface SignProps {
  readonly state: CaseState;
  readonly made: MadeCase;
  readonly statement: Statement;
  readonly identity: ShownIdentity | undefined;
  readonly envelope: Envelope;
  readonly sequence: Sequence | undefined;
  readonly exporting: ExportState;
  readonly destination: Destination;
  readonly onBack: () => void;
  readonly onSign: () => void;
}

/** The last look at a case that leaves, and where it lies once it is written. */
export function CaseSignPage(props: SignProps) {
  const { state, made, statement, identity, envelope, sequence, exporting, destination, onBack, onSign } = props;
  const t = useWords();
  const { institution, unit, author, note } = statement;
  const summary = (
    <>
      <CaseSummary made={made} />
      <Summary>
        <EnvelopeLine envelope={envelope} />
        <NumberLine sequence={sequence} />
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
          <p>{t('packages.exportCase.afterwards')}</p>
          <TakeOut stick={exporting.written.stick} />
        </Notice>
        {summary}
        <div className={s['end']}>
          <Button kind="primary" onClick={() => window.location.assign(`#/cases/${state.file.id}`)}>
            {t('packages.exportCase.toCase')}
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
