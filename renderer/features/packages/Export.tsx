import { useEffect } from 'react';
import type { DraftFile } from '#shared/drafting/export';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { chosenOf, type ShownIdentity, useIdentities } from '../../store/use-identities';
import page from '../../ui/page.module.css';
import { RecordGate } from '../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Notice } from '../../ui/Status';
import { WhatPage } from './ExportPages';
import { ExportSteps } from './ExportSteps';
import { type Purpose, receiverFor } from './export-plan';
import { PackageLabel } from './PackageLabel';
import { PurposeFields, purposeFor } from './PurposeFields';
import { ReceiverField } from './Receiver';
import { SignPage } from './SignPage';
import { useDestination } from './use-destination';
import { useEnvelope } from './use-envelope';
import { useExport } from './use-export';
import { type Prepared, usePrepared } from './use-prepared';
import { useSequence } from './use-sequence';
import { type KeptStatement, useStatement } from './use-statement';
import { backFromIdentity, type KeptWizard, useWizard } from './use-wizard';

/** Four pages from a draft that may leave to a signed package that has been written and read back. */
export function Export({ draft: id }: { readonly draft: string }) {
  const t = useWords();
  const prepared = usePrepared(id);
  if (prepared === undefined || prepared === null)
    return (
      <Screen crumbs={[{ label: t('packages.title'), href: '/packages' }]}>
        <RecordGate
          record={{ state: prepared === undefined ? 'loading' : 'absent' }}
          absent={t('packages.export.absent')}
          action={<a href="#/drafts">{t('drafts.title')}</a>}
        />
      </Screen>
    );
  const { draft, clearance, ways, holdsBack } = prepared;
  const held = clearance && 'failure' in ways.final ? ways.clearance : ways.final;
  if ('failure' in held) {
    const words = errorWords(held.failure);
    return (
      <Screen crumbs={[{ label: t('packages.title'), href: '/packages' }]} mark={draft.marking}>
        <div className={`${page['page']} ${page['narrow']}`}>
          <ScreenTitle className={page['docTitle']}>{t('packages.export.held')}</ScreenTitle>
          <Notice level="blocked" title={words.text} code={words.code}>
            <a href={`#/drafts/${id}`}>{t('packages.export.toDraft')}</a>
          </Notice>
        </div>
      </Screen>
    );
  }
  return <OpenWizard key={id} draft={draft} ways={ways} clearance={clearance} holdsBack={holdsBack} />;
}

/**
 * Asked for from the studio, or where it may not leave otherwise, the first open step of the route is what it is for.
 * What was chosen before holds, as long as the same is asked for.
 */
function purposeOf({ ways, clearance }: Prepared, chosen: Purpose | undefined): Purpose {
  const isAsked = 'failure' in ways.final || window.location.hash.includes('for=clearance');
  if (chosen && (chosen.kind === 'clear' || !isAsked)) return chosen;
  return isAsked && clearance ? purposeFor(clearance) : { kind: 'share' };
}

const nothing: readonly DraftFile[] = [];

/** Stands once all is read that the pages show: a key pressed early would meet a page that cannot go on yet. */
function OpenWizard(prepared: Prepared) {
  const { value: kept, set, end } = useWizard(prepared.draft.id);
  const { list } = useIdentities();
  const own = { note: kept?.note ?? '', receiver: kept?.receiver ?? '' };
  const statement = useStatement({ own, onOwn: set });
  if (!kept || !list || !statement.isRead) return null;
  return <Wizard prepared={prepared} kept={kept} set={set} end={end} list={list} statement={statement} />;
}

interface WizardProps extends Omit<ReturnType<typeof useWizard>, 'value'> {
  readonly prepared: Prepared;
  readonly kept: KeptWizard;
  readonly list: readonly ShownIdentity[];
  readonly statement: KeptStatement;
}

function Wizard({ prepared, kept, set, end, list, statement }: WizardProps) {
  const { draft, ways, clearance, holdsBack } = prepared;
  const exporting = useExport();
  const destination = useDestination();
  const purpose = purposeOf(prepared, kept.purpose);
  const way = purpose.kind === 'clear' ? ways.clearance : ways.final;
  const files = 'files' in way ? way.files : nothing;
  const heldBy = 'failure' in way ? errorWords(way.failure).text : undefined;
  const identity = chosenOf(list, kept.identity);
  const { envelope, setEnvelope } = useEnvelope(kept.envelope, set);
  const isDone = exporting.state.state === 'done';
  const receiver = receiverFor(purpose, statement.value);
  const sequence = useSequence({ identity, receiver, state: exporting.state });
  const common = { draft, files, statement, identity, envelope, sequence, holdsBack };
  useEffect(() => {
    if (isDone) end();
  }, [isDone, end]);
  return (
    <ExportSteps
      begin={window.location.hash.endsWith(backFromIdentity) ? 2 : 0}
      isDone={isDone}
      href={`/drafts/${draft.id}`}
      mark={draft.marking}
      inspector={<PackageLabel {...common} state={exporting.state} />}
      what={(turning) => <WhatPage {...common} {...turning} />}
      whom={{
        statement,
        receiver: purpose.kind !== 'clear' && <ReceiverField statement={statement} identity={identity} />,
        purpose: (
          <PurposeFields clearance={clearance} purpose={purpose} onChange={(chosen) => set({ purpose: chosen })} />
        ),
        heldBy,
      }}
      how={{ ...common, list, onChoose: (id) => set({ identity: id }), onEnvelope: setEnvelope }}
      sign={(turning) => (
        <SignPage
          {...common}
          {...turning}
          purpose={purpose}
          clearance={clearance}
          state={exporting.state}
          onSign={() =>
            identity &&
            void exporting.run({ ...common, identity, statement: statement.value, purpose, stick: destination.stick })
          }
          destination={destination}
        />
      )}
    />
  );
}
