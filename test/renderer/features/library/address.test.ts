import { expect, it, test } from 'vitest';
import { addressOf, hrefOfBrief, type LibraryPlace, readAddress } from '../../../../renderer/features/library/address';

test.each<readonly [string, LibraryPlace]>([
  ['/library', {}],
  ['/library/toolbox', { brief: 'toolbox' }],
  ['/library/toolbox?at=what-it-is-for&on=2018-04-30', { brief: 'toolbox', at: 'what-it-is-for', on: '2018-04-30' }],
  ['/library?text=due+diligence&shelf=law&pillar=p4', { text: 'due diligence', shelf: 'law', pillar: 'p4' }],
  [
    '/library?actor=hr&tree=t3&measure=demarche&act=nis2&only=overtaken',
    { actor: 'hr', tree: 't3', measure: 'demarche', act: 'nis2', only: 'overtaken' },
  ],
])('%s is read as it is written', (address, place) => {
  expect(readAddress(address)).toEqual(expect.objectContaining(place));
  expect(addressOf(readAddress(address))).toBe(address);
});

it.each([
  '/library?shelf=nowhere',
  '/library?pillar=p9',
  '/library?on=tomorrow',
  '/library?at=<script>',
  '/library?actor=A B',
  '/library?only=new',
  `/library?text=${'x'.repeat(101)}`,
])('%s: what it does not understand it leaves out', (address) => {
  expect(addressOf(readAddress(address))).toBe('/library');
});

it('a link to another brief keeps filters and day, and begins at the top', () => {
  expect(hrefOfBrief(readAddress('#/library/toolbox?at=x&on=2018-04-30&shelf=law'), 'tlp')).toBe(
    '#/library/tlp?on=2018-04-30&shelf=law',
  );
});
