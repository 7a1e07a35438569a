import type { ContentPack } from './model';
import { linksOf, type Placed } from './place';

/** What other texts are held against: rules of wording, and the routes on which papers are cleared. */
export function placedRules({ wording, routes }: Pick<ContentPack, 'wording' | 'routes'>): readonly Placed[] {
  return [
    ...wording.rules.map(
      ({ id, title, grounds }): Placed => ({ place: { kind: 'rule', id, title }, grounds, links: [] }),
    ),
    // the table of claims and that of verbs stand on the pages of these two rules
    ...wording.claims.map(({ id, title, codes, grounds }): Placed => {
      const within = { kind: 'rule', id: 'attribution', title: titleOf(wording.rules, 'attribution') };
      return { place: { kind: 'rule', id: `claim-${id}`, title, within }, grounds, links: linksOf('code', codes) };
    }),
    ...wording.speech.map(({ id, title, measures, grounds }): Placed => {
      const within = { kind: 'rule', id: 'verb-strength', title: titleOf(wording.rules, 'verb-strength') };
      return { place: { kind: 'rule', id: `verb-${id}`, title, within }, grounds, links: linksOf('measure', measures) };
    }),
    ...routes.map(
      ({ id, title, steps }): Placed => ({
        place: { kind: 'route', id, title },
        grounds: steps.flatMap((step) => step.grounds),
        links: [],
      }),
    ),
  ];
}

function titleOf(rules: ContentPack['wording']['rules'], wanted: string): string {
  return rules.find(({ id }) => id === wanted)?.title ?? wanted;
}
