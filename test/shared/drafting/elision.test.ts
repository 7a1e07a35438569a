import { describe, expect, it } from 'vitest';
import { frenchJoin, joinedLine } from '#shared/drafting/elision';

describe('a French name behind a word', () => {
  it.each([
    ['auprès de ', 'Ukraine', 'auprès d’Ukraine'],
    ['auprès de ', 'l’Ukraine', 'auprès de l’Ukraine'],
    ['auprès de ', 'la Belgique', 'auprès de la Belgique'],
    ['auprès de ', 'le Danemark', 'auprès du Danemark'],
    ['auprès de ', 'les Pays-Bas', 'auprès des Pays-Bas'],
    ['De ', 'les Pays-Bas', 'Des Pays-Bas'],
    ['responsabilité à ', 'le Portugal', 'responsabilité au Portugal'],
    ['responsabilité à ', 'les Pays-Bas', 'responsabilité aux Pays-Bas'],
    ['responsabilité à ', 'Ukraine', 'responsabilité à Ukraine'],
    ['conclut que ', 'Ukraine', 'conclut qu’Ukraine'],
    ['le secteur de ', 'énergie', 'le secteur d’énergie'],
    ['auprès de ', 'Yémen', 'auprès de Yémen'],
    ['auprès de ', 'Léopold', 'auprès de Léopold'],
    ['un code ', 'Ukraine', 'un code Ukraine'],
    ['à l’aide ', 'Ukraine', 'à l’aide Ukraine'],
  ])('%s%s', (before, name, joined) => {
    expect(frenchJoin(before, name).join('')).toBe(joined);
  });

  it('changes only the fields it joins', () => {
    const line = [
      { type: 'text', text: 'auprès de ' } as const,
      { type: 'slot', name: 'state' } as const,
      { type: 'text', text: ' par ' } as const,
      { type: 'slot', name: 'state' } as const,
    ];
    expect(joinedLine(line, { state: 'le Danemark' })).toEqual([
      { type: 'text', text: 'auprès du ' },
      { type: 'text', text: 'Danemark' },
      { type: 'text', text: ' par ' },
      { type: 'slot', name: 'state' },
    ]);
    expect(joinedLine(line, {})).toEqual(line);
  });
});
