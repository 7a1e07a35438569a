/** One way in which a tree of today would not go as it went. Ids and words of both, for the screen to phrase. */
export type StepDifference =
  /** Question, answer or items are worded otherwise. */
  | {
      readonly kind: 'words';
      readonly node: string;
      readonly part: 'question' | 'answer';
      readonly from: string;
      readonly to: string;
    }
  /** The question no longer offers that answer. */
  | { readonly kind: 'answer-gone'; readonly node: string; readonly question: string; readonly answer: string }
  /** The question is gone, or the path no longer leads to it. */
  | { readonly kind: 'not-asked'; readonly node: string; readonly question: string }
  /** A question stands on the path that was not asked then. */
  | { readonly kind: 'newly-asked'; readonly node: string; readonly question: string }
  | { readonly kind: 'conclusion'; readonly tree: string; readonly from: string; readonly to: string };
