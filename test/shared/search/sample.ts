import type { ContentPack } from '#shared/content/model';
import { emptyPack } from '#shared/content/pack';
import { fromMarkdown } from '#shared/document/from-markdown';

const grounds = [{ source: 'W01' }];
const date = '2026-11-21';
const body = (text: string) => fromMarkdown(text).document;

/** A little content with something of many kinds. */
export function samplePack(more: Partial<ContentPack> = {}): ContentPack {
  return {
    ...emptyPack,
    briefs: [
      {
        ...{ id: 'demarche', title: 'The démarche', summary: 'What a delegation may say to its host.', asOf: date },
        ...{ shelf: 'practice', order: 1, pillars: ['p4'], actors: ['eeas'], trees: [], measures: [], acts: [] },
        sources: ['W01'],
        body: body(
          'A step of diplomacy.\n\n## The recall of the head\n\nA recalled ambassador leaves nobody behind who can speak.\n\n## Paper\n\n| Form | Use |\n|---|---|\n| Note verbale | A formal record |\n',
        ),
      },
      {
        ...{ id: 'sanctions', title: 'Anatomy of sanctions', summary: 'Who is listed, and what follows.', asOf: date },
        ...{ shelf: 'sanctions', order: 2, pillars: ['p4'], actors: ['council'], trees: [], measures: [], acts: [] },
        sources: ['W01'],
        body: body('The Council decides each listing by unanimity, under Decision (CFSP) 2019/797, Art. 6(1).'),
      },
    ],
    matrix: {
      ...emptyPack.matrix,
      actors: [
        actor({ id: 'council', name: 'Council of the European Union', acronym: 'Council' }),
        actor({ id: 'eeas', name: 'European External Action Service', acronym: 'EEAS' }),
        actor({ id: 'gsa', name: 'European GNSS Agency', acronym: 'GSA', to: '2021-05-11', successor: 'euspa' }),
        actor({ id: 'euspa', name: 'European Union Agency for the Space Programme', predecessor: 'gsa' }),
      ],
      duties: [
        {
          ...{ id: 'p4-listing', pillar: 'p4', level: 'union', role: 'decides', actor: 'council', table: false },
          ...{ task: 'Adopts the entry in the annex', matter: 'council-listing', from: date, grounds },
        },
      ],
    },
    matters: [
      {
        ...{ id: 'council-listing', title: 'Listings under the cyber regime', text: 'Who puts persons on the list.' },
        ...{ pillar: 'p4', category: 'restrictive', aliases: ['sanctions listing'], isDecided: true, from: date },
        ...{ beginning: 'known', acts: [], grounds },
      },
    ],
    glossary: [
      {
        id: 'sanctions-term',
        term: 'Restrictive measures',
        aliases: [{ name: 'sanctions' }],
        text: 'A tool.',
        grounds,
      },
      { id: 'aide-memoire', term: 'Aide-mémoire', aliases: [], text: 'A paper left behind.', grounds },
    ],
    ...more,
  };
}

type Actor = ContentPack['matrix']['actors'][number];

function actor(own: Partial<Actor> & Pick<Actor, 'id' | 'name'>): Actor {
  return {
    ...{ level: 'union', mandate: 'Acts within its powers.', can: [], cannot: [], aliases: [], pillars: [] },
    ...{ from: '2009-12-01', beginning: 'known', grounds },
    ...own,
  };
}
