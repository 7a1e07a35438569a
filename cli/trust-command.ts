import { AppError } from '#shared/base/errors';
import { packageLimits } from '#shared/package/index';
import { runCommand } from './command';
import { readSigner } from './key-file';
import type { PackWorld } from './pack-command';
import { readFileWithin } from './read-file';
import { harmless } from './report';
import { parseTrustArgs, type TrustArgs, trustUsage } from './trust-arguments';
import { addOfficer, buildTrust, describeTrust } from './trust-build';

/** What the command needs from outside. */
export type TrustWorld = Omit<PackWorld, 'content' | 'buildImage'>;

const notInOrder = 2;

/** Runs the command; answers the exit code. */
export function runTrust(args: readonly string[], world: TrustWorld): Promise<number> {
  return runCommand({ usage: trustUsage }, world, async () => {
    const parsed = parseTrustArgs(args);
    if (parsed === 'help') {
      world.print(trustUsage);
      return 0;
    }
    if (world.exists(parsed.out)) throw new AppError('file/write', { reason: '--out exists; it is not overwritten' });
    try {
      const made = await make(parsed, world);
      const lines = await describeTrust(made, world.now());
      keep(parsed.out, made, world);
      world.print(`${lines.map(harmless).join('\n')}\n`);
      return 0;
    } catch (thrown) {
      if (!(thrown instanceof AppError) || !/^(package|trust)\//.test(thrown.code)) throw thrown;
      world.complain(`${harmless(explain(thrown))}\n`);
      return notInOrder;
    }
  });
}

async function make(args: TrustArgs, { now, newId, appVersion }: TrustWorld): Promise<Uint8Array<ArrayBuffer>> {
  const at = now();
  const [first, ...others] = await Promise.all(args.keys.map(readSigner));
  if (!first) throw new AppError('input/schema', { reason: 'no --key given' });
  let made =
    'add' in args
      ? await addOfficer(await readFileWithin(args.add, packageLimits.maxFileBytes), first, at)
      : await buildTrust({ from: args.from, title: args.title, id: newId(), now: at, appVersion }, first);
  for (const signer of others) made = await addOfficer(made, signer, at);
  return made;
}

function keep(path: string, bytes: Uint8Array, { write }: TrustWorld): void {
  try {
    write(path, bytes);
  } catch (cause) {
    throw new AppError('file/write', { reason: '--out cannot be written' }, { cause });
  }
}

/** `trust/certificate: expired, in ana.pem`. */
function explain({ code, details: { reason, place, file } }: AppError): string {
  const parts = [reason, place && `at ${place}`, file && `in ${file}`].filter(Boolean);
  return parts.length === 0 ? code : `${code}: ${parts.join(', ')}`;
}
