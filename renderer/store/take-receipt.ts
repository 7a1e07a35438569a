import { AppError } from '#shared/base/errors';
import type { Verdict } from '#shared/package/index';
import type { Receipt } from '#shared/receipt/model';
import { recordNumbered } from './numbered';
import type { Store } from './session';
import { recordTaken } from './taken';
import { learnFrom } from './trust';

/**
 * Enters that a receipt came: its number counts as taken in. Of the receipt nothing is kept here.
 * @throws `package/certificate-untrusted` unless it is known who signed it, `store/…`
 */
export async function takeReceipt(store: Store, verdict: Verdict, { header: { case: of } }: Receipt): Promise<void> {
  const { level } = verdict;
  if (level !== 'valid' && level !== 'warning') throw new AppError('package/certificate-untrusted');
  await recordNumbered(store, verdict);
  await recordTaken(store, verdict, { purpose: 'receipt', case: of.id });
  await learnFrom(store, verdict, Date.now());
}
