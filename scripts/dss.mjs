// npm run dss -- FILE…: what the EU's DSS library makes of signed containers, under its default policy and off the network:
// what is neither in the container nor given is missing to it. It is asked beside us, never part of the app.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { say } from './checkout.mjs';
import { findLibrary } from './dss/library.mjs';

const USAGE = `dss FILE… [--trust PEM]… [--at DATE] [--json]

Asks the EU's DSS library about signed containers (.asice), beside this app: which signatures pass, at what level, over what.

  --trust PEM   anchors and revocation lists; may be given several times. Without one, no signature can pass
  --at DATE     the day or time to judge at; without it, now
  --json        what it said, as data

It takes a JDK (17 or newer) and Maven, which fetches the library once (31 MB).
Exit code: 0 every signature passed, 2 one failed or a file is none that is read, 3 one is left open, 4 wrong use, 70 no library.`;
const PATIENCE = 10 * 60_000;
const NOT_STARTED = 70; // EX_SOFTWARE
const options = {
  trust: { type: 'string', multiple: true, default: [] },
  at: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
};

process.exitCode = run(readArguments());

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const at = values.at === undefined ? Date.now() : Date.parse(values.at);
    if (values.help) return { help: true };
    if (positionals.length === 0 || Number.isNaN(at)) throw new TypeError('no FILE, or no DATE');
    // npm moves to the checkout; file names are meant from where the person stands
    const here = process.env.npm_lifecycle_event === 'dss' ? process.env.INIT_CWD : undefined;
    const place = (name) => path.resolve(here ?? '.', name);
    const [files, trust] = [positionals.map(place), values.trust.map(place)];
    const absent = [...files, ...trust].find((file) => !existsSync(file));
    if (absent !== undefined) throw new TypeError(`there is no ${absent}`);
    return { files, trust, at, json: values.json };
  } catch (error) {
    return { wrong: error.message };
  }
}

function run({ help, wrong, files, trust, at, json }) {
  if (help) console.log(USAGE);
  if (wrong) say(`dss: ${wrong}\n\n${USAGE}`);
  if (help || wrong) return help ? 0 : 4;
  const library = findLibrary({ patience: PATIENCE });
  if (library.missing) {
    say(`dss: skipped, nothing was checked: ${library.missing}`);
    return NOT_STARTED;
  }
  const answers = library.ask(files.map((file) => ['validate', file, at, ...trust]));
  console.log(json ? JSON.stringify(answers, null, 2) : answers.map((one, n) => toText(files[n], one)).join('\n\n'));
  return codeOf(answers);
}

/** A failure outweighs what is left open. */
function codeOf(answers) {
  const found = answers.flatMap(
    ({ signatures }) => signatures?.map(({ indication }) => indication) ?? ['TOTAL_FAILED'],
  );
  if (found.includes('TOTAL_FAILED')) return 2;
  const isWhole = answers.every(({ signatures }) => signatures?.length > 0);
  return isWhole && found.every((indication) => indication === 'TOTAL_PASSED') ? 0 : 3;
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
