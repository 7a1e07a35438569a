// Makes a signed content pack of any size, always the same for the same seed: for measuring the import by hand and in the bench.
//   node scripts/big-pack.mjs --briefs 6000 --megabytes 160 --version 3 --seed 1 --out FOLDER
// Writes big-VERSION.asice and trust.pem. Everything the pack holds beside its briefs is the content of this checkout.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadCore } from './bench/builds.mjs';
import { main } from './checkout.mjs';

process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';

const WORDS = 24_000;
const WORDS_IN_PARAGRAPH = 90;

/** Briefs of invented words, as frequent as words of a language are; the size is that of their lines in the pack. */
function makeBriefs({ briefs: [sample] }, { briefs: count, megabytes, seed }) {
  const chance = chances(seed);
  const words = Array.from({ length: WORDS }, () => word(chance));
  // the frequency of a word falls with its rank
  const pick = () => words[Math.floor(WORDS ** chance()) - 1] ?? words[0];
  const bytesEach = (megabytes * 1e6) / count;
  return Array.from({ length: count }, (_, at) => {
    const id = `big-${String(at + 1).padStart(5, '0')}`;
    const sentence = (length) => Array.from({ length }, pick).join(' ');
    const blocks = [];
    for (let size = 0, n = 0; size < bytesEach - 400; n += 1) {
      const text = sentence(WORDS_IN_PARAGRAPH);
      if (n % 8 === 0)
        blocks.push({ type: 'heading', level: 2, id: `part-${n}`, children: [{ type: 'text', text: sentence(4) }] });
      blocks.push({ type: 'paragraph', id: `p${n}`, children: [{ type: 'text', text }] });
      size += text.length + 80;
    }
    return { ...sample, id, title: `${sentence(5)} ${at + 1}`, summary: sentence(20), order: at + 1, body: { blocks } };
  });
}

const SYLLABLES = [
  'ba',
  'ce',
  'di',
  'for',
  'gu',
  'hal',
  'in',
  'ja',
  'kel',
  'lo',
  'mi',
  'nor',
  'op',
  'pra',
  'que',
  'ri',
  'sta',
  'tem',
  'u',
  'ver',
];

function word(chance) {
  const length = 1 + Math.floor(chance() * 4);
  return Array.from({ length }, () => SYLLABLES[Math.floor(chance() * SYLLABLES.length)]).join('');
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function chances(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

await main('big-pack', async () => {
  const { values } = parseArgs({
    options: {
      briefs: { type: 'string', default: '6000' },
      megabytes: { type: 'string', default: '160' },
      version: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  });
  if (!values.out) throw new Error('--out FOLDER is missing');
  const core = await loadCore();
  const wanted = { briefs: Number(values.briefs), megabytes: Number(values.megabytes), seed: Number(values.seed) };
  const pack = {
    ...core.pack,
    version: Number(values.version),
    label: `big ${values.version}`,
    briefs: makeBriefs(core.pack, wanted),
  };
  const { file, trust } = await core.signPack(pack);
  mkdirSync(values.out, { recursive: true });
  writeFileSync(path.join(values.out, `big-${values.version}.asice`), file);
  writeFileSync(path.join(values.out, 'trust.pem'), trust);
  console.log(`${wanted.briefs} briefs, package of ${(file.length / 1e6).toFixed(1)} MB`);
  return 0;
});
