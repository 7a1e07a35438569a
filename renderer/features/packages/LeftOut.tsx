import { useMemo } from 'react';
import { type Gap, gapIn } from '#shared/exchange/gap';
import type { Verdict } from '#shared/package/index';
import { useWords } from '../../i18n';
import { Notice } from '../../ui/Status';
import { leftOutCounts } from './case-counts';

/** What the sender kept for being marked above what left: a gap that nobody should take for the whole, on paper neither. */
export function LeftOut({ verdict }: { readonly verdict: Verdict }) {
  const t = useWords();
  const gap = useMemo(() => gapIn(verdict), [verdict]);
  if (!gap) return null;
  if (gap === 'unreadable') return <Notice level="warning" title={t('packages.verify.leftOut.unreadable')} />;
  const lines = linesOf(t, gap);
  return (
    <Notice level="warning" title={t('packages.verify.leftOut.title')}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

function linesOf(t: ReturnType<typeof useWords>, gap: Gap): readonly string[] {
  switch (gap.kind) {
    case 'decision':
      return [t('packages.verify.leftOut.decision', { mark: gap.above })];
    case 'records':
      return leftOutCounts(t, gap.leftOut);
    case 'pieces':
      return [t('packages.exportReceipt.leftOut', gap)];
  }
}
