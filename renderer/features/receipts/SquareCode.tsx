import { useMemo } from 'react';
import { useWords } from '../../i18n';
import { SquareCells } from '../../ui/SquareCells';
import s from './receipts.module.css';
import { squareCode } from './square-code';

/** The code that says to a scanner what the eight words say to people. */
export function SquareCode({ digest }: { readonly digest: string }) {
  const t = useWords();
  const cells = useMemo(() => squareCode(digest), [digest]);
  return <SquareCells cells={cells} label={t('receipts.made.code', { digest })} className={s['code']} />;
}
