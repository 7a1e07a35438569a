import { describe, expect, it } from 'vitest';
import { contentEntries, type Entry, find, toFindings } from '../../../renderer/app/find';
import { samplePack } from '../../shared/search/sample';

const entry = (id: string, title: string, detail = '', also = ''): Entry => ({
  id,
  kind: 'case',
  title,
  detail,
  also,
  href: `/cases/${id}`,
});
const all = [
  entry('note', 'Note verbale', 'A formal record of a démarche'),
  entry('demarche', 'Démarche', 'What a delegation may say'),
  entry('joint', 'Joint démarche', 'Together with others'),
  entry('eeas', 'European External Action Service', 'The diplomatic service', 'EEAS'),
];
const found = (query: string) => find(query, all).map(({ id }) => id);

describe('what is found without the index', () => {
  it('is found without accents or capitals, the title that begins so first and mere mentions last', () => {
    expect(found('DEMARCHE')).toEqual(['demarche', 'joint', 'note']);
  });

  it('has every word, in any order and anywhere', () => {
    expect(found('record note')).toEqual(['note']);
    expect(found('note listing')).toEqual([]);
  });

  it('is found by acronym before all that only mention it', () => {
    expect(found('eeas')).toEqual(['eeas']);
  });

  it('is a dozen at most before anything is typed, and no more than it is told after', () => {
    const many = Array.from({ length: 60 }, (_, index) => entry(`n${index}`, `Note ${index}`));
    expect(find('  ', many)).toHaveLength(12);
    expect(find('note', many)).toHaveLength(40);
    expect(find('note', many, 5)).toHaveLength(5);
  });

  it.each(['"', '()', '\0', '🙂', 'listing AND', 'x'.repeat(1_000_000)])('survives a hostile query: %.20j', (query) => {
    expect(found(query)).toEqual([]);
  });

  it('has its hits marked', () => {
    const [line] = toFindings('verb', find('verb', all));
    expect(line?.title).toEqual([
      { text: 'Note ', isHit: false },
      { text: 'verbale', isHit: true },
    ]);
  });

  it('is, of the content, everything by titles and names', () => {
    const titles = (query: string) => find(query, contentEntries(samplePack())).map(({ id }) => id);
    expect(titles('gsa')).toEqual(expect.arrayContaining(['actor:gsa', 'actor:euspa']));
    expect(titles('aide-memoire')).toEqual(['term:aide-memoire']);
  });
});
