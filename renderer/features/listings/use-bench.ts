import { useDeferredValue, useMemo } from 'react';
import type { Listing } from '#shared/case/listing';
import type { CaseFile } from '#shared/case/model';
import { countOf } from '#shared/content/count-of';
import type { ContentPack } from '#shared/content/model';
import { type Coverage, coverageOf } from '#shared/listing/coverage';
import type { Regime } from '#shared/listing/criterion';
import { type CountedVote, type ListingGate, listingGatesOf } from '#shared/listing/gates';
import { type Nearby, nearbyOf, type Other, otherListing, othersListed } from '#shared/listing/nearby';
import { type Objection, otherSide } from '#shared/listing/other-side';
import { type Extract, extractsOf, type Tied, tiedOf } from '#shared/listing/quotations';
import { type Reasons, reasonsOf } from '#shared/listing/reasons';
import { type RegimeView, regimeViews } from '#shared/listing/regime-choice';
import { useLive, usePack, useStore } from '../../store/context';

/** A listing with everything that follows from it. */
export interface Bench {
  readonly file: CaseFile;
  readonly listing: Listing;
  /** The regime that was taken; while none is, the one whose criteria are tested. */
  readonly regime: Regime;
  readonly extracts: readonly Extract[];
  readonly tied: readonly Tied[];
  readonly coverage: Coverage;
  readonly reasons: Reasons;
  readonly nearby: readonly Nearby[];
  readonly views: readonly RegimeView[];
  readonly gates: readonly ListingGate[];
  readonly objections: readonly Objection[];
}

/** Derives the bench anew with every change; nothing where the content holds no regime. */
export function useBench(file: CaseFile, listing: Listing): Bench | undefined {
  const pack = usePack();
  const others = useOthers(file);
  const extracts = useMemo(() => extractsOf(file), [file]);
  const tied = useMemo(() => tiedOf(file, listing.id), [file, listing.id]);
  // many aliases take a moment to compare: what is typed meanwhile goes first
  const settled = useDeferredValue(listing);
  const nearby = useMemo(() => nearbyOf(settled, others), [settled, others]);
  return useMemo(() => {
    const regime = pack.regimes.find(({ id }) => id === listing.regime) ?? pack.regimes[0];
    if (!regime) return undefined;
    const coverage = coverageOf(pack, { regime, tied, today: new Date().toISOString().slice(0, 10) });
    const reasons = reasonsOf(coverage);
    const views = regimeViews(pack, listing);
    const view = listing.regime === '' ? undefined : views.find((one) => one.regime.id === listing.regime);
    const vote = voteOn(file, { listing, regime, pack });
    return {
      file,
      listing,
      regime,
      extracts,
      tied,
      coverage,
      reasons,
      nearby,
      views,
      gates: listingGatesOf({ listing, coverage, view, nearby, tied, vote }),
      objections: otherSide({ listing, tied, coverage, reasons, nearby }),
    };
  }, [pack, file, listing, extracts, tied, nearby]);
}

/** Everybody to compare names with: on the lists of the content, and in every case of this vault. */
function useOthers(file: CaseFile): readonly Other[] {
  const store = useStore();
  const { listed } = usePack();
  // what cannot be read now is compared when it can
  const stored = useLive(() => store.cases.list().catch(() => undefined), [store]);
  return useMemo(() => {
    const cases = [file, ...(stored?.items ?? []).map(({ value }) => value).filter(({ id }) => id !== file.id)];
    return [
      ...othersListed(listed),
      ...cases.flatMap(({ id, listings }) => Object.values(listings).map((one) => otherListing(one, id))),
    ];
  }, [listed, stored, file]);
}

interface About {
  readonly listing: Listing;
  readonly regime: Regime;
  readonly pack: ContentPack;
}

/** The vote of the case on it: the one that was chosen, or the last on the measure of its regime. */
function voteOn({ votes }: CaseFile, { listing, regime, pack }: About): CountedVote | undefined {
  const chosen = Object.hasOwn(votes, listing.vote) ? votes[listing.vote] : undefined;
  const sheet = chosen ?? Object.values(votes).findLast(({ measure }) => measure === regime.measure);
  return sheet && { rule: sheet.rule, result: countOf(sheet, pack).tally.result };
}
