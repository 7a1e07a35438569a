import fc from 'fast-check';
import type { Answers, TreeGraph } from '#shared/decision/model';

const grounds = [{ source: 'C' }];

/** A sound tree: every answer leads further down, so it ends; every question can be answered "not known". */
export const anyTree: fc.Arbitrary<TreeGraph> = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc.array(fc.array(fc.nat(), { minLength: 2, maxLength: 4 }), { minLength: size, maxLength: size }).map((raw) => ({
    id: 'r',
    version: 1,
    asOf: '2026-11-01',
    start: 'n0',
    nodes: raw.map((nexts, here) => ({
      id: `n${here}`,
      kind: 'fact' as const,
      ask: 'one' as const,
      knows: [],
      grounds,
      answers: nexts.map((next, at) => ({
        id: at === 0 ? 'unknown' : `c${at}`,
        // the first answer goes to the very next one, so that all are reached
        next: at === 0 ? id(here + 1, size) : id(here + 1 + (next % (size - here)), size),
        items: false,
      })),
    })),
    outcomes: [{ id: 'o', measures: [], continues: [], templates: [], grounds }],
  })),
);

const id = (at: number, size: number) => (at >= size ? 'o' : `n${at}`);

/** Some answers to a tree, on and off any path, in any order. */
export function answersTo(tree: TreeGraph): fc.Arbitrary<Answers> {
  return fc
    .tuple(...tree.nodes.map((node) => fc.option(fc.constantFrom(...node.answers.map((answer) => answer.id)))))
    .map((choices) =>
      Object.fromEntries(
        choices.flatMap((choice, at) =>
          choice === null ? [] : [[tree.nodes[at]?.id ?? '', { choice, at: '2026-11-20T10:00:00Z' }]],
        ),
      ),
    );
}
