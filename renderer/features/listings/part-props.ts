import type { Listing } from '#shared/case/listing';
import type { CaseFile } from '#shared/case/model';
import type { Record } from '../../store/record';
import type { Bench } from './use-bench';

export type OpenRecord = Extract<Record<CaseFile>, { state: 'open' }>;
/** What every part of a listing is given. */
export interface PartProps {
  readonly bench: Bench;
  readonly record: OpenRecord;
  readonly change: (change: (was: Listing) => Partial<Listing>) => void;
}
