import { expect, it } from 'vitest';
import { actorsOfTerm, termsOfActor } from '#shared/content/actor-terms';
import { compile } from '#shared/content/compile';
import { readContent } from '../../../content/read';

const { pack } = compile(readContent());
const termOf = (id: string) => pack.glossary.filter((one) => one.id === id);
const actors = (id: string) => termOf(id).flatMap((one) => actorsOfTerm(pack.matrix.actors, one).map((a) => a.id));

it('ties a term to every actor that bears its name, former ones included', () => {
  expect(actors('euspa-gsa')).toEqual(expect.arrayContaining(['gsa', 'euspa']));
  expect(actors('fac')).toEqual(['council']);
  expect(actors('a-item')).toEqual([]);
});

it('leads both ways', () => {
  for (const actor of pack.matrix.actors)
    for (const term of termsOfActor(pack.glossary, actor))
      expect(actorsOfTerm(pack.matrix.actors, term)).toContain(actor);
  expect(pack.matrix.actors.filter((one) => termsOfActor(pack.glossary, one).length > 0).length).toBeGreaterThan(30);
});
