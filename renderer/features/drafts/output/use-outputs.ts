import type { Studio } from '../use-studio';
import { useWordOutput } from '../word/use-word-output';
import type { OutputPart } from './output';
import { usePaperOutput } from './paper/use-paper-output';
import { useOtherWay } from './use-other-way';
import { usePrintOutput } from './use-print-output';

/** Every kind of output of a draft, in the order of the menu. A new kind is one hook, called in this list. */
export function useOutputs(studio: Studio): readonly OutputPart[] {
  return [useWordOutput(studio), usePaperOutput(studio), usePrintOutput(), useOtherWay(studio)];
}
