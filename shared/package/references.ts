import { equalBytes } from '../base/bytes';
import { AppError } from '../base/errors';
import { digestMethods, type EntryDigest } from './digests';
import type { Facts } from './facts';
import type { Layout } from './layout';
import type { Note } from './model';
import type { Unit } from './units';
import type { ZipEntry } from './zip-read';

/**
 * The second half of step 6: what each signature covers is here and unchanged, and nothing is here that is not covered.
 */

const notePattern = /^clearance\/(\d{3})\.json$/;

/** True for the note of a later signer, `clearance/002.json` and up: no earlier signer could have covered it. */
export function isClearanceNote(name: string): boolean {
  return Number(notePattern.exec(name)?.[1] ?? 0) >= 2;
}

/** What is signed, and what is here. */
interface Signed {
  readonly layout: Layout;
  readonly units: readonly Unit[];
  readonly digestOf: EntryDigest;
}

type Measured = Extract<Facts, { of: 'references' }>;

/** `measure` is told how many digests matched so far, also where they end in a refusal. @throws `package/asic-uri`, `file-missing`, `file-digest`, `file-unsigned` */
export async function checkReferences(
  { layout, units, digestOf }: Signed,
  measure: (facts: Measured) => void,
): Promise<readonly Note[]> {
  const present = new Map([...layout.payload, ...layout.manifests, ...layout.signatures].map((e) => [e.name, e]));
  let all: Measured = { of: 'references', matched: 0, compared: 0, later: 0 };
  for (const [at, unit] of units.entries()) {
    if (layout.mode === 'strict') assertLooksBack(unit, at, units);
    const { refusal, matched, compared, later } = await compareDigests(unit, present, digestOf);
    all = { ...all, matched: all.matched + matched, compared: all.compared + compared, later: all.later + later };
    measure(all);
    if (refusal) throw refusal;
  }
  return layout.mode === 'strict' ? assertCovered(layout, units) : listUncovered(layout, units);
}

/** True when the signer vouches for everybody who signed before. */
export function isChained(unit: Unit, earlier: readonly Unit[]): boolean {
  const covered = coveredBy(unit);
  return earlier.every(({ manifest, signature }) => covered.has(manifest.name) && covered.has(signature.name));
}

/** True when the signature covers a payload entry. */
export function isCovered(name: string, units: readonly Unit[]): boolean {
  return units.some((unit) => coveredBy(unit).has(name));
}

interface Compared extends Omit<Measured, 'of'> {
  /** The first that speaks against the package. */
  readonly refusal: AppError | undefined;
}

/** Every digest of one list: the first that does not match refuses the package, and the others are counted all the same. */
async function compareDigests(
  { covers }: Unit,
  present: ReadonlyMap<string, ZipEntry>,
  digestOf: EntryDigest,
): Promise<Compared> {
  const refusals: AppError[] = [];
  let later = 0;
  for (const { name, method, digest } of covers.references) {
    const entry = present.get(name);
    if (entry?.laterSize !== undefined) later++;
    const actual = entry && (await digestOf(entry, digestMethods[method]));
    if (!actual) refusals.push(new AppError('package/file-missing', { place: name }));
    else if (!equalBytes(actual, digest)) refusals.push(new AppError('package/file-digest', { place: name }));
  }
  const compared = covers.references.length - later;
  return { refusal: refusals[0], matched: compared - refusals.length, compared, later };
}

/** A signature speaks of the payload and of those before it: never of itself, of later signers or of the type entry. */
function assertLooksBack(unit: Unit, at: number, units: readonly Unit[]): void {
  const earlier = new Set(units.slice(0, at).flatMap(({ manifest, signature }) => [manifest.name, signature.name]));
  for (const { name } of unit.covers.references) {
    const isAhead = isClearanceNote(name) && noteNumber(name) > at + 1;
    const isMeta = name === 'mimetype' || name.startsWith('META-INF/');
    const isFuture =
      isMeta && !earlier.has(name) && units.some((u) => u.manifest.name === name || u.signature.name === name);
    if (isAhead || isFuture || name === 'mimetype') throw new AppError('package/asic-uri', { place: name });
  }
}

/** Every signature covers the whole payload but for the notes of signers after it; a note needs its signer. */
function assertCovered(layout: Layout, units: readonly Unit[]): readonly Note[] {
  for (const [at, unit] of units.entries()) {
    const covered = coveredBy(unit);
    for (const { name } of layout.payload) {
      const isLater = isClearanceNote(name) && noteNumber(name) > at + 1;
      if (!isLater && !covered.has(name)) throw new AppError('package/file-unsigned', { place: name });
    }
  }
  const stray = layout.payload.find(({ name }) => isClearanceNote(name) && noteNumber(name) > units.length);
  if (stray) throw new AppError('package/file-unsigned', { place: stray.name });
  return [];
}

function listUncovered(layout: Layout, units: readonly Unit[]): readonly Note[] {
  return layout.payload
    .filter(({ name }) => !isCovered(name, units))
    .map(({ name }) => ({ code: 'package/file-unsigned', place: name }));
}

function coveredBy(unit: Unit): ReadonlySet<string> {
  return new Set(unit.covers.references.map(({ name }) => name));
}

function noteNumber(name: string): number {
  return Number(notePattern.exec(name)?.[1]);
}
