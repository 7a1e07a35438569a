import { exitUsage } from './command';
import { runDecrypt } from './decrypt-command';
import { runFingerprint } from './fingerprint-command';
import { runInspect } from './inspect-command';
import { runSchema } from './schema-command';
import { runVerify, type Terminal } from './verify-command';

export const valiseUsage = `valise COMMAND [ARGUMENTS]

  verify FILE        judges a signed package or a decision receipt
  inspect FILE       lists what is in a package, judging nothing
  decrypt FILE       takes a package out of its envelope
  fingerprint FILE   prints what to compare of a certificate or a recipient
  schema NAME        prints the JSON Schema of a file in a package

Signed packages of content and of trust lists are made by npm run pack and npm run trust.
COMMAND --help prints its options and its exit codes; 4 is wrong use for all of them.
`;

const commands: Readonly<Record<string, (args: readonly string[], terminal: Terminal) => Promise<number>>> = {
  verify: runVerify,
  inspect: runInspect,
  decrypt: runDecrypt,
  fingerprint: runFingerprint,
  schema: runSchema,
};

/** One entry for all commands. Answers the exit code. */
export async function runValise([name = '', ...args]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === '--help' || name === '-h') {
    terminal.print(valiseUsage);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command(args, terminal);
  terminal.complain(`${name === '' ? 'no command given' : 'no such command'}\n\n${valiseUsage}`);
  return exitUsage;
}
