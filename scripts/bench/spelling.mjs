// Spelling: opening a dictionary as the worker does, and reading words for the first time. No peer.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../checkout.mjs';
import { loadCore } from './builds.mjs';
import { idle, median, result, timed } from './measure.mjs';

const OPEN_MS = 500;
/** For a thousand words that were not seen before. */
const THOUSAND_MS = 250;
const RUNS = 7;
const packages = { en: 'dictionary-en-gb', fr: 'dictionary-fr', de: 'dictionary-de' };

/** The slowest language to open, and the slowest to read a thousand words in; what each of them holds is printed. */
export async function spellingSpeed() {
  const { pack, openDictionary, misspellings, tokens, toText } = await loadCore();
  // the content speaks English and French; of German there are the words of the list that tests read
  const list = readFileSync(path.join(root, 'test/spelling/de.txt'), 'utf8');
  const texts = {
    en: pack.briefs.map(({ body }) => toText(body)),
    fr: pack.clauses.flatMap(({ fr }) => fr ?? []),
    de: [list.replace(/^#.*$|\S+>\S+/gm, '')],
  };
  await idle();
  const opened = [];
  const read = [];
  for (const [language, name] of Object.entries(packages)) {
    const files = filesOf(name);
    const words = texts[language].reduce((sum, text) => sum + tokens(text).length, 0);
    const open = await runs(() => openDictionary(files));
    const check = await runs(() => {
      const speller = { language, dictionary: openDictionary(files), words: new Set() };
      return timed(() => texts[language].forEach((text) => void misspellings(speller, text)));
    });
    opened.push(open);
    read.push((check / words) * 1000);
    const perSecond = Math.round((words / check) * 1000);
    console.log(
      `  ${language}: opened in ${Math.round(open)} ms, ${perSecond} words a second, ${megabytes(openDictionary, files)} MB`,
    );
  }
  return [
    result({ name: 'spelling-open', value: Math.max(...opened), bar: OPEN_MS }),
    result({ name: 'spelling-1000', value: Math.max(...read), bar: THOUSAND_MS }),
  ];
}

/** The median of some runs; of a run that answers milliseconds, of those. */
async function runs(work) {
  const values = [];
  for (let run = 0; run < RUNS; run++) {
    let own;
    const all = await timed(async () => {
      own = await work();
    });
    values.push(typeof own === 'number' ? own : all);
  }
  return median(values);
}

function filesOf(name) {
  const folder = path.dirname(createRequire(import.meta.url).resolve(name));
  const [aff, dic] = ['index.aff', 'index.dic'].map((file) => readFileSync(path.join(folder, file), 'utf8'));
  return { aff, dic };
}

/** What an open dictionary keeps, with its text; an estimate unless memory can be tidied first. */
function megabytes(openDictionary, { aff, dic }) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  // text of its own, as the worker has it
  const dictionary = openDictionary({ aff: `${aff} `, dic: Buffer.from(dic).toString() });
  globalThis.gc?.();
  const after = process.memoryUsage().heapUsed;
  return dictionary.lexicon.words.size > 0 ? Math.round((after - before) / 1e6) : 0;
}
