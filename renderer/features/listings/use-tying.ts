import { useState } from 'react';
import { isArchived } from '#shared/case/archive';
import type { Quotation } from '#shared/case/listing';
import { changeQuotation, tie, untie } from '#shared/listing/change';
import type { Criterion } from '#shared/listing/criterion';
import { type Extract, sentencesOf, type Tied } from '#shared/listing/quotations';
import { useWords } from '../../i18n';
import { useAuthor } from '../../store/use-open-case';
import type { Column } from './columns';
import type { OpenRecord } from './part-props';
import type { Bench } from './use-bench';

/** A sentence of a column, numbered through all its extracts. */
export interface Numbered {
  readonly number: number;
  readonly text: string;
  readonly extract: Extract;
}

export function sentencesIn({ extracts }: Column): readonly Numbered[] {
  const all = extracts.flatMap((extract) => sentencesOf(extract.text).map(({ text }) => ({ text, extract })));
  return all.map((one, at) => ({ ...one, number: at + 1 }));
}

export interface Tying {
  /** What was done last, to be read out once. */
  readonly said: string;
  readonly failure: unknown;
  readonly tiedTo: (criterion: string, column: Column) => readonly Tied[];
  /** Ties a sentence, or unties it where it was. */
  readonly toggle: (criterion: Criterion, sentence: Numbered) => void;
  readonly tieWords: (criterion: Criterion, extract: Extract, words: string) => void;
  readonly change: (id: string, part: Partial<Quotation>) => void;
  readonly untie: (criterion: Criterion, id: string) => void;
}

/** Ties words to criteria and takes them off again; each is a step of its own that can be taken back. */
export function useTying(bench: Bench, { value: file, set }: OpenRecord): Tying {
  const t = useWords();
  const by = useAuthor();
  const [said, say] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const put = (criterion: Criterion, extract: Extract, words: string) => {
    if (isArchived(file)) return;
    const quotation = fresh(criterion, { extract, words, listing: bench.listing.id, by });
    try {
      tie(file, quotation); // refused before anything is written
      setFailure(undefined);
      set((was) => tie(was, quotation));
      say(t('listings.extract.tied', { criterion: criterion.title }));
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  const take = (criterion: Criterion, id: string) => {
    set((was) => untie(was, id));
    say(t('listings.extract.untied', { criterion: criterion.title }));
  };
  return {
    said,
    failure,
    tiedTo: (criterion, column) =>
      bench.tied.filter(({ quotation }) => quotation.criterion === criterion && quotation.from.id === column.id),
    toggle: (criterion, { text, extract }) => {
      const was = bench.tied.find(
        ({ quotation }) =>
          quotation.criterion === criterion.id && quotation.from.id === extract.id && quotation.text === text,
      );
      if (was) take(criterion, was.quotation.id);
      else put(criterion, extract, text);
    },
    tieWords: (criterion, extract, words) => put(criterion, extract, words.trim()),
    change: (id, part) => set((was) => changeQuotation(was, id, part)),
    untie: take,
  };
}

interface Taken {
  readonly extract: Extract;
  readonly words: string;
  readonly listing: string;
  readonly by: string;
}

function fresh(criterion: Criterion, { extract: { kind, id, field }, words, listing, by }: Taken): Quotation {
  return {
    id: crypto.randomUUID(),
    listing,
    criterion: criterion.id,
    from: { kind, id, field },
    text: words,
    place: '',
    directness: 'direct',
    wording: '',
    by,
    createdAt: new Date().toISOString(),
  };
}
