import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '#shared/search/model';
import type { Entry } from '../../../renderer/app/find';
import { nextScope, scopes } from '../../../renderer/app/scopes';
import { type Sources, sectionsOf } from '../../../renderer/app/sections';
import { engineOf } from '../../fakes/search-index';
import { samplePack } from '../../shared/search/sample';

const engine = await engineOf(samplePack());
const command = (id: string, title: string): Entry => ({ id, kind: 'command', title, detail: '', also: '' });
const commands = [
  command('command:lock', 'Lock'),
  command('command:new', 'New incident'),
  command('command:list', 'Listing table'),
];
const work: Entry[] = [
  { id: 'case:1', kind: 'case', title: 'Hospital: listing lab', detail: '', also: '', href: '/cases/1' },
];

const sources = (query: string, more: Partial<Sources> = {}): Sources => ({
  query,
  scope: 'all',
  commands,
  work,
  content: [],
  answer: engine.search({ text: query }),
  ...more,
});
const shown = (from: Sources) =>
  Object.fromEntries(sectionsOf(from).sections.map(({ id, findings }) => [id, findings.map((one) => one.id)]));

describe('the palette shows', () => {
  it('the best match alone, then content, work and commands', () => {
    const { best, content, work: own, commands: others } = shown(sources('listing'));
    expect(best).toEqual(['matter:council-listing']);
    expect(content).not.toContain('matter:council-listing');
    expect(own).toEqual(['case:1']);
    expect(others).toEqual(['command:list']);
  });

  it('a command first where its name is typed, and own work where its title begins so', () => {
    expect(shown(sources('lock'))['best']).toEqual(['command:lock']);
    expect(shown(sources('new inc'))['best']).toEqual(['command:new']);
    expect(shown(sources('hosp'))['best']).toEqual(['case:1']);
  });

  it('what the content calls so before a command that only begins so', () => {
    const named = sources('sanctions', { commands: [command('command:x', 'Sanctions table')] });
    expect(shown(named)['best']).toEqual(['term:sanctions-term']);
  });

  it('own work and commands before anything is typed', () => {
    expect(shown(sources(''))).toEqual({
      work: ['case:1'],
      commands: ['command:lock', 'command:new', 'command:list'],
    });
  });

  it('one sort where it is narrowed', () => {
    expect(shown(sources('listing', { scope: 'commands' }))).toEqual({ best: ['command:list'] });
    expect(shown(sources('listing', { scope: 'work' }))).toEqual({ best: ['case:1'] });
  });

  it('everything that was found in its count', () => {
    const answer: SearchAnswer = { ...engine.search({ text: 'listing' }), total: 400 };
    expect(sectionsOf(sources('listing', { answer })).total).toBe(402);
  });

  it('titles of the content where the index cannot be used', () => {
    const content: Entry[] = [
      { id: 'brief:a', kind: 'brief', title: 'A listing', detail: '', also: '', href: '/library/a' },
    ];
    expect(shown(sources('listing', { answer: undefined, content, commands: [], work: [] }))).toEqual({
      best: ['brief:a'],
    });
    expect(shown(sources('listing', { answer: undefined, content, scope: 'law' }))).toEqual({});
  });
});

describe('the scopes', () => {
  it('are gone through one by one, both ways, and round', () => {
    const forth = scopes.map(({ id }) => nextScope(id, 1));
    expect(new Set(forth).size).toBe(scopes.length);
    expect(scopes.map(({ id }) => nextScope(nextScope(id, 1), -1))).toEqual(scopes.map(({ id }) => id));
  });
});
