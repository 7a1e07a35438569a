import { type Brief, type ContentPack, confidences, type SourceConfidence } from '#shared/content/model';
import { numberedReferences } from '#shared/document/references';

export interface GroundShare {
  readonly total: number;
  readonly unverified: number;
  /** How many grounds of each kind; kinds without one are left out. */
  readonly shares: readonly { readonly confidence: SourceConfidence; readonly count: number }[];
}

/** How far the grounds of a brief carry, as the register of sources has it: each place in a source counts once. */
export function confidenceOf({ sources }: Pick<ContentPack, 'sources'>, brief: Pick<Brief, 'body'>): GroundShare {
  const grounds = numberedReferences(brief.body).map(
    ({ source }) => sources.find(({ id }) => id === source)?.confidence ?? 'unverified',
  );
  const count = (confidence: SourceConfidence) => grounds.filter((one) => one === confidence).length;
  const shares = confidences.map((confidence) => ({ confidence, count: count(confidence) }));
  return {
    total: grounds.length,
    unverified: count('unverified'),
    shares: shares.filter((share) => share.count > 0),
  };
}
