import { useMemo } from 'react';
import { changesBetween } from '#shared/case/changes';
import type { CaseFile } from '#shared/case/model';
import type { MergedState } from '#shared/exchange/merge';
import { useWords } from '../../i18n';
import page from '../../ui/page.module.css';

interface Props {
  readonly before: CaseFile;
  readonly merged: MergedState;
}

/** What of the case here would be another, part by part. */
export function Touched({ before, merged }: Props) {
  const t = useWords();
  const parts = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { part } of changesBetween(before, merged.file)) counts.set(part, (counts.get(part) ?? 0) + 1);
    return [...counts];
  }, [before, merged.file]);
  const names = t('caseFile.journal.parts', { returnObjects: true }) as Readonly<Record<string, string>>;
  const isNothing = parts.length === 0 && merged.drafts.length === 0;
  return (
    <div>
      <h3 className={page['section']}>{t('packages.import.changes')}</h3>
      {isNothing && <p>{t('packages.import.nothing')}</p>}
      <ul>
        {parts.map(([part, count]) => (
          <li key={part}>{t('packages.import.part', { name: names[part] ?? part, count })}</li>
        ))}
        {merged.drafts.map(({ id, title }) => (
          <li key={id}>
            {t('packages.import.drafts')}: <bdi>{title}</bdi>
          </li>
        ))}
        {merged.renumbered.map(({ id, from, to }) => (
          <li key={id}>{t('packages.import.renumbered', { from, to })}</li>
        ))}
        {merged.kept.length > 0 && <li>{t('packages.import.kept', { count: merged.kept.length })}</li>}
      </ul>
    </div>
  );
}
