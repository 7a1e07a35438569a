import { useState } from 'react';
import { withIssued } from '#shared/case/issued';
import { type LeavingReceipt, receiptFiles } from '#shared/exchange/receipt-files';
import { fingerprintOf } from '#shared/receipt/fingerprint';
import { countsOf } from '#shared/receipt/open';
import { useWords } from '../../i18n';
import { useLeavingReceipt } from '../../store/leaving-receipt';
import { chosenOf, useIdentities } from '../../store/use-identities';
import { useOpenCase } from '../../store/use-open-case';
import { type Envelope, nothingTyped } from '../../ui/envelope-choice';
import { RecordGate } from '../../ui/RecordGate';
import { Screen } from '../../ui/Screen';
import { HowPage, WhomPage } from './ExportPages';
import { PlainSignPage } from './PlainSignPage';
import { NumberLine, ReceiverField } from './Receiver';
import { Leaves, Line, Second, Summary } from './Summary';
import { useDestination } from './use-destination';
import { useExportReceipt } from './use-export-receipt';
import { useSequence } from './use-sequence';
import { useStatement } from './use-statement';
import { WizardFrame } from './WizardFrame';
import { WizardPage } from './WizardPage';

/** Four pages from a receipt, as it was made on its own page, to a signed package. */
export function ExportReceipt({ id }: { readonly id: string }) {
  const t = useWords();
  const leaving = useLeavingReceipt((state) => state.leaving);
  if (leaving?.receipt.header.case.id === id) return <ReceiptWizard id={id} leaving={leaving} />;
  return (
    <Screen crumbs={[{ label: t('packages.title'), href: '/packages' }]}>
      <RecordGate
        record={{ state: 'absent' }}
        absent={t('packages.exportReceipt.absent')}
        action={<a href={`#/cases/${id}/receipt`}>{t('packages.exportReceipt.toReceipt')}</a>}
      />
    </Screen>
  );
}

interface Props {
  readonly id: string;
  readonly leaving: LeavingReceipt;
}

const openEnvelope: Envelope = { way: 'open', to: [], typed: nothingTyped };
const nothing = { note: '', receiver: '' };

function ReceiptWizard({ id, leaving }: Props) {
  const t = useWords();
  const [at, setAt] = useState(0);
  const [own, setOwn] = useState(nothing);
  const [chosen, setChosen] = useState<string>();
  const [envelope, setEnvelope] = useState(openEnvelope);
  const statement = useStatement({ own, onOwn: (change) => setOwn((was) => ({ ...was, ...change })) });
  const { list = [] } = useIdentities();
  const identity = chosenOf(list, chosen);
  const destination = useDestination();
  const exporting = useIssuing(id);
  const sequence = useSequence({ identity, receiver: statement.value.receiver, state: exporting.state });
  const href = `/cases/${id}/receipt`;
  const { marking } = leaving.receipt.header;
  const contents = <ReceiptSummary leaving={leaving} />;
  return (
    <WizardFrame at={at} isDone={exporting.state.state === 'done'} href={href} mark={marking}>
      {at === 0 && (
        <WizardPage title={t('packages.export.whatTitle')} onNext={() => setAt(1)}>
          {contents}
        </WizardPage>
      )}
      {at === 1 && (
        <WhomPage
          statement={statement}
          receiver={<ReceiverField statement={statement} identity={identity} />}
          purpose={null}
          heldBy={undefined}
          onBack={() => setAt(0)}
          onNext={() => setAt(2)}
        />
      )}
      {at === 2 && (
        <HowPage
          {...{ statement, identity, envelope, list }}
          draft={{ marking }}
          onEnvelope={setEnvelope}
          onChoose={setChosen}
          onBack={() => setAt(1)}
          onNext={() => setAt(3)}
        />
      )}
      {at === 3 && (
        <PlainSignPage
          {...{ contents, identity, envelope, destination }}
          number={<NumberLine sequence={sequence} />}
          statement={statement.value}
          exporting={exporting.state}
          afterwards={t('packages.exportReceipt.afterwards')}
          home={{ href, label: t('packages.exportReceipt.toReceipt') }}
          onBack={() => setAt(2)}
          onSign={() => {
            const { stick } = destination;
            if (identity) void exporting.run({ leaving, statement: statement.value, identity, envelope, stick });
          }}
        />
      )}
    </WizardFrame>
  );
}

/** The export; once it is written, the case has on record that its receipt was issued. */
function useIssuing(id: string) {
  const record = useOpenCase(id);
  return useExportReceipt(({ leaving: { receipt } }) => {
    if (record.state !== 'open') return;
    const { digest, header } = receipt;
    const issued = { id: crypto.randomUUID(), digest, at: new Date().toISOString(), by: header.author };
    record.set((was) => withIssued(was, issued));
  });
}

function ReceiptSummary({ leaving }: Pick<Props, 'leaving'>) {
  const t = useWords();
  const { receipt } = leaving;
  const { pieces, leftOut } = countsOf(receipt);
  return (
    <Summary>
      <Leaves files={receiptFiles(leaving)}>
        <Second>{fingerprintOf(receipt.digest).join(' ')}</Second>
      </Leaves>
      <Line label={t('packages.export.stays')}>
        {t('packages.exportReceipt.leftOut', { count: leftOut, pieces })}
        <Second>{t('packages.exportReceipt.stays')}</Second>
      </Line>
      <Line label={t('packages.export.mark')}>
        <b className="strong">{receipt.header.marking}</b>
        <Second>{t('packages.exportReceipt.markText')}</Second>
      </Line>
    </Summary>
  );
}
