import { parseArgs } from 'node:util';
import { AppError } from '#shared/base/errors';
import { type KeyFiles, signingOptions, signingUsage, sortKeys } from './signing-options';

/** A pack to build, or a pack to add signatures to. */
export type PackArgs = {
  readonly keys: readonly KeyFiles[];
  readonly out: string;
} & (
  | { readonly from: string; readonly series: string; readonly version: number; readonly title?: string }
  | { readonly add: string }
);

export const packUsage = `pack --from DIR --series NAME --version N --key KEY --cert PEM… --out FILE [--title TEXT]
pack --add FILE --key KEY --cert PEM… --out FILE

Compiles a folder of content, builds its search index, and writes both as one signed package (.asice). Two publishers
sign a pack: give --key and --cert twice, or let the second one run pack --add on what the first one wrote.

  --from DIR               the folder; CONTENT.md says what stands in it
  --series NAME            the series, as in pack.yaml (capitals do not matter)
  --version N              a whole number from 1, as in pack.yaml; higher than every number used before, never used again
${signingUsage}
  --title TEXT             what people read; without it, series and label
  --add FILE               a pack that somebody signed already
  --out FILE               the package to write; a file that exists is never overwritten
  --help                   print this

Exit code: 0 written, 1 problems in the content (each with file and line), 2 FILE to sign is not sound,
           4 wrong use, or a file that cannot be read or written.
`;

const options = {
  from: { type: 'string' },
  series: { type: 'string' },
  version: { type: 'string' },
  title: { type: 'string' },
  add: { type: 'string' },
  out: { type: 'string' },
  ...signingOptions,
  help: { type: 'boolean', short: 'h' },
} as const;

/** @throws `input/schema` with a `reason` */
export function parsePackArgs(args: readonly string[]): PackArgs | 'help' {
  const { values, tokens } = split(args);
  if (values.help) return 'help';
  const { from, series, version, title, add, out } = values;
  const keys = sortKeys(tokens);
  if (out === undefined) throw refusal('no --out FILE given');
  if (add !== undefined) {
    if ([from, series, version, title].some((value) => value !== undefined))
      throw refusal('--add signs what is there: it takes no --from, --series, --version or --title');
    return { add, keys, out };
  }
  if (from === undefined || series === undefined || version === undefined)
    throw refusal('--from, --series and --version belong together');
  if (!/^[1-9]\d{0,8}$/.test(version)) throw refusal('--version is a whole number from 1');
  return { from, series, version: Number(version), keys, out, ...(title !== undefined && { title }) };
}

function split(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
  } catch (cause) {
    throw new AppError('input/schema', { reason: 'unknown option, or an option without its value' }, { cause });
  }
}

function refusal(reason: string): AppError {
  return new AppError('input/schema', { reason });
}
