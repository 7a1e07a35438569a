import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '#shared/content/compile';
import { assessMeasures } from '#shared/decision/assess';
import type { AttributionCode } from '#shared/decision/attribution';
import { truthOf } from '#shared/decision/evaluate';
import type { Answer, Answers } from '#shared/decision/model';
import { readContent } from '../../content/read';

const { pack } = compile(readContent());

/** Any answers at all to any questions, also such as no path gives: what must never be open is not open then either. */
const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    ...pack.trees
      .flatMap(({ graph }) => graph.nodes)
      .map((node) => {
        const options = node.items?.options ?? [];
        const given = node.answers.map(({ id, items }): fc.Arbitrary<Answer | undefined> => {
          const at = '2026-11-21T00:00:00Z';
          if (!items) return fc.constant({ choice: id, at });
          return fc.subarray(options, { minLength: 1 }).map((ticked) => ({ choice: id, items: ticked, at }));
        });
        // most are answered, and mostly with the first answer: else nothing is ever open
        const [first = fc.constant(undefined), ...others] = given;
        const answer = fc.oneof(
          { weight: 6, arbitrary: first },
          ...others.map((arbitrary) => ({ weight: 1, arbitrary })),
          {
            weight: 1,
            arbitrary: fc.constant(undefined),
          },
        );
        return answer.map((value) => [node.id, value] as const);
      }),
  )
  .map((pairs) => Object.fromEntries(pairs.flatMap(([id, value]) => (value ? [[id, value]] : []))));

const is = (answers: Answers, node: string, ...choices: readonly string[]) =>
  choices.includes(answers[node]?.choice ?? '');

/** To this text, or before to the words that it repeats. */
const haveAllAgreed = (answers: Answers) => ['t4.3', 't4.11', 't4.12'].some((node) => is(answers, node, 'yes'));

function holds(id: AttributionCode['id'], answers: Answers): boolean {
  const code = pack.codes.find((one) => one.id === id);
  return code !== undefined && truthOf(code.allowed, answers) === 'yes';
}

function isOpen(id: string, answers: Answers): boolean {
  return assessMeasures(pack.measures, answers).some(({ measure, status }) => measure.id === id && status === 'open');
}

/** The claim, over many answers; and that the thing claimed about happens at all. */
function never(happens: (answers: Answers) => boolean, without: (answers: Answers) => boolean): void {
  let seen = 0;
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      if (!happens(answers)) return true;
      seen += 1;
      return without(answers);
    }),
    { numRuns: 3000, seed: 2026 },
  );
  expect(seen).toBeGreaterThan(0);
}

test('a State is named as author only with all 27, high confidence, the choice to name it and the consent of the victim', () => {
  never(
    (answers) => holds('a3', answers),
    (answers) =>
      haveAllAgreed(answers) &&
      is(answers, 't2.3', 'high') &&
      is(answers, 't2.3.state', 'yes') &&
      is(answers, 't4.1', 'yes'),
  );
});

test.each(['a1', 'a2', 'a4'] as const)(
  '%s points to a State only with all 27 and the consent of the victim',
  (code) => {
    never(
      (answers) => holds(code, answers),
      (answers) =>
        haveAllAgreed(answers) &&
        is(answers, 't4.1', 'yes') &&
        // a notice that went without effect has settled whose territory it is
        (!is(answers, 't2.3', 'low') || (code === 'a1' && is(answers, 't7.6', 'no'))),
    );
  },
);

test('nothing public about an act without the consent of the victim', () => {
  never(
    (answers) => holds('a0', answers),
    (answers) => is(answers, 't4.1', 'yes'),
  );
});

test('nothing public about an act where the victim has said no, whatever another answer says', () => {
  const quiet = pack.measures
    .filter(({ category, visibility }) => category === 'stability' && visibility === 'public')
    .map(({ id }) => id);
  expect(quiet).toHaveLength(11);
  never(
    (answers) => is(answers, 't2.7', 'no') && is(answers, 't4.1', 'yes'),
    (answers) => quiet.every((id) => !isOpen(id, answers)),
  );
});

test('no démarche by a delegation whose head was recalled', () => {
  never(
    (answers) => isOpen('demarche', answers),
    (answers) => is(answers, 't3.2', 'head', 'charge') && is(answers, 't3.3', 'yes'),
  );
});

test('no clause of the Treaties for a State outside the Union', () => {
  for (const id of ['solidarity-clause', 'mutual-assistance'])
    never(
      (answers) => isOpen(id, answers),
      (answers) => is(answers, 't6.1', 'yes'),
    );
});
