import { useEffect, useState } from 'react';
import type { MadeCase } from '#shared/exchange/case-files';
import { highestMark } from '#shared/exchange/ceiling';
import type { Ceiling } from '#shared/exchange/contents';
import type { CaseState } from '#shared/exchange/state';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useLive, usePack, useStore } from '../../store/context';
import { caseState, prepareCase } from '../../store/leave-case';
import { chosenOf, useIdentities } from '../../store/use-identities';
import { type Envelope, nothingTyped } from '../../ui/envelope-choice';
import { RecordGate } from '../../ui/RecordGate';
import { Screen } from '../../ui/Screen';
import { CaseSummary, CaseWhatPage } from './CaseWhatPage';
import { HowPage, WhomPage } from './ExportPages';
import { PlainSignPage } from './PlainSignPage';
import { NumberLine, ReceiverField } from './Receiver';
import { useDestination } from './use-destination';
import { useExportCase } from './use-export-case';
import { useSequence } from './use-sequence';
import { useStatement } from './use-statement';
import { WizardFrame } from './WizardFrame';

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

const openEnvelope: Envelope = { way: 'open', to: [], typed: nothingTyped };

/** What may go to one person alone stays, unless it is asked for. */
const usual: Ceiling = { marking: 'LIMITE', tlp: 'AMBER+STRICT' };

/** What was chosen and typed so far, and what would leave for it. */
function useCaseWizard(id: string) {
  const [at, setAt] = useState(0);
  const [own, setOwn] = useState({ note: '', receiver: '' });
  const [ceiling, setCeiling] = useState(usual);
  const [chosen, setChosen] = useState<string>();
  const [envelope, setEnvelope] = useState(openEnvelope);
  const prepared = usePreparedCase(id, ceiling);
  const { list = [] } = useIdentities();
  return {
    ...{ at, setAt, ceiling, setCeiling, setChosen, envelope, setEnvelope, list },
    statement: useStatement({ own, onOwn: (change) => setOwn((was) => ({ ...was, ...change })) }),
    identity: chosenOf(list, chosen),
    made: prepared && 'made' in prepared ? prepared.made : undefined,
    heldBy: prepared && 'failure' in prepared ? errorWords(prepared.failure).text : undefined,
  };
}

function CaseWizard({ state }: { readonly state: CaseState }) {
  const t = useWords();
  const { file } = state;
  const { at, setAt, envelope, statement, identity, made, ...wizard } = useCaseWizard(file.id);
  const exporting = useExportCase();
  const destination = useDestination();
  const sequence = useSequence({ identity, receiver: statement.value.receiver, state: exporting.state });
  const isDone = exporting.state.state === 'done';
  const mark = highestMark(state);
  return (
    <WizardFrame at={at} isDone={isDone} href={`/cases/${file.id}`} mark={mark}>
      {at === 0 && (
        <CaseWhatPage
          state={state}
          made={made}
          heldBy={wizard.heldBy}
          ceiling={wizard.ceiling}
          onCeiling={wizard.setCeiling}
          onNext={() => setAt(1)}
        />
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
          draft={{ marking: mark }}
          statement={statement}
          identity={identity}
          envelope={envelope}
          onEnvelope={wizard.setEnvelope}
          list={wizard.list}
          onChoose={wizard.setChosen}
          onBack={() => setAt(1)}
          onNext={() => setAt(3)}
        />
      )}
      {at === 3 && made && (
        <PlainSignPage
          contents={<CaseSummary made={made} />}
          number={<NumberLine sequence={sequence} />}
          afterwards={t('packages.exportCase.afterwards')}
          home={{ href: `/cases/${file.id}`, label: t('packages.exportCase.toCase') }}
          statement={statement.value}
          identity={identity}
          envelope={envelope}
          exporting={exporting.state}
          onBack={() => setAt(2)}
          destination={destination}
          onSign={() =>
            identity &&
            void exporting.run({ made, statement: statement.value, identity, envelope, stick: destination.stick })
          }
        />
      )}
    </WizardFrame>
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
