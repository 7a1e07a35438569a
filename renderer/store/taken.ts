import type { Verdict } from '#shared/package/index';
import type { Store } from './session';

/** What a package is to this desk, and the draft or case that it was taken in for. */
interface Taken {
  readonly purpose: 'clear' | 'return' | 'case' | 'receipt';
  readonly draft?: string;
  readonly case?: string;
  /** Pairs that a person decided. */
  readonly decided?: number;
}

/** Enters in the journal of the vault that a package was taken in: by which package, digest and verdict, and no word of it. */
export async function recordTaken(store: Store, { manifest, digest, level }: Verdict, taken: Taken): Promise<void> {
  await store.journal.append({
    kind: 'package.taken',
    ...(taken.purpose === 'case' && { caseId: taken.case }),
    details: { ...taken, package: manifest?.id ?? '', digest: digest ?? '', level },
  });
}
