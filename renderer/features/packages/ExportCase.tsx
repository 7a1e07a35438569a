import { useEffect, useState } from 'react';
import type { MadeCase } from '#shared/exchange/case-files';
import { highestMark } from '#shared/exchange/ceiling';
import type { Ceiling } from '#shared/exchange/contents';
import type { CaseState } from '#shared/exchange/state';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useLive, usePack, useStore } from '../../store/context';
import { caseState, prepareCase } from '../../store/leave-case';
import { RecordGate } from '../../ui/RecordGate';
import { Screen } from '../../ui/Screen';
import { CaseSummary, CaseWhatPage } from './CaseWhatPage';
import { ExportSteps } from './ExportSteps';
import { PlainSignPage } from './PlainSignPage';
import { NumberLine, ReceiverField } from './Receiver';
import { useChoices } from './use-choices';
import { useDestination } from './use-destination';
import { useExportCase } from './use-export-case';
import { useSequence } from './use-sequence';

/** Four pages from a case to a signed package of all of it that a ceiling lets through. */
export function ExportCase({ id }: { readonly id: string }) {
  const t = useWords();
  const store = useStore();
  const state = useLive(async () => (await caseState(store, id)) ?? null, [store, id]);
  if (state) return <CaseWizard key={id} state={state} />;
  return (
    <Screen crumbs={[{ label: t('packages.title'), href: '/packages' }]}>
      <RecordGate
        record={{ state: state === undefined ? 'loading' : 'absent' }}
        absent={t('packages.exportCase.absent')}
        action={<a href="#/cases">{t('packages.exportCase.toCases')}</a>}
      />
    </Screen>
  );
}

/** What may go to one person alone stays, unless it is asked for. */
const usual: Ceiling = { marking: 'LIMITE', tlp: 'AMBER+STRICT' };

function CaseWizard({ state }: { readonly state: CaseState }) {
  const t = useWords();
  const { file } = state;
  const [ceiling, setCeiling] = useState(usual);
  const prepared = usePreparedCase(file.id, ceiling);
  const made = prepared && 'made' in prepared ? prepared.made : undefined;
  const choices = useChoices();
  const { statement, identity, envelope } = choices;
  const exporting = useExportCase();
  const destination = useDestination();
  const sequence = useSequence({ identity, receiver: statement.value.receiver, state: exporting.state });
  const mark = highestMark(state);
  const href = `/cases/${file.id}`;
  return (
    <ExportSteps
      isDone={exporting.state.state === 'done'}
      href={href}
      mark={mark}
      what={(turning) => (
        <CaseWhatPage
          {...turning}
          {...{ state, made, ceiling }}
          heldBy={prepared && 'failure' in prepared ? errorWords(prepared.failure).text : undefined}
          onCeiling={setCeiling}
        />
      )}
      whom={{ statement, receiver: <ReceiverField statement={statement} identity={identity} /> }}
      how={{ ...choices, draft: { marking: mark } }}
      sign={(turning) =>
        made && (
          <PlainSignPage
            {...turning}
            {...{ identity, envelope, destination }}
            contents={<CaseSummary made={made} />}
            number={<NumberLine sequence={sequence} />}
            afterwards={t('packages.exportCase.afterwards')}
            home={{ href, label: t('packages.exportCase.toCase') }}
            statement={statement.value}
            exporting={exporting.state}
            onSign={() => {
              const { stick } = destination;
              if (identity) void exporting.run({ made, statement: statement.value, identity, envelope, stick });
            }}
          />
        )
      }
    />
  );
}

type Prepared = { readonly made: MadeCase } | { readonly failure: unknown };

/** The files that would leave under a ceiling, or why they may not; as the case stands when the page is opened. */
function usePreparedCase(id: string, ceiling: Ceiling): Prepared | undefined {
  const store = useStore();
  const pack = usePack();
  const [prepared, setPrepared] = useState<Prepared>();
  useEffect(() => {
    let isHere = true;
    const show = (found: Prepared) => isHere && setPrepared(found);
    setPrepared(undefined);
    prepareCase(store, id, { ceiling, pack }).then(
      (made) => made && show({ made }),
      (failure: unknown) => show({ failure }),
    );
    return () => {
      isHere = false;
    };
  }, [store, pack, id, ceiling]);
  return prepared;
}
