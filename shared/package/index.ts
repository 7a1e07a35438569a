/** What others may import of the signed package. */
export {
  addSignature,
  type NextSignature,
  nextSignature,
  type SignatureToAdd,
  type SignatureToTake,
  takeSignature,
} from './add-signature';
export { type BuildInput, buildPackage, type PackageFile } from './build';
export { parseCertificate } from './certificate';
export {
  type ClearanceDecision,
  type ClearanceNote,
  decisions,
  noteFormat,
  noteName,
  noteSchema,
  parseNote,
} from './clearance-note';
export { nameToText } from './distinguished-name';
export type { Facts } from './facts';
export { fingerprintOf } from './fingerprint';
export { foreseen } from './foreseen';
export { type Act, type Ground, permits, type Trust, type TrustEntry, type TrustRole, trustRoles } from './grounds';
export type { History } from './history';
export { type Inspection, inspectPackage } from './inspect';
export { assertProven } from './last-proven';
export { levelOf, worstLevel } from './levels';
export { packageLimits } from './limits';
export { type Manifest, manifestFormat, manifestSchema, packageKinds, trustedKinds } from './manifest';
export type { Check, FileVerdict, Level, SignatureVerdict, Step, Verdict } from './model';
export { passedIn } from './passed';
export { parsePem, toPem } from './pem';
export { approvalsOf, type Lacking, type PolicyState } from './policy';
export { publishedNames, publishedSchema } from './published';
export { type Remaining, remainingOf } from './remaining';
export {
  mostReceiver,
  type Numbered,
  nextNumber,
  type Run,
  receiverName,
  type Sequence,
  type SequenceFinding,
  type Sequences,
  sequenceKey,
} from './sequence';
export type { Commitment, Signer } from './signer';
export {
  type PackageSource,
  type StoredPlace,
  type StreamedPackage,
  type StreamOptions,
  streamPackage,
} from './stream';
export { type VerifyOptions, verifyPackage } from './verify';
export { fingerprintWords } from './words';
