import { withIssued } from '#shared/case/issued';
import { type LeavingReceipt, receiptFiles } from '#shared/exchange/receipt-files';
import { fingerprintOf } from '#shared/receipt/fingerprint';
import { countsOf } from '#shared/receipt/open';
import { useWords } from '../../i18n';
import { useLeavingReceipt } from '../../store/leaving-receipt';
import { useOpenCase } from '../../store/use-open-case';
import { RecordGate } from '../../ui/RecordGate';
import { Screen } from '../../ui/Screen';
import { ExportSteps } from './ExportSteps';
import { PlainSignPage } from './PlainSignPage';
import { NumberLine, ReceiverField } from './Receiver';
import { Leaves, Line, Second, Summary } from './Summary';
import { useChoices } from './use-choices';
import { useDestination } from './use-destination';
import { useExportReceipt } from './use-export-receipt';
import { useSequence } from './use-sequence';
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

function ReceiptWizard({ id, leaving }: Props) {
  const t = useWords();
  const choices = useChoices();
  const { statement, identity, envelope } = choices;
  const destination = useDestination();
  const exporting = useIssuing(id);
  const sequence = useSequence({ identity, receiver: statement.value.receiver, state: exporting.state });
  const href = `/cases/${id}/receipt`;
  const { marking } = leaving.receipt.header;
  const contents = <ReceiptSummary leaving={leaving} />;
  return (
    <ExportSteps
      isDone={exporting.state.state === 'done'}
      href={href}
      mark={marking}
      what={(turning) => (
        <WizardPage title={t('packages.export.whatTitle')} {...turning}>
          {contents}
        </WizardPage>
      )}
      whom={{ statement, receiver: <ReceiverField statement={statement} identity={identity} /> }}
      how={{ ...choices, draft: { marking } }}
      sign={(turning) => (
        <PlainSignPage
          {...turning}
          {...{ contents, identity, envelope, destination }}
          number={<NumberLine sequence={sequence} />}
          statement={statement.value}
          exporting={exporting.state}
          afterwards={t('packages.exportReceipt.afterwards')}
          home={{ href, label: t('packages.exportReceipt.toReceipt') }}
          onSign={() => {
            const { stick } = destination;
            if (identity) void exporting.run({ leaving, statement: statement.value, identity, envelope, stick });
          }}
        />
      )}
    />
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
