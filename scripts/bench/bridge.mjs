// The light bridge without light: how many frames more than there are symbols it takes, and how long the reader works for 300 KB.
import { randomBytes } from 'node:crypto';
import { loadCore } from './builds.mjs';
import { idle, median, percentile, result, timed } from './measure.mjs';

const BYTES = 300 * 1024;
const LOSSES = [0, 0.1, 0.3, 0.5];
const ROUNDS = 40;
/** Codes in a second, as the screen shows them unless told otherwise. */
const PACE = 5;

/** The bar is what a person does not notice beside the minute that the codes take. */
export async function bridge() {
  const core = await loadCore();
  const { symbolBytes } = core.codeShape;
  const sender = core.createSender(new Uint8Array(randomBytes(BYTES)), symbolBytes);
  console.log(`  300 KB that nothing packs smaller: ${sender.needed} symbols of ${symbolBytes} bytes`);
  await idle();
  for (const loss of LOSSES) {
    const more = Array.from({ length: ROUNDS }, (_, round) => framesFor(core, { needed: sender.needed, loss, round }));
    const seconds = ((sender.needed + median(more)) / (1 - loss) / PACE).toFixed(0);
    const worst = percentile(more, 0.95);
    console.log(
      `  ${loss * 100} % lost: ${median(more)} read beyond them in the middle, ${worst} at the 95th of a hundred; ${seconds} s at ${PACE} codes a second`,
    );
  }
  const frames = Array.from({ length: sender.needed * 2 }, (_, at) => sender.frame(at)).filter((_, at) => at % 3 !== 0);
  const runs = [];
  for (let round = 0; round < 5; round++) {
    await idle();
    runs.push(await timed(() => void receive(core, frames)));
  }
  return [result({ name: 'bridge', value: median(runs), bar: 2_000 })];
}

/** Frames that are read beyond as many as there are symbols, until nothing is missing. What they carry does not matter. */
function framesFor({ createSolver }, { needed, loss, round }) {
  const solver = createSolver(needed);
  const nothing = new Uint8Array(0);
  const lost = lossOf(loss, round);
  let read = 0;
  for (let index = 0; solver.rank() < needed; index++) {
    if (lost()) continue;
    solver.add(index, nothing);
    read += 1;
  }
  return read - needed;
}

/** Each round loses others, the same ones in every run. */
function lossOf(share, round) {
  let state = (round + 1) * 0x9e3779b9;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 2 ** 24 < share;
  };
}

function receive({ createReceiver }, frames) {
  const receiver = createReceiver();
  for (const frame of frames) if (receiver.take(frame).kind === 'complete') return;
  throw new Error('it did not arrive');
}
