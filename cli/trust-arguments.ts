import { parseArgs } from 'node:util';
import { AppError } from '#shared/base/errors';
import { type KeyFiles, signingOptions, signingUsage, sortKeys } from './signing-options';

/** A trust list to build, or one to add signatures to. */
export type TrustArgs = {
  readonly keys: readonly KeyFiles[];
  readonly out: string;
} & ({ readonly from: string; readonly title?: string } | { readonly add: string });

export const trustUsage = `trust --from LIST --key KEY --cert PEM… --out FILE [--title TEXT]
trust --add FILE --key KEY --cert PEM… --out FILE

Builds and signs a trust package (.asice): whom a desk believes, and in which role. Two officers of the list that it
replaces sign it, and two of its own where the officers change. Give --key and --cert for each, or let the others
run trust --add, one after the other, each on a computer of his own.

  --from LIST              the list as JSON:
                             { "format": "valise-trust-description/1", "series": NAME, "version": N,
                               "entries": [{ "certificate": FILE, "roles": [ROLE…], "label": TEXT,
                                             "compared": { "how": HOW, "by": TEXT, "with": TEXT, "at": TIME },
                                             "series": [NAME…], "kinds": [KIND…] }…],
                               "crls": [FILE…] }
                           FILE     one certificate (PEM or DER), or revocation lists (PEM), beside LIST
                           ROLE     drafter, clearer, publisher, officer (officers are people, never an authority)
                           HOW      telephone, paper, person, list: how the fingerprint was compared
                           TIME     2026-11-20T10:00:00Z
                           series   of an entry: what a publisher publishes; for publishers alone, and needed there
                           KIND     draft, case, content, trust; may be left out: all in which the roles count
  --add FILE               a trust package that somebody signed already
${signingUsage}
  --title TEXT             what people read; without it, series and version
  --out FILE               the package to write; a file that exists is never overwritten
  --help                   print this

Prints every entry with its fingerprint: read it before you pass the package on. --add signs what FILE says, whoever
signed before; it judges no one's right to.

Exit code: 0 written, 2 LIST or FILE is not in order,
           4 wrong use, or a file that cannot be read or written.
`;

const options = {
  ...signingOptions,
  from: { type: 'string' },
  add: { type: 'string' },
  title: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @throws `input/schema` with a `reason` */
export function parseTrustArgs(args: readonly string[]): TrustArgs | 'help' {
  const { values, tokens } = split(args);
  if (values.help) return 'help';
  const { from, add, title, out } = values;
  const keys = sortKeys(tokens);
  if (out === undefined) throw refusal('no --out FILE given');
  if ((from === undefined) === (add === undefined)) throw refusal('either --from LIST or --add FILE');
  if (from !== undefined) return { from, keys, out, ...(title !== undefined && { title }) };
  if (title !== undefined) throw refusal('--add signs what is there: it takes no --title');
  return { add: add ?? '', keys, out };
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
