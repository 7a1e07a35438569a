import { useMemo } from 'react';
import type { CaseFile } from '#shared/case/model';
import { unfittingAnswers } from '#shared/case/pins';
import { replayCase } from '#shared/case/replay';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { usePinned } from '../../../store/pinned-content';
import { useOpenCase } from '../../../store/use-open-case';
import page from '../../../ui/page.module.css';
import { RecordGate } from '../../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../../ui/Screen';
import { KeptTable } from './KeptTable';
import { MeasureTurns } from './MeasureTurns';
import { PinBanner } from './PinBanner';
import { ReplaySteps } from './ReplaySteps';
import s from './replay.module.css';
import { useReplaySentences } from './replay-sentences';

/** A case under the trees that it was answered under, against those of today. */
export function Replay({ id }: { readonly id: string }) {
  const t = useWords();
  const record = useOpenCase(id);
  if (record.state !== 'open')
    return (
      <Screen crumbs={[{ label: t('cases.title'), href: '/cases' }]}>
        <RecordGate record={record} absent={t('cases.absent')} action={<a href="#/cases">{t('cases.back')}</a>} />
      </Screen>
    );
  return <OpenReplay file={record.value} />;
}

function OpenReplay({ file }: { readonly file: CaseFile }) {
  const t = useWords();
  const pack = usePack();
  const { today = pack, pins } = usePinned();
  const editions = useMemo(() => ({ was: pack.trees, today: today.trees, measures: today.measures }), [pack, today]);
  const found = useMemo(() => replayCase(file, editions), [file, editions]);
  const kept = useMemo(() => unfittingAnswers(file, today.trees), [file, today]);
  const sentences = useReplaySentences(found);
  const isSame = pins.every(({ state }) => state === 'installed');
  return (
    <Screen
      crumbs={[
        { label: t('cases.title'), href: '/cases' },
        { label: file.title, href: `/cases/${file.id}` },
        { label: t('replay.crumb') },
      ]}
      mark={file.marking}
    >
      <div className={page['page']}>
        <div className={page['head']}>
          <ScreenTitle focusKey={file.id}>{t('replay.title')}</ScreenTitle>
        </div>
        <p className={page['lead']}>{t('replay.lead')}</p>
        <PinBanner caseId={file.id} />
        <section className={page['card']}>
          {sentences.length === 0 ? (
            <p role="status">{isSame ? t('replay.nothing') : t('replay.unchanged')}</p>
          ) : (
            <>
              <h2>{t('replay.found', { count: sentences.length })}</h2>
              <ul className={s['found']}>
                {sentences.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </>
          )}
        </section>
        {kept.length > 0 && <KeptTable kept={kept} />}
        {found.trees.map((tree) => (
          <ReplaySteps key={tree.tree} tree={tree} />
        ))}
        <MeasureTurns turns={found.measures} />
      </div>
    </Screen>
  );
}
