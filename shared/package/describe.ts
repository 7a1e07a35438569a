import { AppError } from '../base/errors';
import { type ClearanceDecision, checkNotes, parseNote } from './clearance-note';
import type { Findings } from './findings';
import { type Arrival, checkExpiry, checkHistory, findInSequence, type History, placeInSeries } from './history';
import type { Layout } from './layout';
import { assertFilesListed, type Manifest, parseManifest } from './manifest';
import type { Note, SignatureVerdict } from './model';
import { judgePolicy, type Lacking, type PolicyState } from './policy';
import { isClearanceNote } from './references';
import type { Sealed } from './sealed';
import { type SequenceFinding, sequenceCodes } from './sequence';

/** What a package says it is, and who is missing among those who signed it. */
export interface Description {
  readonly manifest?: Manifest;
  readonly lacking?: Lacking;
}

/** Step 8 of verification. A foreign container has no description and claims none. */
export async function describePackage(
  { layout, digestOf }: Pick<Sealed, 'layout' | 'digestOf'>,
  { signatures, clearing }: { readonly signatures: readonly SignatureVerdict[]; readonly clearing: boolean },
  findings: Findings,
): Promise<Description> {
  if (layout.mode === 'foreign') return {};
  findings.enter('description');
  const { notes, ...described } = readDescription(layout, signatures, clearing);
  const { manifest } = described;
  if (manifest) findings.measure({ of: 'description', files: manifest.files.length });
  const clearances = manifest ? await checkNotes(layout, manifest, digestOf) : [];
  findings.close([...notes, ...clearances], 'strict');
  return described;
}

/** Step 9 of verification: against what was accepted before, and against the calendar. Answers what its number says. */
export function recall(
  arrival: Arrival,
  { at, history }: { readonly at: number; readonly history?: History },
  findings: Findings,
): SequenceFinding | undefined {
  findings.enter('history');
  const placed = placeInSeries(arrival.manifest, history);
  if (placed) findings.measure({ of: 'history', ...placed });
  const sequence = history && findInSequence(arrival, history);
  const codes = [
    ...(history ? checkHistory(arrival, history) : []),
    ...(sequence ? sequenceCodes(sequence) : []),
    ...checkExpiry(arrival.manifest, at),
  ];
  findings.close(
    codes.map((code) => ({ code })),
    'strict',
  );
  return sequence;
}

function readDescription(
  { payload }: Layout,
  signatures: readonly SignatureVerdict[],
  clearing: boolean,
): Description & { readonly notes: readonly Note[] } {
  const entry = payload.find(({ name }) => name === 'manifest.json');
  const others = payload.filter((each) => each !== entry && !isClearanceNote(each.name)).map(({ name }) => name);
  try {
    const manifest = parseManifest(entry?.bytes ?? new Uint8Array());
    const unlisted = findUnlisted(manifest, others);
    const decisions = decisionsIn(payload);
    const { state, lacking } = judgePolicy(
      manifest,
      signatures.map((one) => ({ ...one, ...decisions.get(numberOf(one.name)) })),
    );
    const notes = [...unlisted, ...policyNotes(state, clearing)];
    return { manifest, notes, ...(lacking && { lacking }) };
  } catch (thrown) {
    return { notes: [toNote(thrown)] };
  }
}

/** By the number of the signature. A note that cannot be read is a finding of its own, and says nothing here. */
function decisionsIn(payload: Layout['payload']): ReadonlyMap<string, { readonly decision: ClearanceDecision }> {
  return new Map(
    payload.flatMap(({ name, bytes }) => {
      if (!isClearanceNote(name)) return [];
      try {
        return [[numberOf(name), { decision: parseNote(bytes).decision }] as const];
      } catch {
        return [];
      }
    }),
  );
}

/** `002`, of a signature or of its note. */
function numberOf(name: string): string {
  return /(\d{3})\.[a-z0-9]+$/.exec(name)?.[1] ?? '';
}

/** Who was asked to clear may read what is not cleared yet; for everybody else it is a package that lacks a signature. */
function policyNotes(state: PolicyState, clearing: boolean): readonly Note[] {
  if (state === 'met') return [];
  return [{ code: state === 'open' && clearing ? 'package/clearance-open' : 'package/policy' }];
}

function findUnlisted(manifest: Manifest, paths: readonly string[]): readonly Note[] {
  try {
    assertFilesListed(manifest, paths);
    return [];
  } catch (thrown) {
    return [toNote(thrown)];
  }
}

/** @throws what is not a refusal of ours */
function toNote(thrown: unknown): Note {
  if (!(thrown instanceof AppError)) throw thrown;
  const place = thrown.details['place'];
  return { code: thrown.code, ...(typeof place === 'string' && { place }) };
}
