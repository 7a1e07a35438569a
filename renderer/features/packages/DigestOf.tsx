import { encodeQR } from 'qr';
import { useMemo } from 'react';
import { useWords } from '../../i18n';
import { SquareCells } from '../../ui/SquareCells';
import s from './verdict.module.css';

/** The digest that a sheet is of, as one reads it aloud, and what it is over: that of the file itself is another. */
export function DigestOf({ digest }: { readonly digest: string }) {
  const t = useWords();
  return (
    <>
      <span className="num">{(digest.match(/.{1,4}/g) ?? []).join(' ')}</span>{' '}
      <span className="dim">{t('packages.verify.digestOf')}</span>
    </>
  );
}

/** The quiet zone that scanners need, in squares. */
const border = 3;

/** The same for a scanner, on paper alone: in a registry nobody types it. */
export function DigestCode({ digest }: { readonly digest: string }) {
  const t = useWords();
  const cells = useMemo(() => encodeQR(digest, 'raw', { ecc: 'medium', border }), [digest]);
  return <SquareCells cells={cells} label={t('packages.verify.digestCode')} className={s['code']} />;
}
