import type { Bytes } from '#shared/base/bytes';
import { packageCodes } from '#shared/base/package-codes';
import { envelopeLimits, isArmoured, isEnvelope, openEnvelope, readEnvelopeHeader } from '#shared/envelope/index';
import { inspectPackage } from '#shared/package/index';
import { type Output, parseFileArgs, runCommand } from './command';
import { envelopeRefusals } from './decrypt-command';
import { type Inspected, inspectedToText } from './inspect-report';
import { keyUsage, namesKeys, readKeys } from './keys';
import { readFileWithin } from './read-file';

/** `inspect FILE`: what is in a package. It judges nothing, and says so in every answer. */

export const inspectUsage = `inspect FILE [--identity KEYFILE | --passphrase-file FILE] [--json]

Lists what is in a package (.asice), or how an envelope (.age) is addressed, and what is inside where a key is given.
Nothing is checked: what a package says of itself and of its signers may be untrue. Use verify.

  FILE                     the package or the envelope; told apart by what is in it
${keyUsage}
  --json                   print { verified: false, size, envelope?, package? } instead of text;
                           package is { foreign, entries, manifest?, manifestProblem?, signers }
  --help                   print this

Exit code: 0 listed, 2 no archive that can be listed safely, or a damaged envelope, 3 none of the keys opens it,
           4 wrong use, or FILE is no file that can be read.
`;

const refusals = { ...Object.fromEntries(packageCodes.map((code) => [code, 2])), ...envelopeRefusals };

/** Runs the command and answers its exit code. */
export function runInspect(args: readonly string[], output: Output): Promise<number> {
  return runCommand({ usage: inspectUsage, refusals }, output, async () => {
    const values = parseFileArgs(args, ['identity', 'passphrase-file']);
    if (values === 'help') {
      output.print(inspectUsage);
      return 0;
    }
    const keys = namesKeys(values) ? await readKeys(values) : undefined;
    const bytes = await readFileWithin(values.file, envelopeLimits.maxBytes);
    const envelope = isEnvelope(bytes) ? describeEnvelope(bytes) : undefined;
    const content = envelope && (keys ? await openEnvelope(bytes, keys) : undefined);
    const inside = envelope ? content : bytes;
    const found: Inspected = {
      verified: false,
      size: bytes.length,
      ...(envelope && { envelope }),
      ...(inside && { package: await inspectPackage(inside) }),
    };
    output.print(values.json ? `${JSON.stringify(found, null, 2)}\n` : inspectedToText(found));
    return 0;
  });
}

/** Text in base64 is not decoded for its header: it says only that it is one. */
function describeEnvelope(bytes: Bytes): NonNullable<Inspected['envelope']> {
  return isArmoured(bytes) ? { kind: 'text' } : readEnvelopeHeader(bytes);
}
