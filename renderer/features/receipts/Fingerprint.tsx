import { fingerprintOf } from '#shared/receipt/fingerprint';
import type { Receipt } from '#shared/receipt/model';
import { useWords } from '../../i18n';
import { CopyButton } from '../../ui/CopyButton';
import { TextField } from '../../ui/Field';
import { Rosette } from '../../ui/Guilloche';
import page from '../../ui/page.module.css';
import { Eyebrow } from '../../ui/Small';
import s from './receipts.module.css';
import { SquareCode } from './SquareCode';

interface Props {
  readonly receipt: Receipt;
  readonly author: string;
  readonly onAuthor: (author: string) => void;
}

/** The eight words to read aloud, large, with the code that says the same to a scanner. */
export function Fingerprint({ receipt, author, onAuthor }: Props) {
  const t = useWords();
  const words = fingerprintOf(receipt.digest).join(' ');
  return (
    <section className={`${page['card']} ${s['fingerprint']}`}>
      <Rosette digest={receipt.digest} className={s['rosette']} />
      <div className={s['said']}>
        <Eyebrow>{t('receipts.made.words')}</Eyebrow>
        <p className={s['words']}>{words}</p>
        <CopyButton label={t('receipts.made.copy')} text={words} />
        <p className="dim">{t('receipts.made.note')}</p>
        <TextField
          label={t('receipts.made.author')}
          hint={t('receipts.made.authorHint')}
          value={author}
          maxLength={200}
          onChange={(event) => onAuthor(event.target.value)}
        />
        <p className={s['digest']}>
          {t('receipts.made.digest')} <code>{receipt.digest}</code>
        </p>
      </div>
      <SquareCode digest={receipt.digest} />
    </section>
  );
}
