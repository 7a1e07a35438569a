import { parseArgs } from 'node:util';
import { AppError, type ErrorCode } from '#shared/base/errors';
import { type KeyFiles, keyOptions } from './keys';

/**
 * What every command shares: options, refusals, exit codes. Exit 4 is wrong use, for all of them: a wrong option, or a file
 * that is none. Answers go to `print`, complaints to `complain`, never the other way round.
 */

/** Where a command writes. */
export interface Output {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

export const exitUsage = 4;

/** Refusals of what is in a file, with exit codes of their own; all others are wrong use. */
export type Refusals = Readonly<Partial<Record<ErrorCode, number>>>;

/** Runs a command, answers its exit code, and explains a refusal; the usage comes along where the command was not understood. */
export async function runCommand(
  { usage, refusals = {} }: { readonly usage: string; readonly refusals?: Refusals },
  output: Output,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    const code = refusals[thrown.code] ?? exitUsage;
    output.complain(`${explain(thrown)}\n${thrown.code === 'input/schema' ? `\n${usage}` : ''}`);
    return code;
  }
}

/** One sentence on a refusal. */
export function explain({ code, details }: AppError): string {
  const reason = details['reason'] ?? details['at'];
  return typeof reason === 'string' ? `${code}: ${reason}` : code;
}

/** What the commands on one FILE are told; each takes some of it. */
const options = {
  ...keyOptions,
  out: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export interface FileArgs extends KeyFiles {
  readonly file: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** `takes` are the options of the command beside `--json` and `--help`. @throws `input/schema` with a `reason` */
export function parseFileArgs(args: readonly string[], takes: readonly (keyof FileArgs)[]): FileArgs | 'help' {
  const { values, positionals } = split(args);
  if (values.help) return 'help';
  const known: readonly string[] = ['json', ...takes];
  if (Object.keys(values).some((name) => !known.includes(name))) throw wrongUse('this command has no such option');
  const [file, more] = positionals;
  if (file === undefined) throw wrongUse('no FILE given');
  if (more !== undefined) throw wrongUse('more than one FILE given');
  return { file, ...values };
}

function split(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw new AppError('input/schema', { reason: 'unknown option, or an option without its value' }, { cause });
  }
}

export function wrongUse(reason: string): AppError {
  return new AppError('input/schema', { reason });
}
