import { encodeQR } from 'qr';
import { useMemo } from 'react';
import type { Candidate } from '#shared/trust/index';
import { useWords } from '../../../i18n';
import s from './trust.module.css';

/** The quiet zone that scanners need, in squares. */
const border = 3;

/** What two people compare: eight groups of digits, and the whole value as a square code. Digits need no translation. */
export function CompareFingerprint({ certificate }: { readonly certificate: Candidate }) {
  const t = useWords();
  const { fingerprint, sha512 } = certificate;
  const cells = useMemo(() => encodeQR(sha512, 'raw', { ecc: 'medium', border }), [sha512]);
  const path = cells.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  // groups may be equal: their place tells them apart
  const groups = fingerprint.split(' ').map((digits, place) => ({ digits, place }));
  return (
    <div className={s['compare']}>
      <div>
        <h3>{t('trust.add.compare')}</h3>
        <p>{t('trust.add.compareText')}</p>
        <ol className={s['digits']}>
          {groups.map(({ digits, place }) => (
            <li key={place}>{digits}</li>
          ))}
        </ol>
      </div>
      <svg
        className={s['code']}
        viewBox={`0 0 ${cells.length} ${cells.length}`}
        role="img"
        aria-label={t('trust.add.code', { digits: fingerprint })}
        shapeRendering="crispEdges"
      >
        <path d={path} fill="currentColor" />
      </svg>
    </div>
  );
}
