import type { Bytes } from '#shared/base/bytes';
import type { Coverage } from './coverage';
import { createOracle } from './oracle';
import { createRandom } from './random';
import { bytesOf, createNursery, mutate, type Subject } from './subject';

/** An input on which something went wrong. */
export interface Culprit {
  readonly input: number;
  readonly bytes: Bytes;
  readonly isSignedAnew: boolean;
  readonly problem: string;
}

export interface FuzzReport {
  readonly inputs: number;
  /** Inputs kept because they reached something new. */
  readonly kept: number;
  /** Places of the code reached, of V8's blocks. */
  readonly places: number;
  readonly culprits: readonly Culprit[];
}

/** When a run is over. */
export interface FuzzLimits {
  readonly inputs: number;
  readonly milliseconds?: number;
}

/**
 * Alters good packages with the grammar of their parts, keeps what reaches new code, and alters that further. Ends after so
 * many inputs, or after the first that begins when the time is over. The same seed gives the same inputs.
 */
export async function fuzz(
  seed: number,
  { inputs, milliseconds = Number.POSITIVE_INFINITY }: FuzzLimits,
  coverage: Coverage,
): Promise<FuzzReport> {
  const nursery = await createNursery();
  const oracle = await createOracle(nursery);
  const corpus: Subject[] = [...nursery.subjects];
  for (const subject of corpus) await oracle(bytesOf(subject), false);
  await coverage.news();
  const culprits: Culprit[] = [];
  const end = performance.now() + milliseconds;
  let input = 0;
  for (; input < inputs && performance.now() < end; input++) {
    const random = createRandom(Math.imul(seed, 0x9e3779b1) + input);
    const subject = await mutate(random.pick(corpus), nursery.signer, random);
    const bytes = bytesOf(subject);
    const problem = await oracle(bytes, subject.isSignedAnew);
    if (problem) culprits.push({ input, bytes, isSignedAnew: subject.isSignedAnew, problem });
    // what has grown large would only slow down what comes of it
    else if ((await coverage.news()) > 0 && bytes.length + unpacked(subject) < 200_000) corpus.push(subject);
  }
  return { inputs: input, kept: corpus.length - nursery.subjects.length, places: coverage.places, culprits };
}

/** Much of the same packs into little, so the container alone does not tell. */
function unpacked({ archive }: Subject): number {
  return archive.entries.reduce((sum, { content }) => sum + content.length, 0);
}

/** One kept input once more. */
export async function replay({ bytes, isSignedAnew }: Pick<Culprit, 'bytes' | 'isSignedAnew'>): Promise<string> {
  const oracle = await createOracle(await createNursery());
  return (await oracle(bytes, isSignedAnew)) ?? 'nothing wrong';
}
