import { describe, expect, it } from 'vitest';
import { type Finding, find } from '../../../renderer/app/find';

const finding = (id: string, title: string, detail = '', also = ''): Finding => ({
  id,
  kind: 'brief',
  title,
  detail,
  also,
  href: `/library/${id}`,
});
const all = [
  finding('note', 'Note verbale', 'A formal record of a démarche'),
  finding('demarche', 'Démarche', 'What a delegation may say'),
  finding('joint', 'Joint démarche', 'Together with others'),
  finding('eeas', 'European External Action Service', 'The diplomatic service', 'EEAS'),
];
const found = (query: string) => find(query, all).map(({ id }) => id);

describe('the palette', () => {
  it('finds without accents or capitals, the title that begins so first and mere mentions last', () => {
    expect(found('DEMARCHE')).toEqual(['demarche', 'joint', 'note']);
  });

  it('wants every word, in any order and anywhere', () => {
    expect(found('record note')).toEqual(['note']);
    expect(found('note listing')).toEqual([]);
  });

  it('finds by acronym before all that only mention it', () => {
    expect(found('eeas')).toEqual(['eeas']);
  });

  it('shows a dozen at most before anything is typed, and no more than it is told after', () => {
    const many = Array.from({ length: 60 }, (_, index) => finding(`n${index}`, `Note ${index}`));
    expect(find('  ', many)).toHaveLength(12);
    expect(find('note', many)).toHaveLength(40);
    expect(find('note', many, 5)).toHaveLength(5);
  });
});
