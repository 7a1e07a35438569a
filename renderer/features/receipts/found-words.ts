import type { Difference } from '#shared/receipt/difference';
import type { Comparison } from '#shared/receipt/fingerprint';
import { i18n, type WordKey } from '../../i18n';

/** What goes otherwise, as one sentence. */
export function differenceWords(difference: Difference): string {
  // the key is made from the list of kinds, each of which has words
  return i18n.t(`receipts.replay.difference.${difference.kind}` as WordKey, { ...difference });
}

/** How eight typed words compare, as one sentence. */
export function comparisonWords(comparison: Comparison): string {
  // see above
  return i18n.t(`receipts.check.result.${comparison.result}` as WordKey, { ...comparison });
}
