import { CircleSlash2 } from 'lucide-react';
import { useWords } from '../../i18n';
import type { OpenClearance } from '../../store/clearance';
import { Button } from '../../ui/Button';
import { Asked } from './Asked';
import { DestinationLine } from './DestinationLine';
import { EnvelopeLine } from './EnvelopeLine';
import type { Common } from './ExportPages';
import type { Purpose } from './export-plan';
import { NumberLine } from './Receiver';
import { SaveTrust } from './SaveTrust';
import { ShowAsLight } from './ShowAsLight';
import { Signatory, ToSign, WrittenPage } from './SignParts';
import { Leaves, Line, Summary } from './Summary';
import { Traces } from './Traces';
import type { Destination } from './use-destination';
import type { ExportState } from './use-export';

interface SignProps extends Common {
  readonly purpose: Purpose;
  readonly clearance: OpenClearance | undefined;
  readonly state: ExportState;
  readonly destination: Destination;
  readonly onBack: () => void;
  readonly onSign: () => void;
}

/** The last look at a draft that leaves, and where it lies once it is written. */
export function SignPage(props: SignProps) {
  const { draft, files, statement, identity, envelope, sequence, purpose, clearance, state, destination } = props;
  const { holdsBack, onBack, onSign } = props;
  const t = useWords();
  const { note } = statement.value;
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
      <Signatory statement={statement.value} identity={identity} />
    </Summary>
  );
  if (state.state === 'done')
    return (
      <WrittenPage
        written={state.written}
        envelope={envelope}
        afterwards={t(`packages.export.afterwards.${purpose.kind}`)}
        summary={summary}
      >
        {identity?.record.anchor && <SaveTrust record={identity.record} />}
        <ShowAsLight {...state.written} mark={draft.marking} />
        <Button kind="primary" onClick={() => window.location.assign(`#/drafts/${draft.id}`)}>
          {t('packages.export.toDraft')}
        </Button>
        <Button kind="quiet" onClick={() => window.location.assign('#/packages/check')}>
          {t('packages.export.checkIt')}
        </Button>
      </WrittenPage>
    );
  return (
    <ToSign state={state} destination={destination} onBack={onBack} onSign={onSign}>
      {summary}
    </ToSign>
  );
}
