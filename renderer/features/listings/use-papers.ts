import { useState } from 'react';
import type { ContentPack } from '#shared/content/model';
import { type AnnexRow, annexOf, annexTable } from '#shared/listing/annex';
import { coverageOf } from '#shared/listing/coverage';
import { type ListingWords, listingWords } from '#shared/listing/listing-words';
import { actsOf } from '#shared/listing/paper-bench';
import { type PaperId, paperOf } from '#shared/listing/papers';
import { tiedOf } from '#shared/listing/quotations';
import { plainReasons, reasonsOf } from '#shared/listing/reasons';
import { usePack, useStore } from '../../store/context';
import type { Bench } from './use-bench';

export interface Made {
  readonly id: string;
  readonly title: string;
  /** Labels of the fields for which the bench has more than fits. */
  readonly unfit: readonly string[];
}

/** Everybody whom the case proposes, as lines of an annex. */
export function annexRows({ file }: Pick<Bench, 'file'>, pack: ContentPack): readonly AnnexRow[] {
  return annexOf(
    Object.values(file.listings).map((listing) => {
      const regime = pack.regimes.find(({ id }) => id === listing.regime) ?? pack.regimes[0];
      const tied = tiedOf(file, listing.id);
      const coverage = regime && coverageOf(pack, { regime, tied, today: new Date().toISOString().slice(0, 10) });
      const halves = coverage ? Object.values(reasonsOf(coverage).parts).flat() : [];
      return { listing, reasons: plainReasons(halves) };
    }),
  );
}

/** Begins a paper as a draft of the case; the draft is there before anything is said. */
export function usePapers(bench: Bench) {
  const store = useStore();
  const pack = usePack();
  const [made, setMade] = useState<Made>();
  const [failure, setFailure] = useState<unknown>();
  const make = async (paper: PaperId) => {
    const template = pack.templates.find(({ id }) => id === paper);
    if (!template) return;
    const { draft, unfit } = paperOf(template, benchOf(bench, pack), { id: crypto.randomUUID(), now: Date.now() });
    try {
      await store.drafts.put(draft);
      const labels = template.slots.filter(({ name }) => unfit.includes(name)).map(({ label }) => label);
      setMade({ id: draft.id, title: draft.title, unfit: labels });
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  return { made, failure, make };
}

function benchOf(bench: Bench, pack: ContentPack): Parameters<typeof paperOf>[1] {
  const { file, listing, coverage, reasons, regime } = bench;
  const own = annexRows(bench, pack).filter((row) => row.listing.id === listing.id);
  // a paper begins in the language of its template
  const words = listingWords('en');
  return {
    case: file,
    listing,
    coverage,
    reasons,
    annex: annexTable(own, words.heads, words.identifier),
    similar: similarOf(bench, words),
    words: { ...words, acts: actsOf(regime, pack) },
  };
}

/** One name nearby a line, with what was found. */
function similarOf({ nearby }: Bench, words: ListingWords): string {
  if (nearby.length === 0) return words.similarNone;
  return nearby.map(({ other: { title }, told }) => `${title}: ${told?.reason ?? words.similarOpen}`).join('\n');
}
