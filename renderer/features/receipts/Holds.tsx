import type { Receipt } from '#shared/receipt/model';
import { countsOf } from '#shared/receipt/open';
import { useWords } from '../../i18n';
import { officialDay, recently } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { KeyValues } from '../../ui/Small';

/** What is in a receipt, in numbers. */
export function Holds({ receipt }: { readonly receipt: Receipt }) {
  const t = useWords();
  const { byKind, leftOut } = countsOf(receipt);
  const { marking, pack, createdAt } = receipt.header;
  const { series, label, lawDate } = pack;
  return (
    <section className={page['card']}>
      <h2>{t('receipts.holds.title')}</h2>
      <KeyValues
        rows={[
          [t('receipts.holds.facts'), byKind.fact],
          [t('receipts.holds.records'), byKind.record],
          [t('receipts.holds.answers'), byKind.answer],
          [t('receipts.holds.conclusions'), byKind.conclusion],
          [t('receipts.holds.measures'), byKind.measure],
          [t('receipts.holds.leftOut'), leftOut],
          [t('receipts.holds.marking'), marking],
          [
            t('receipts.holds.content'),
            t('receipts.holds.contentValue', { series, label, date: officialDay(lawDate) }),
          ],
          [t('receipts.holds.at'), `${officialDay(createdAt)}, ${recently(Date.parse(createdAt))}`],
        ]}
      />
    </section>
  );
}
