/** What others may import of the content pack as a signed package. */
export { type ContentPackFile, type ContentPackInput, contentPackFiles } from './build';
export {
  type DifferenceKey,
  differenceKeys,
  type ListDifference,
  type PackDifference,
  type ParagraphTally,
  packDifference,
  paragraphTally,
  runScenarios,
} from './difference';
export { contentPackLimits } from './limits';
export { type OpenedPack, openContentPack, type PackNumbers, type PartSource } from './read';
export { checkBriefs, checkSample, chooseSample } from './sample';
export { type ContentTable, isIndexPart, seriesName, tablePath } from './table';
