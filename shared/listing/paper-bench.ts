import type { CaseFile } from '../case/model';
import type { Bench } from '../drafting/follow';
import type { Draft, Template } from '../drafting/model';
import { coverageOf } from './coverage';
import type { CoverageRule, Criterion, Regime } from './criterion';
import { listingWords } from './listing-words';
import { paperIds, paperValues, runningLines } from './papers';
import { tiedOf } from './quotations';
import { reasonsOf } from './reasons';

/** What of the content a listing is read with. */
interface Rules {
  readonly regimes: readonly Regime[];
  readonly criteria: readonly Criterion[];
  readonly coverageRules: readonly CoverageRule[];
  readonly acts: readonly { readonly id: string; readonly short?: string | undefined }[];
}

interface At {
  readonly file: CaseFile;
  readonly pack: Rules;
  /** `2026-11-22`. */
  readonly today: string;
}

/** The acts of a regime, as a footnote names them. */
export function actsOf({ acts }: Regime, pack: Pick<Rules, 'acts'>): string {
  return acts.map((id) => pack.acts.find((act) => act.id === id)?.short ?? id).join(', ');
}

/** What the listing of a draft says now for each of its slots; nothing for a paper of another kind, or when it is gone. */
export function benchOfDraft(template: Template, draft: Draft, { file, pack, today }: At): Bench | undefined {
  const id = draft.listing ?? '';
  const listing = Object.hasOwn(file.listings, id) ? file.listings[id] : undefined;
  const regime = pack.regimes.find((one) => one.id === listing?.regime) ?? pack.regimes[0];
  if (!listing || !regime || !(paperIds as readonly string[]).includes(template.id)) return undefined;
  const coverage = coverageOf(pack, { regime, tied: tiedOf(file, listing.id), today });
  const words = { ...listingWords(draft.language), acts: actsOf(regime, pack) };
  const bench = { case: file, listing, coverage, reasons: reasonsOf(coverage), words };
  const { values } = paperValues(template, bench);
  const { head: _, ...lines } = runningLines(template, bench, values);
  return { values, lines };
}
