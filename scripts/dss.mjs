// npm run dss -- FILE: what the EU's DSS library makes of a signed container, under its default policy and off the network:
// what is neither in the container nor given is missing to it. It is asked beside us, never part of the app.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { say } from './checkout.mjs';
import { findLibrary } from './dss/library.mjs';

const USAGE = `dss FILE [--trust PEM…] [--at DATE] [--json]

Asks the EU's DSS library about a signed container (.asice): which signatures pass, at what level, over what.

  --trust PEM…  files with anchors and revocation lists. Without one, no signature can pass
  --at DATE     the day or time to judge at; without it, now
  --json        what it said, as data

It takes a JDK (17 or newer) and Maven, which fetches the library once (31 MB).
Exit code: 0 every signature passed, 2 one failed or FILE is none that is read, 3 one is left open, 4 wrong use,
           70 there is no library to ask.`;
const PATIENCE = 10 * 60_000;
const NOT_STARTED = 70; // EX_SOFTWARE
const options = {
  trust: { type: 'string', multiple: true },
  at: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
};

process.exitCode = run(readArguments());

function readArguments() {
  try {
    const { values, tokens } = parseArgs({ options, allowPositionals: true, tokens: true });
    if (values.help) return { help: true };
    const { file, trust } = sortFiles(tokens);
    const at = values.at === undefined ? Date.now() : Date.parse(values.at);
    if (file === undefined || Number.isNaN(at)) throw new TypeError('no FILE, or no DATE');
    const absent = [file, ...trust].find((one) => !existsSync(one));
    if (absent !== undefined) throw new TypeError(`there is no ${absent}`);
    return { file, trust, at, json: values.json };
  } catch (error) {
    return { wrong: error.message };
  }
}

/** As `verify` has it: the first free word is FILE, those that follow `--trust` are more of its files. */
function sortFiles(tokens) {
  // npm moves to the checkout; file names are meant from where the person stands
  const here = process.env.npm_lifecycle_event === 'dss' ? process.env.INIT_CWD : undefined;
  const trust = tokens.filter(({ name }) => name === 'trust').map(({ value }) => value);
  let [file, isList] = [undefined, false];
  for (const { kind, name, value } of tokens) {
    if (kind === 'option') isList = name === 'trust';
    else if (kind === 'positional' && isList && file !== undefined) trust.push(value);
    else if (kind === 'positional' && file === undefined) file = value;
    else throw new TypeError(`one FILE at a time: ${value}`);
  }
  return { file: file && path.resolve(here ?? '.', file), trust: trust.map((one) => path.resolve(here ?? '.', one)) };
}

function run({ help, wrong, file, trust, at, json }) {
  if (help) console.log(USAGE);
  if (wrong) say(`dss: ${wrong}\n\n${USAGE}`);
  if (help || wrong) return help ? 0 : 4;
  const library = findLibrary({ patience: PATIENCE });
  if (library.missing) {
    say(`dss: skipped, nothing was checked: ${library.missing}`);
    return NOT_STARTED;
  }
  const [answer] = library.ask([['validate', file, at, ...trust]]);
  console.log(json ? JSON.stringify(answer, null, 2) : toText(file, answer));
  return codeOf(answer);
}

/** A failure outweighs what is left open. */
function codeOf({ signatures = [], refused }) {
  const found = signatures.map(({ indication }) => indication);
  if (refused || found.includes('TOTAL_FAILED')) return 2;
  return found.length > 0 && found.every((indication) => indication === 'TOTAL_PASSED') ? 0 : 3;
}

function toText(file, { refused, container, signatures = [] }) {
  if (refused) return `${path.basename(file)}: not read by DSS: ${refused}`;
  const lines = signatures.flatMap(({ name, by, form, indication, because, ...said }) => [
    `${name}: ${[indication, because, form].filter(Boolean).join(', ')}, by ${by}`,
    `  covers   ${said.covers.join(', ')}`,
    ...said.errors.map((text) => `  error    ${text}`),
    ...said.warnings.map((text) => `  warning  ${text}`),
    ...said.notes.map((text) => `  note     ${text}`),
  ]);
  return [`${path.basename(file)}: ${container}, signatures: ${signatures.length}`, ...lines].join('\n');
}
