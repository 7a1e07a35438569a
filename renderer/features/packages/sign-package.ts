import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { Marking } from '#shared/case/parts';
import { envelopeName } from '#shared/envelope/index';
import type { Manifest, PackageFile, Verdict } from '#shared/package/index';
import { bridge } from '../../bridge';
import { addressOf, assertMayLeave } from '../../store/envelope';
import type { Session } from '../../store/session';
import { openSigner, trustOf } from '../../store/signing';
import type { Stick } from '../../store/sticks';
import type { ShownIdentity } from '../../store/use-identities';
import type { Envelope } from '../../ui/envelope-choice';
import { openPackageWorker } from '../../workers/package';
import { writeTo } from './use-destination';

/** What a manifest says that is known once it is signed. */
export interface Made {
  readonly id: string;
  readonly now: number;
  readonly appVersion: string;
}

interface ToSign {
  readonly identity: ShownIdentity;
  readonly files: readonly PackageFile[];
  readonly role: string;
  readonly envelope: Envelope;
  readonly describe: (made: Made) => Manifest;
}

export interface SignedPackage {
  /** As it leaves: in its envelope, where it has one. */
  readonly bytes: Bytes;
  readonly verdict: Verdict;
  /** Of the first ASiC manifest. */
  readonly digest: string;
}

/** Signs in the vault and checks the result as a stranger would. @throws what is wrong with it, and what the workers throw */
export async function signPackage(session: Session, order: ToSign): Promise<SignedPackage> {
  const { identity, files, role, envelope, describe } = order;
  const { app: appVersion, policy } = await bridge.call('app.info', {});
  const now = Date.now();
  const manifest = describe({ id: crypto.randomUUID(), now, appVersion });
  assertMayLeave(envelope, markOf(manifest), policy);
  const worker = openPackageWorker();
  try {
    const signer = await openSigner(session, identity);
    const bytes = await worker.build({
      files: files.map(({ path, bytes: content }) => ({ path, bytes: content })),
      manifest,
      signer,
      signingTime: now,
      commitment: 'creation',
      ...(role.trim() ? { role: role.trim() } : {}),
    });
    const verdict = await worker.verify({ bytes: bytes.slice(), trust: trustOf([identity]), at: now, clearing: true });
    if (verdict.level === 'invalid' || verdict.digest === undefined)
      throw new AppError(verdict.codes[0] ?? 'package/malformed');
    const address = addressOf(envelope);
    // what was proven is what goes in; the envelope is opened again before it comes back
    const leaving = address ? await worker.seal({ bytes, address }) : bytes;
    return { bytes: leaving, verdict, digest: verdict.digest };
  } finally {
    worker.close();
  }
}

/** Of the two that leave at all. */
function markOf({ marking }: Manifest): Marking {
  return marking.scheme === 'none' ? 'PUBLIC' : 'LIMITE';
}

interface ToSave {
  readonly bytes: Bytes;
  readonly envelope: Envelope;
  readonly name: string;
  /** Where to; without it the person is asked. */
  readonly stick: Stick | undefined;
}

/** Writes and reads back; `null` where no place was chosen. */
export function savePackage({ bytes, envelope, name, stick }: ToSave) {
  const isOpen = envelope.way === 'open';
  const suggestedName = isOpen ? name : envelopeName(name);
  return writeTo(stick, { suggestedName, bytes, kind: isOpen ? 'package' : 'envelope' });
}
