import { encodeQR } from 'qr';
import { useMemo } from 'react';
import { useWords } from '../../i18n';
import s from './recipients.module.css';

/** The quiet zone that scanners need, in squares. */
const border = 3;

/** A key that is handed on, as a square code: one path, sharp at every size. */
export function RecipientCode({ recipient }: { readonly recipient: string }) {
  const t = useWords();
  const cells = useMemo(() => encodeQR(recipient, 'raw', { ecc: 'medium', border }), [recipient]);
  const path = cells.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      className={s['code']}
      viewBox={`0 0 ${cells.length} ${cells.length}`}
      role="img"
      aria-label={t('packages.recipients.code')}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
