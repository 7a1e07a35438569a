import { useEffect, useMemo, useState } from 'react';
import type { Bytes } from '#shared/base/bytes';
import { roundOf } from '#shared/clearance/round';
import { type DraftFile, draftFiles } from '#shared/drafting/export';
import type { Draft } from '#shared/drafting/model';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { entriesOf, type OpenClearance, useClearance } from '../../store/clearance';
import { useLive, usePack, useStore } from '../../store/context';
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
  if ('failure' in prepared) {
    const words = errorWords(prepared.failure);
    return (
      <Screen crumbs={[{ label: t('packages.title'), href: '/packages' }]} mark={prepared.draft.marking}>
        <div className={`${page['page']} ${page['narrow']}`}>
          <ScreenTitle className={page['docTitle']}>{t('packages.export.held')}</ScreenTitle>
          <Notice level="blocked" title={words.text} code={words.code}>
            <a href={`#/drafts/${id}`}>{t('packages.export.toDraft')}</a>
          </Notice>
        </div>
      </Screen>
    );
  }
  return <Wizard draft={prepared.draft} files={prepared.files} />;
}

type Prepared =
  | { readonly draft: Draft; readonly files: readonly DraftFile[] }
  | { readonly draft: Draft; readonly failure: unknown };

/** Asked for from the studio, the first step of the route that is open is what the package is for. */
function usePurpose(clearance: OpenClearance | undefined) {
  const [chosen, setChosen] = useState<Purpose>();
  const isAsked = window.location.hash.includes('?for=clearance');
  const first: Purpose = isAsked && clearance ? purposeFor(clearance) : { kind: 'share' };
  return [chosen ?? first, setChosen] as const;
}

/** The files that would leave, or why the draft may not: the gates stand here once more. */
function usePrepared(id: string): Prepared | null | undefined {
  const store = useStore();
  const pack = usePack();
  return useLive(async () => {
    const stored = (await store.drafts.get(id))?.value;
    const file = stored && (await store.cases.get(stored.caseId))?.value;
    if (!stored || !file) return null;
    const draft = { ...stored, round: roundOf(stored, await entriesOf(store, id)) };
    try {
      const { files } = await draftFiles({ draft, case: file, pack, digest: sha256 });
      return { draft, files };
    } catch (failure) {
      return { draft, failure };
    }
  }, [store, id, pack]);
}

async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function Wizard({ draft, files }: { readonly draft: Draft; readonly files: readonly DraftFile[] }) {
  const clearance = useClearance(draft);
  const t = useWords();
  const [at, setAt] = useState(0);
  const { list } = useIdentities();
  const statement = useStatement();
  const [chosen, setChosen] = useState<string>();
  const exporting = useExport();
  const [purpose, setPurpose] = usePurpose(clearance);
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
