/** What others may import of the content pack as a signed package. */
export { type ContentPackFile, type ContentPackInput, contentPackFiles } from './build';
export { contentPackLimits } from './limits';
export { type OpenedPack, openContentPack, type PackNumbers, type PartSource } from './read';
export { checkSample, chooseSample } from './sample';
export { type ContentTable, seriesName, tablePath } from './table';
