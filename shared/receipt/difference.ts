import type { Status } from '../decision/assess';
import type { StepDifference } from '../decision/replay/difference';

/** One way in which today's content would not go as the receipt did. Ids and words of both, for the screen to phrase. */
export type Difference =
  /** The pack has no such tree. */
  | { readonly kind: 'tree-missing'; readonly tree: string; readonly title: string }
  | StepDifference
  /** A conclusion leads on to a tree that the receipt does not have. */
  | { readonly kind: 'tree-newly-asked'; readonly tree: string; readonly title: string }
  | {
      readonly kind: 'measure';
      readonly measure: string;
      readonly title: string;
      readonly from: Status;
      readonly to: Status;
    }
  | { readonly kind: 'measure-gone'; readonly measure: string; readonly title: string }
  | { readonly kind: 'measure-new'; readonly measure: string; readonly title: string; readonly to: Status }
  /** Somebody else decides, or by another vote. */
  | {
      readonly kind: 'decider';
      readonly measure: string;
      readonly title: string;
      readonly from: string;
      readonly to: string;
    }
  /** What a piece rests on: a source gone, added, or of another date. */
  | {
      readonly kind: 'grounds';
      readonly piece: number;
      readonly title: string;
      readonly from: string;
      readonly to: string;
    };

/** Every kind of difference, for words and tests. */
export const differenceKinds = [
  'tree-missing',
  'words',
  'answer-gone',
  'not-asked',
  'newly-asked',
  'tree-newly-asked',
  'conclusion',
  'measure',
  'measure-gone',
  'measure-new',
  'decider',
  'grounds',
] as const satisfies Difference['kind'][];

/** What a replay found. */
export interface Replay {
  readonly pack: {
    readonly series: string;
    readonly label: string;
    readonly version: number;
    readonly lawDate: string;
  };
  /** The receipt was made under this very content. */
  readonly isSamePack: boolean;
  readonly answers: { readonly all: number; readonly replayed: number };
  readonly measures: { readonly all: number; readonly replayed: number };
  readonly grounds: { readonly all: number; readonly unchanged: number };
  /** In the order of the receipt. */
  readonly differences: readonly Difference[];
}
