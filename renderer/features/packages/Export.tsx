import { useEffect, useMemo, useState } from 'react';
import type { DraftFile } from '#shared/drafting/export';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useIdentities } from '../../store/use-identities';
import page from '../../ui/page.module.css';
import { RecordGate } from '../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Steps } from '../../ui/Small';
import { Notice } from '../../ui/Status';
import { HowPage, WhatPage, WhomPage } from './ExportPages';
import s from './export.module.css';
import type { Purpose } from './export-plan';
import { PackageLabel } from './PackageLabel';
import { PurposeFields, purposeFor } from './PurposeFields';
import { SignPage } from './SignPage';
import { useExport } from './use-export';
import { type Prepared, usePrepared } from './use-prepared';
import { useStatement } from './use-statement';

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
  const { draft, clearance, ways } = prepared;
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
  return <Wizard draft={draft} ways={ways} clearance={clearance} />;
}

/** Asked for from the studio, or where it may not leave otherwise, the first open step of the route is what it is for. */
function usePurpose({ ways, clearance }: Prepared) {
  const [chosen, setChosen] = useState<Purpose>();
  const isAsked = 'failure' in ways.final || window.location.hash.includes('?for=clearance');
  const first: Purpose = isAsked && clearance ? purposeFor(clearance) : { kind: 'share' };
  return [chosen ?? first, setChosen] as const;
}

const nothing: readonly DraftFile[] = [];

function Wizard(prepared: Prepared) {
  const { draft, ways, clearance } = prepared;
  const t = useWords();
  const [at, setAt] = useState(0);
  const { list } = useIdentities();
  const statement = useStatement();
  const [chosen, setChosen] = useState<string>();
  const exporting = useExport();
  const [purpose, setPurpose] = usePurpose(prepared);
  const way = purpose.kind === 'clear' ? ways.clearance : ways.final;
  const files = 'files' in way ? way.files : nothing;
  const heldBy = 'failure' in way ? errorWords(way.failure).text : undefined;
  const identity = list?.find((one) => one.id === chosen) ?? list?.[0];
  const isDone = exporting.state.state === 'done';
  const steps = [
    t('packages.export.steps.what'),
    t('packages.export.steps.whom'),
    t('packages.export.steps.how'),
    t('packages.export.steps.sign'),
  ];
  const common = useMemo(() => ({ draft, files, statement, identity }), [draft, files, statement, identity]);
  useEffect(() => {
    if (isDone) document.querySelector('h1')?.focus();
  }, [isDone]);
  return (
    <Screen
      crumbs={[
        { label: t('packages.title'), href: '/packages' },
        { label: t('packages.export.title'), href: `/drafts/${draft.id}` },
        { label: steps[at] ?? '' },
      ]}
      mark={draft.marking}
      inspector={<PackageLabel {...common} state={exporting.state} />}
    >
      <div className={s['wizard']}>
        <Steps label={t('packages.export.stepsLabel')} steps={steps} current={isDone ? 4 : at} />
        {at === 0 && <WhatPage {...common} onNext={() => setAt(1)} />}
        {at === 1 && (
          <WhomPage
            {...common}
            purpose={<PurposeFields clearance={clearance} purpose={purpose} onChange={setPurpose} />}
            heldBy={heldBy}
            onBack={() => setAt(0)}
            onNext={() => setAt(2)}
          />
        )}
        {at === 2 && (
          <HowPage {...common} list={list ?? []} onChoose={setChosen} onBack={() => setAt(1)} onNext={() => setAt(3)} />
        )}
        {at === 3 && (
          <SignPage
            {...common}
            state={exporting.state}
            onBack={() => setAt(2)}
            onSign={() =>
              identity && void exporting.run({ draft, files, statement: statement.value, identity, purpose })
            }
          />
        )}
      </div>
    </Screen>
  );
}
