import { type FileHandle, open, unlink } from 'node:fs/promises';
import { type Bytes, toHex } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { envelopeLimits, openEnvelope } from '#shared/envelope/index';
import { type Output, parseFileArgs, type Refusals, runCommand, wrongUse } from './command';
import { keyUsage, namesKeys, readKeys } from './keys';
import { readFileWithin } from './read-file';

/**
 * `decrypt FILE`: takes a package out of its envelope. Nothing is written unless all of it opened, and no file is ever
 * written over. It says nothing of who made the package: `verify` does.
 */

export const decryptUsage = `decrypt FILE --identity KEYFILE | --passphrase-file FILE --out FILE [--json]

Takes a package (.asice) out of its envelope (.asice.age, age version 1: X25519 recipients or a passphrase).
What is inside is not judged; use verify.

  FILE                     the envelope
${keyUsage}
  --out FILE               where to write what is inside; a file that is there already is left alone
  --json                   print { written, size, sha256 } instead of text
  --help                   print this

Exit code: 0 opened and written,
           2 cut, altered, too large, or encrypted in a way that is not opened here,
           3 encrypted to others, or with another passphrase,
           4 wrong use, or a file that cannot be read or written.
`;

/** How an envelope that does not open ends a command. */
export const envelopeRefusals: Refusals = {
  'package/too-large': 2,
  'package/encryption-unsupported': 2,
  'package/encryption-damaged': 2,
  'package/encryption-key': 3,
  'package/encryption-passphrase': 3,
};

/** Runs the command and answers its exit code. */
export function runDecrypt(args: readonly string[], output: Output): Promise<number> {
  return runCommand({ usage: decryptUsage, refusals: envelopeRefusals }, output, async () => {
    const values = parseFileArgs(args, ['identity', 'passphrase-file', 'out']);
    if (values === 'help') {
      output.print(decryptUsage);
      return 0;
    }
    if (!namesKeys(values)) throw wrongUse('no --identity and no --passphrase-file given');
    if (values.out === undefined) throw wrongUse('no --out given');
    const keys = await readKeys(values);
    const content = await openEnvelope(await readFileWithin(values.file, envelopeLimits.maxBytes), keys);
    await writeNew(values.out, content);
    const sha256 = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', content)));
    const size = content.length;
    if (values.json) output.print(`${JSON.stringify({ written: values.out, size, sha256 }, null, 2)}\n`);
    else output.print(`Opened: ${size} bytes, SHA-256 ${sha256}\nNothing is known of who made it: use verify.\n`);
    return 0;
  });
}

/** For the owner alone, and only where nothing was. @throws `file/write` */
async function writeNew(path: string, content: Bytes): Promise<void> {
  const handle = await open(path, 'wx', 0o600).catch((cause: unknown) => {
    throw new AppError('file/write', { reason: 'the output is there already, or cannot be made' }, { cause });
  });
  try {
    await fill(handle, content);
  } catch (cause) {
    await unlink(path);
    throw new AppError('file/write', { reason: 'the output could not be written whole' }, { cause });
  }
}

async function fill(handle: FileHandle, content: Bytes): Promise<void> {
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
