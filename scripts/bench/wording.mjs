// Reading a draft of a hundred pages for its wording: all of it once, and again after one paragraph has changed.
import { loadCore } from './builds.mjs';
import { idle, median, percentile, result, timed } from './measure.mjs';

const PARAGRAPHS = 1_500;
const ROUNDS = 60;

const sentences = [
  'The malicious cyber activity against the health sector affected several Member States for two weeks.',
  'No State should knowingly let its territory be used for such acts, and each is expected to act on notice.',
  'Some Member States have observed the activity and associate it with Vardania.',
  'The European Union and its Member States stand by those who were harmed, and help where they are asked to.',
  'The Council recalls its conclusions and invites the High Representative to report on the steps taken.',
  'The exercise was conducted together with partners, and its results were shared in the working party.',
];

/** A hundred pages of fifteen paragraphs. The bar is what a person does not notice while typing. */
export async function wording() {
  const { pack, wordingChecker, knownNames } = await loadCore();
  const lines = Array.from({ length: PARAGRAPHS }, (_, at) => line(at, text(at)));
  await idle();
  const cold = [];
  for (let round = 0; round < 3; round++) {
    const fresh = wordingChecker(pack.wording, knownNames(pack));
    cold.push(await timed(() => void fresh.check(lines, desk)));
  }
  const checker = wordingChecker(pack.wording, knownNames(pack));
  const found = checker.check(lines, desk).length;
  const runs = [];
  for (let round = 0; round < ROUNDS; round++) {
    const at = (round * 97) % PARAGRAPHS;
    const changed = lines.with(at, line(at, `${text(at)} We hold Vardania responsible, round ${round}.`));
    runs.push(await timed(() => void checker.check(changed, desk)));
  }
  console.log(
    `  ${PARAGRAPHS} paragraphs, ${lines.reduce((sum, one) => sum + one.text.length, 0)} characters, ${found} findings: ` +
      `read anew ${median(cold).toFixed(0)} ms; one paragraph changed, median ${median(runs).toFixed(1)} ms`,
  );
  return [result({ name: 'wording', value: percentile(runs, 0.95), bar: 50 })];
}

function text(at) {
  const three = [0, 1, 2].map((step) => sentences[(at + step) % sentences.length]);
  return `${three.join(' ')} Paragraph ${at}.`;
}

function line(at, words) {
  const place = { block: `p${at}`, path: [at], kind: 'paragraph', language: 'en' };
  return { ...place, text: words, isQuoted: false, hasGround: true, fromFields: [], fields: [] };
}

const desk = {
  kind: 'statement',
  language: 'en',
  marking: 'LIMITE',
  measures: ['statement-hr'],
  codes: { a0: 'yes', a1: 'no', a2: 'no', a3: 'no', a4: 'no', a5: 'no' },
  settled: [],
  fields: [],
  began: '2026-03-03',
  ended: '',
  states: ['Vardania', 'Nordmark'],
  friends: ['Nordmark'],
  at: '2026-11-22',
};
