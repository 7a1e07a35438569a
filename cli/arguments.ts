import { parseArgs } from 'node:util';
import { AppError } from '#shared/base/errors';
import { type KeyFiles, keyOptions } from './keys';

/** What the command line asked for. */
export interface VerifyArgs {
  readonly file: string;
  readonly trust: readonly string[];
  readonly at?: number;
  /** A content folder to replay a receipt under, instead of the one that came along. */
  readonly pack?: string;
  readonly json: boolean;
  /** What opens an envelope. */
  readonly keys: KeyFiles;
}

export const usage = `verify FILE [--trust PEM…] [--at ISO-DATE] [--pack FOLDER] [--identity KEYFILE | --passphrase-file FILE] [--json]

Judges a signed package (.asice), also inside its envelope (.asice.age): that its files are as signed, and by whom.
Or a decision receipt (.json, or a .pdf that carries one): that nothing in it was changed, and what would go
otherwise under the content at hand. A receipt is no signature: it does not show who made it.

  FILE             the package or the receipt; told apart by what is in it
  --trust PEM…     files with certificates to trust (anchors) and revocation lists;
                   without one, no signer is known and the verdict is at best unknown;
                   one of them may be a trust list (JSON, or its package): then every signer needs his role,
                   and a trust package is shown with what it would change
  --at ISO-DATE    judge at this time: 2027-03-01 (start of the day, UTC) or 2027-03-01T12:00:00Z
  --pack FOLDER    replay a receipt under this content folder
  --identity KEYFILE       secret keys that open an envelope, as age-keygen writes them
  --passphrase-file FILE   its first line is the passphrase that does
  --json           print { level, codes, signatures, lacking?, files, passed, trust? } instead of text;
                   for a receipt { kind, level, codes, digest, fingerprint, counts, replay }
  --help           print this

Exit code: 0 valid, 1 valid with a warning, 2 invalid, 3 unknown,
           4 wrong use, no key that opens the envelope, or FILE is no file that can be read (a folder, a pipe, a device).
           For a receipt: 0 intact and nothing goes otherwise, 1 intact and something does,
           2 altered or unreadable, 3 intact but not replayed, or made by a later version.
`;

/** @throws `input/schema` with a `reason` */
export function parseVerifyArgs(args: readonly string[]): VerifyArgs | 'help' {
  const { values, tokens } = split(args);
  if (values.help) return 'help';
  const { file, trust } = sortFiles(tokens);
  if (file === undefined) throw refusal('no FILE given');
  return {
    file,
    trust,
    json: values.json ?? false,
    keys: values,
    ...(values.pack !== undefined && { pack: values.pack }),
    ...(values.at !== undefined && { at: parseDate(values.at) }),
  };
}

const options = {
  trust: { type: 'string', multiple: true },
  at: { type: 'string' },
  pack: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  ...keyOptions,
} as const;

function split(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
  } catch (cause) {
    throw new AppError('input/schema', { reason: 'unknown option, or an option without its value' }, { cause });
  }
}

/** The first free word is FILE; those that follow a `--trust` after it are more of its files. */
function sortFiles(tokens: ReturnType<typeof split>['tokens']) {
  const trust: string[] = [];
  let file: string | undefined;
  let isList = false;
  for (const token of tokens) {
    if (token.kind === 'option') isList = token.name === 'trust';
    if (token.kind === 'option' && token.name === 'trust') trust.push(token.value ?? '');
    if (token.kind !== 'positional') continue;
    if (file === undefined) file = token.value;
    else if (isList) trust.push(token.value);
    else throw refusal('more than one FILE given');
  }
  return { file, trust };
}

function parseDate(text: string): number {
  const [, day, time = 'T00:00:00'] = /^(\d{4}-\d{2}-\d{2})(?:(T\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?Z)?$/.exec(text) ?? [];
  const at = Date.parse(`${day}${time}Z`);
  // a day that no month has would be moved into the next one
  const isReal = Number.isFinite(at) && day !== undefined && new Date(at).toISOString().startsWith(day);
  if (!isReal) throw refusal('no such date; write 2027-03-01 or 2027-03-01T12:00:00Z');
  return at;
}

function refusal(reason: string): AppError {
  return new AppError('input/schema', { reason });
}
