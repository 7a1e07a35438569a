/** What others may import of the trust list. */
export { type Candidate, describeCertificate, readCandidate } from './certificate';
export { changesOf, type TrustChanges } from './changes';
export { type CrlView, viewCrls } from './crls';
export { descriptionFormat, listOfDescription, parseDescription } from './description';
export { checkedTime, isClockBehind } from './floor';
export { installList } from './install';
export { parseTrustList } from './list';
export {
  comparisons,
  type Entry,
  kindsOf,
  labelSchema,
  personSchema,
  seriesSchema,
  type TrustList,
  toCrls,
  toTrustEntry,
  trustListFormat,
} from './model';
export {
  isInstallable,
  readNamedList,
  readTrustPackage,
  readUnfinished,
  type TrustArrival,
  type TrustPackageOptions,
  trustListPath,
  trustPackage,
} from './package';
export {
  addEntry,
  type Believed,
  believedOf,
  emptyTrust,
  learn,
  type Removal,
  type Removed,
  removeEntry,
  restoreEntry,
  seriesOf,
  type TrustState,
  toTrust,
  trustStateFormat,
  trustStateSchema,
} from './state';
