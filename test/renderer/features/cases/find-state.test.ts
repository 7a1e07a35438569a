import { describe, expect, it } from 'vitest';
import { newCase } from '#shared/case/new-case';
import { type State, stateSchema } from '#shared/content/state';
import { offeredName, shownName } from '../../../../renderer/features/cases/evidence/shown-name';
import { offeredStates, stateNamed } from '../../../../renderer/features/cases/states/find-state';

const state = (id: string, name: string, ...ownNames: string[]): State =>
  stateSchema.parse({ id, name, ownNames, grounds: [{ source: 'G' }] });
const states = [state('TR', 'Türkiye'), state('BE', 'Belgium', 'Belgique', 'België'), state('AL', 'Albania')];
const empty = newCase({
  id: '00000000-0000-4000-8000-000000000001',
  now: 0,
  title: 'Hospital ransomware',
  marking: 'LIMITE',
});

describe('a State', () => {
  it('is found by its name in English or its own language, without marks and capitals', () => {
    expect(['turkiye', ' BELGIQUE ', 'belgie', 'al'].map((name) => stateNamed(states, name)?.id)).toEqual([
      'TR',
      'BE',
      'BE',
      'AL',
    ]);
    expect(stateNamed(states, 'Atlantis')).toBeUndefined();
    expect(stateNamed(states, ' ')).toBeUndefined();
  });

  it('of the facts is offered until it is listed, and not where it is not known', () => {
    const { victim, abroad } = empty.facts;
    const facts = {
      ...empty.facts,
      victim: { ...victim, status: 'known' as const, state: 'belgique' },
      abroad: { ...abroad, status: 'known' as const, state: 'Atlantis' },
    };
    const file = { ...empty, facts };
    expect(offeredStates(file, states)).toEqual([
      { name: 'Belgium', role: 'victim' },
      { name: 'Atlantis', role: 'concerned' },
    ]);
    const listed = {
      id: empty.id,
      state: 'BE',
      name: 'Belgium',
      role: 'victim' as const,
      effect: '',
      source: '',
      date: '',
    };
    expect(offeredStates({ ...file, affected: { [empty.id]: listed } }, states)).toHaveLength(1);
    const unknown = { ...file, facts: { ...facts, abroad: { ...facts.abroad, status: 'unknown' as const } } };
    expect(offeredStates(unknown, states).map(({ role }) => role)).toEqual(['victim']);
  });
});

describe('the name of a file', () => {
  it('shows a mark where something would turn it round or hide', () => {
    expect(shownName('invoice\u202Efdp.exe')).toBe('invoice\uFFFDfdp.exe');
    expect(shownName('a\u200Bb\n.txt')).toBe('a\uFFFDb\uFFFD.txt');
    expect(shownName('Rapport d’été.pdf')).toBe('Rapport d’été.pdf');
  });

  it('is offered plain, with its own ending where that is one', () => {
    expect(offeredName('report: 1/2.PDF')).toBe('report 1 2.pdf');
    expect(offeredName('no ending')).toBe('no ending.bin');
    expect(offeredName('x.p\u202Edf')).toBe('x.p df.bin');
    expect(offeredName('.pdf')).toMatch(/\.bin$/);
  });
});
