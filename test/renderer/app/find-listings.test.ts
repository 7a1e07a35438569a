import { describe, expect, it } from 'vitest';
import { citations, placesOf } from '#shared/content/citations';
import { compile } from '#shared/content/compile';
import { readContent } from '../../../content/read';
import { criterionEntries, find, workEntries } from '../../../renderer/app/find';
import { sectionsOf } from '../../../renderer/app/sections';
import { whole } from '../../shared/listing/bench';
import { listing } from '../../shared/listing/sample';

const { pack } = compile(readContent());
const criteria = criterionEntries(pack);

describe('listings in the palette', () => {
  it('are found by every name they have, and lead to their bench', () => {
    for (const name of [whole.listings[listing.id]?.name ?? '', 'Examplov', 'Экзампл'])
      expect(find(name, workEntries([whole], [])).map(({ href }) => href)).toContain(
        `/cases/${whole.id}/listings/${listing.id}`,
      );
  });

  it('stand behind cases and drafts before anything is typed', () => {
    expect(workEntries([whole], []).map(({ kind }) => kind)).toEqual(['case', 'listing']);
  });
});

describe('criteria of listings', () => {
  const shown = (query: string, scope: 'all' | 'toolbox' | 'commands') =>
    sectionsOf({ query, scope, commands: [], work: [], content: [], criteria, answer: undefined }).sections;

  it('are found by their words and lead to the measure that lists', () => {
    const [first] = shown('interference with data', 'all').flatMap(({ findings }) => findings);
    expect(first).toMatchObject({ kind: 'criterion', href: '/measures/sanctions-listing' });
    expect(shown('interference with data', 'toolbox')).not.toEqual([]);
  });

  it('are not shown unasked, nor among commands', () => {
    expect(shown('', 'all').flatMap(({ findings }) => findings)).toEqual([]);
    expect(shown('interference', 'commands')).toEqual([]);
  });

  it('stand on the page of the source that they rest on', () => {
    const places = citations(placesOf(pack)).get('W01') ?? [];
    const found = places.filter(({ place }) => place.kind === 'criterion');
    expect(found.map(({ place }) => place.id)).toContain('cyber.attack.data');
    expect(found[0]?.place.within).toMatchObject({ kind: 'measure' });
  });
});
