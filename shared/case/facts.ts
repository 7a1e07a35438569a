import type { Truth } from '../decision/truth';
import { type CaseFile, type FactKey, factKeys } from './model';

/** The six facts, sorted by what is known of them. */
export interface FactSummary {
  readonly known: readonly FactKey[];
  /** Answered "Not known yet". */
  readonly unknown: readonly FactKey[];
  /** Not answered. */
  readonly open: readonly FactKey[];
  /** Known, but nobody said where from. */
  readonly unsourced: readonly FactKey[];
}

/** Counts what is known, not known, open and without a source. */
export function summariseFacts({ facts }: CaseFile): FactSummary {
  const having = (status: string) => factKeys.filter((key) => facts[key].status === status);
  const known = having('known');
  return {
    known,
    unknown: having('unknown'),
    open: having('open'),
    unsourced: known.filter((key) => facts[key].source.trim() === ''),
  };
}

/**
 * Whether the facts carry sources: `no` once a known fact has none; not known while a fact has not been looked at, or
 * nothing is known at all. A fact answered "Not known yet" states nothing and so needs no source.
 */
export function factsSourced(file: CaseFile): Truth {
  const { known, open, unsourced } = summariseFacts(file);
  if (unsourced.length > 0) return 'no';
  return open.length > 0 || known.length === 0 ? 'unknown' : 'yes';
}
