import type { Duty, Pillar } from '#shared/matrix/model';
import type { RowId } from '#shared/matrix/query';

/** The cell whose card stands in the inspector. */
export interface Chosen {
  readonly pillar: Pillar;
  readonly row: RowId;
  readonly duties: readonly Duty[];
}
