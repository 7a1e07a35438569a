// npm run test:long: all of what `npm test` runs a slice of on packages. Every bit of a container turned, then packages altered by
// grammar and coverage until the time is over. Ends by itself; exit code of the tests.
//   npm run test:long -- --minutes 30 --seed 7   for how long, and under which seed; a seed of chance unless given, and printed
//   npm run test:long -- --seed 7 --input 1234   an input that was kept on failure, once more
import { parseArgs } from 'node:util';
import { bin, main, run, SetupError, say } from './checkout.mjs';
import { setup } from './setup.mjs';

const MINUTES = 10;
const SLICES = ['tamper-table', 'sweep', 'fuzz'].map((name) => `test/shared/package/${name}.test.ts`);

await main('test:long', async () => {
  const { minutes, seed, input } = options();
  await setup({ electron: false, tools: true, builds: [] });
  say(`test:long: seed ${seed}, ${input === undefined ? `${minutes} minutes of altered packages` : `input ${input}`}`);
  const env = {
    ...process.env,
    VALISE_LONG: 'yes',
    VALISE_SEED: String(seed),
    VALISE_FUZZ_SECONDS: String(Math.ceil(minutes * 60)),
    VALISE_FUZZ_INPUT: input === undefined ? '' : String(input),
  };
  const files = input === undefined ? SLICES : SLICES.slice(-1);
  return run(bin('vitest'), ['run', '--project', 'unit-core', ...files], { env });
});

function options() {
  const known = { minutes: { type: 'string' }, seed: { type: 'string' }, input: { type: 'string' } };
  try {
    const { values } = parseArgs({ options: known });
    const seed = numberOf(values.seed ?? String(Math.floor(Math.random() * 1e6)), 'seed');
    if (values.input !== undefined && values.seed === undefined) throw new Error('--input needs its --seed');
    const input = values.input === undefined ? undefined : numberOf(values.input, 'input');
    return { minutes: numberOf(values.minutes ?? String(MINUTES), 'minutes'), seed, input };
  } catch (error) {
    throw new SetupError(`${error.message}\nusage: npm run test:long [-- --minutes N] [--seed N] [--input K]`);
  }
}

function numberOf(text, name) {
  const number = Number(text);
  if (text.trim() === '' || !(number >= 0)) throw new Error(`--${name} takes a number`);
  return number;
}
