import type { AttributionCode } from '../decision/attribution';
import type { Tree } from '../decision/model';
import type { Template } from './model';

/** What a draft needs of the content it was made from; a content pack has this shape. */
export interface Origin {
  readonly series: string;
  readonly version: number;
  readonly label: string;
  readonly lawDate: string;
  readonly trees: readonly Tree[];
  readonly templates: readonly Template[];
  readonly codes: readonly AttributionCode[];
  readonly matrix: object;
  readonly sources: readonly OriginSource[];
}

export interface OriginSource {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string | undefined;
  readonly date: string;
  readonly confidence: string;
}
