import { parseArgs } from 'node:util';
import { AppError } from '#shared/base/errors';
import { seriesName } from '#shared/content-pack/index';
import { type KeyFiles, signingOptions, signingUsage, sortKeys } from './signing-options';

/** What the package says of itself beside its number. */
interface PackWords {
  readonly title?: string;
  readonly language?: string;
  readonly requires?: Readonly<Record<string, number>>;
  /** ISO 8601, UTC. */
  readonly expires?: string;
}

/** A pack to build, or a pack to add signatures to. */
export type PackArgs = {
  readonly keys: readonly KeyFiles[];
  readonly out: string;
} & (
  | ({ readonly from: string; readonly series: string; readonly version: number } & PackWords)
  | { readonly add: string }
);

export const packUsage = `pack --from DIR --series NAME --version N --key KEY --cert PEM… --out FILE
     [--title TEXT] [--language TAG] [--requires NAME=N]… [--expires DATE]
pack --add FILE --key KEY --cert PEM… --out FILE

Compiles a folder of content, builds its search index, and writes both as one signed package (.asice). Two publishers
sign a pack: give --key and --cert twice, or let the second one run pack --add on what the first one wrote.

  --from DIR               the folder; CONTENT.md says what stands in it
  --series NAME            the series, as in pack.yaml (capitals do not matter)
  --version N              a whole number from 1, as in pack.yaml; higher than every number used before, never used again
${signingUsage}
  --title TEXT             what people read; without it, series and label
  --language TAG           of its texts, such as fr or de-AT; without it, en
  --requires NAME=N        a series that has to be here first, and its lowest number; may be given several times
  --expires DATE           year-month-day, the last day on which it can be installed; what is installed stays readable,
                           and says from then on that a newer one is due
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
  language: { type: 'string' },
  requires: { type: 'string', multiple: true },
  expires: { type: 'string' },
  add: { type: 'string' },
  out: { type: 'string' },
  ...signingOptions,
  help: { type: 'boolean', short: 'h' },
} as const;

/** @throws `input/schema` with a `reason` */
export function parsePackArgs(args: readonly string[]): PackArgs | 'help' {
  const { values, tokens } = split(args);
  if (values.help) return 'help';
  const { from, series, version, add, out } = values;
  const keys = sortKeys(tokens);
  if (out === undefined) throw refusal('no --out FILE given');
  if (add !== undefined) {
    if ([from, series, version, ...Object.values(wordsOf(values))].some((value) => value !== undefined))
      throw refusal('--add signs what is there: it takes --key, --cert and --out alone');
    return { add, keys, out };
  }
  if (from === undefined || series === undefined || version === undefined)
    throw refusal('--from, --series and --version belong together');
  if (!/^[1-9]\d{0,8}$/.test(version)) throw refusal('--version is a whole number from 1');
  return { from, series, version: Number(version), keys, out, ...wordsOf(values) };
}

/** @throws `input/schema` */
function wordsOf({ title, language, requires, expires }: ReturnType<typeof split>['values']): PackWords {
  if (language !== undefined && !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language))
    throw refusal('--language is a tag such as en, fr or de-AT');
  return {
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    ...(requires && { requires: Object.fromEntries(requires.map(lowestOf)) }),
    ...(expires !== undefined && { expires: endOf(expires) }),
  };
}

function lowestOf(text: string): readonly [string, number] {
  const [, name, version] = /^([a-z0-9][a-z0-9.-]{0,119})=([1-9]\d{0,8})$/i.exec(text) ?? [];
  if (name === undefined) throw refusal('--requires is a series and its lowest number, such as trust=3');
  return [seriesName(name), Number(version)];
}

/** The last second of a day, UTC. */
function endOf(day: string): string {
  const end = new Date(`${day}T23:59:59.000Z`);
  // the calendar of the platform takes 31 February for a day in March
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(end.getTime()) && end.toISOString().startsWith(day);
  if (!isDay) throw refusal('--expires is a day, as year-month-day');
  return end.toISOString();
}

function split(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
  } catch (cause) {
    throw new AppError('input/schema', { reason: 'unknown option, or an option without its value' }, { cause });
  }
}

/** Wrong use, and why. */
export function refusal(reason: string): AppError {
  return new AppError('input/schema', { reason });
}
