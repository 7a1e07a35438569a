import { useMemo } from 'react';
import { useWords } from '../../i18n';
import s from './receipts.module.css';
import { squareCode } from './square-code';

/** The code as one path: sharp at every size, on paper and on screen. */
export function SquareCode({ digest }: { readonly digest: string }) {
  const t = useWords();
  const cells = useMemo(() => squareCode(digest), [digest]);
  const path = cells.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      className={s['code']}
      viewBox={`0 0 ${cells.length} ${cells.length}`}
      role="img"
      aria-label={t('receipts.made.code', { digest })}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
