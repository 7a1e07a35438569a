import type { Matter } from '#shared/matrix/matter';
import type { Actor, Duty, Matrix } from '#shared/matrix/model';

const grounds = [{ source: 'S1' }];

export const actor = (id: string, more: Partial<Actor> = {}): Actor => ({
  id,
  name: `The ${id}`,
  aliases: [],
  level: 'union',
  pillars: ['p4'],
  mandate: 'Acts.',
  can: [],
  cannot: [],
  from: '2009-12-01',
  beginning: 'known',
  grounds,
  ...more,
});

export const duty = (id: string, more: Partial<Duty> = {}): Duty => ({
  id,
  pillar: 'p4',
  level: 'union',
  role: 'decides',
  actor: 'council',
  task: 'Acts',
  table: false,
  from: '2018-04-01',
  grounds,
  ...more,
});

export const matter = (id: string, more: Partial<Matter> = {}): Matter => ({
  id,
  title: `About ${id}`,
  text: 'Something is decided.',
  pillar: 'p4',
  category: 'other',
  aliases: [],
  isDecided: true,
  from: '2018-04-01',
  beginning: 'known',
  acts: [],
  grounds,
  ...more,
});

const title = { title: 'Pillar', short: 'P' };

export const matrix = (actors: readonly Actor[], duties: readonly Duty[]): Matrix => ({
  actors,
  duties,
  pillars: { p1: title, p2: title, p3: title, p4: title },
});
