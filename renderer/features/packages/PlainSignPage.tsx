import type { ReactNode } from 'react';
import { useWords } from '../../i18n';
import type { ShownIdentity } from '../../store/use-identities';
import { Button } from '../../ui/Button';
import type { Envelope } from '../../ui/envelope-choice';
import { DestinationLine } from './DestinationLine';
import { EnvelopeLine } from './EnvelopeLine';
import type { Statement } from './export-plan';
import { Signatory, ToSign, WrittenPage } from './SignParts';
import { Line, Summary } from './Summary';
import type { Destination } from './use-destination';
import type { ExportState } from './use-export';

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
  const summary = (
    <>
      {contents}
      <Summary>
        <EnvelopeLine envelope={envelope} />
        {number}
        {exporting.state !== 'done' && <DestinationLine destination={destination} />}
        {statement.note && <Line label={t('packages.export.to')}>{statement.note}</Line>}
        <Signatory statement={statement} identity={identity} />
      </Summary>
    </>
  );
  if (exporting.state === 'done')
    return (
      <WrittenPage written={exporting.written} envelope={envelope} afterwards={afterwards} summary={summary}>
        <Button kind="primary" onClick={() => window.location.assign(`#${home.href}`)}>
          {home.label}
        </Button>
      </WrittenPage>
    );
  return (
    <ToSign state={exporting} destination={destination} onBack={onBack} onSign={onSign}>
      {summary}
    </ToSign>
  );
}
