import { describe, expect, it } from 'vitest';
import { emptyPack } from '#shared/content/pack';
import { items } from '#shared/search/items';
import { passages } from '#shared/search/passages';
import { samplePack } from './sample';

const pack = samplePack();
const of = (id: string) => passages(pack).filter(({ item }) => item.id === id);

describe('the passages of the content', () => {
  it('are none of an empty pack', () => {
    expect(passages(emptyPack)).toEqual([]);
  });

  it('are at least one of every piece', () => {
    const found = new Set(passages(pack).map(({ item }) => `${item.kind}:${item.id}`));
    expect(found).toEqual(new Set(items(pack).map(({ kind, id }) => `${kind}:${id}`)));
  });

  it('of a brief go from heading to heading; the summary stands with the beginning, tables are text', () => {
    expect(of('demarche').map(({ anchor, heading, text }) => ({ anchor, heading, text }))).toEqual([
      { anchor: undefined, heading: '', text: 'What a delegation may say to its host. A step of diplomacy.' },
      {
        anchor: 'the-recall-of-the-head',
        heading: 'The recall of the head',
        text: 'A recalled ambassador leaves nobody behind who can speak.',
      },
      { anchor: 'paper', heading: 'Paper', text: 'Form Use Note verbale A formal record' },
    ]);
  });

  it('of a matter say who does what in it', () => {
    expect(of('council-listing')[0]?.text).toContain('Council decides: Adopts the entry in the annex');
  });

  it('carry names of today and of before, up to their last day', () => {
    expect(of('euspa')[0]?.item.names).toEqual([
      { name: 'European GNSS Agency', to: '2021-05-11' },
      { name: 'GSA', to: '2021-05-11' },
    ]);
  });

  it('have addresses of the app', () => {
    expect(items(pack).map(({ href }) => href)).toEqual(
      expect.arrayContaining([
        '/library/demarche',
        '/matrix/council-listing',
        '/matrix/actor/eeas',
        '/glossary/aide-memoire',
      ]),
    );
  });

  it('end where predecessors go round in a circle', () => {
    const [council, eeas] = pack.matrix.actors;
    if (!council || !eeas) throw new Error('the sample has actors');
    const actors = [
      { ...council, predecessor: eeas.id },
      { ...eeas, predecessor: council.id },
    ];
    expect(items({ ...pack, matrix: { ...pack.matrix, actors } })).not.toEqual([]);
  });
});
