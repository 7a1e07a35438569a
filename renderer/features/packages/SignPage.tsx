import { CircleSlash2 } from 'lucide-react';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import type { OpenClearance } from '../../store/clearance';
import { Button } from '../../ui/Button';
import { commonName } from '../../ui/format';
import { ScreenTitle } from '../../ui/Screen';
import { Notice, Status } from '../../ui/Status';
import { Asked } from './Asked';
import { DestinationLine, signAction, TakeOut } from './DestinationLine';
import { EnvelopeLine } from './EnvelopeLine';
import type { Common } from './ExportPages';
import s from './export.module.css';
import type { Purpose } from './export-plan';
import { NumberLine } from './Receiver';
import { SaveTrust } from './SaveTrust';
import { ShowAsLight } from './ShowAsLight';
import { Leaves, Line, Second, Summary } from './Summary';
import { Traces } from './Traces';
import { useCodeWords } from './use-code-words';
import type { Destination } from './use-destination';
import type { ExportState } from './use-export';
import { WizardPage } from './WizardPage';

interface SignProps extends Common {
  readonly purpose: Purpose;
  readonly clearance: OpenClearance | undefined;
  readonly state: ExportState;
  readonly destination: Destination;
  readonly onBack: () => void;
  readonly onSign: () => void;
}

export function SignPage(props: SignProps) {
  const { draft, files, statement, identity, envelope, sequence, purpose, clearance, state, destination } = props;
  const { holdsBack, onBack, onSign } = props;
  const t = useWords();
  const { institution, unit, author, note } = statement.value;
  const stays = t('packages.export.staysList', { returnObjects: true });
  const summary = (
    <Summary>
      <Leaves files={files} />
      <Line label={t('packages.export.stays')}>
        <ul>
          {[...(holdsBack ? [t('packages.export.holdsBack', { mark: draft.marking })] : []), ...stays].map((line) => (
            <li key={line}>
              <CircleSlash2 />
              {line}
            </li>
          ))}
        </ul>
      </Line>
      <Traces draft={draft} purpose={purpose} />
      <Asked purpose={purpose} clearance={clearance} />
      {note && <Line label={t('packages.export.to')}>{note}</Line>}
      <EnvelopeLine envelope={envelope} />
      <NumberLine sequence={sequence} />
      {state.state !== 'done' && <DestinationLine destination={destination} />}
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
  );
  if (state.state === 'done')
    return (
      <div className={s['page']}>
        <ScreenTitle focusKey="done">{t('packages.export.doneTitle')}</ScreenTitle>
        <Notice
          level="valid"
          title={t(envelope.way === 'open' ? 'packages.export.done' : 'packages.envelope.done', {
            name: state.written.name,
          })}
        >
          <p>{t(`packages.export.afterwards.${purpose.kind}`)}</p>
          <TakeOut stick={state.written.stick} />
        </Notice>
        {summary}
        <div className={s['end']}>
          {identity?.record.anchor && <SaveTrust record={identity.record} />}
          <ShowAsLight {...state.written} mark={draft.marking} />
          <Button kind="primary" onClick={() => window.location.assign(`#/drafts/${draft.id}`)}>
            {t('packages.export.toDraft')}
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
      action={state.state === 'busy' ? t('packages.export.signing') : t(signAction(destination))}
    >
      {summary}
      {state.state === 'cancelled' && <Notice level="unknown" title={t('packages.export.cancelled')} />}
      {state.state === 'failed' && <ExportFailure thrown={state.failure} />}
    </WizardPage>
  );
}

/** What the package's own check found is said as such. */
export function ExportFailure({ thrown }: { readonly thrown: unknown }) {
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
