import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { compareSteps, type Row, tally } from '#shared/document/compare/compare';
import type { Document } from '#shared/document/model';
import { useWords } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Segments } from '../../../ui/Small';
import { Notice } from '../../../ui/Status';
import { Agreed } from './Agreed';
import { CompareRows, type View } from './CompareRows';
import { DraftPage, type OpenDraft } from './DraftPage';
import { useInSteps } from './in-steps';
import { SideChoice } from './SideChoice';
import { useDifferences } from './use-differences';
import { sidesOf, useTexts } from './use-texts';
import s from './versions.module.css';

/** Any two texts of a draft, side by side or in one; the address names them. */
export function Compare({ id }: { readonly id: string }) {
  const t = useWords();
  return (
    <DraftPage
      id={id}
      title={t('versions.compare.title')}
      action={<a href={`#/drafts/${id}/versions`}>{t('versions.all')}</a>}
    >
      {(record) => <Two record={record} />}
    </DraftPage>
  );
}

function Two({ record }: { readonly record: OpenDraft }) {
  const t = useWords();
  const draft = record.value;
  const [location, navigate] = useLocation();
  const { from, to } = sidesOf(location.split('?')[1] ?? '');
  const texts = useTexts(draft);
  const choose = (sides: { readonly from: string; readonly to: string }) =>
    navigate(`/drafts/${draft.id}/compare?from=${sides.from}&to=${sides.to}`, { replace: true });
  if (!texts) return null;
  const [left, right] = [texts.textOf(from), texts.textOf(to)];
  return (
    <>
      <div className={s['bar']}>
        <SideChoice
          label={t('versions.compare.from')}
          value={from}
          texts={texts}
          hasAgreed
          onChoose={(side) => choose({ from: side, to })}
        />
        <SideChoice
          label={t('versions.compare.to')}
          value={to}
          texts={texts}
          onChoose={(side) => choose({ from, to: side })}
        />
      </div>
      {from === 'agreed' && right && <Agreed draft={draft} document={right} />}
      {from !== 'agreed' && left && right && <Compared left={left} right={right} language={draft.language} />}
      {(!right || (from !== 'agreed' && !left)) && <Notice level="warning" title={t('versions.compare.absent')} />}
    </>
  );
}

interface ComparedProps {
  readonly left: Document;
  readonly right: Document;
  readonly language: string;
}

function Compared({ left, right, language }: ComparedProps) {
  const t = useWords();
  const [view, setView] = useState<View>('inline');
  const work = useMemo(() => () => compareSteps(left, right), [left, right]);
  const rows = useInSteps(work, collect);
  const all = rows?.filter(({ kind }) => kind !== 'same').length ?? 0;
  const { at, step } = useDifferences(all);
  if (!rows) return <p role="status">{t('versions.compare.working')}</p>;
  return (
    <>
      <div className={s['bar']}>
        <strong role="status">
          {all === 0 ? t('versions.compare.same') : t('versions.compare.tally', { ...tally(rows) })}
        </strong>
        <Segments
          label={t('versions.compare.view')}
          value={view}
          onChange={setView}
          options={(['inline', 'side'] as const).map((value) => ({ value, label: t(`versions.compare.${value}`) }))}
        />
        <Button small kbd="Shift F8" onClick={() => step(-1)}>
          {t('versions.compare.previous')}
        </Button>
        <Button small kbd="F8" onClick={() => step(1)}>
          {t('versions.compare.next')}
        </Button>
        <span role="status">{at > 0 && t('versions.compare.place', { at, all })}</span>
      </div>
      <CompareRows rows={rows} view={view} language={language} />
    </>
  );
}

function collect(steps: readonly (Row | undefined)[]): readonly Row[] {
  return steps.flatMap((row) => row ?? []);
}
