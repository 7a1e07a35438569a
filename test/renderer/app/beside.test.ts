import { describe, expect, it, test } from 'vitest';
import { besideOf, isReadable, withBeside, withoutBeside } from '../../../renderer/app/split/beside';

test.each([
  ['#/matrix', '/library/toolbox'],
  ['#/matrix?at=2018-04-30', '/library/toolbox?at=what-it-is-for&on=2018-04-30'],
  ['#/', '/timeline?text=due+diligence&kind=law'],
  ['#/library/tlp', '/drafts/templates/note-verbale'],
])('%s has %s beside it, and is itself as before', (hash, beside) => {
  const address = `#${withBeside(hash, beside)}`;
  expect(besideOf(address)).toBe(beside);
  expect(withoutBeside(address)).toBe(hash.slice(1));
  expect(withBeside(address, undefined)).toBe(hash.slice(1));
});

it('one beside gives way to the next, and brings none along', () => {
  const first = `#${withBeside('#/matrix', '/library/tlp')}`;
  const second = `#${withBeside(first, '/library/nis2?beside=library%2Ftlp')}`;
  expect(besideOf(second)).toBe('/library/nis2');
  expect(second.match(/beside/g)).toHaveLength(1);
});

describe('only what is read may stand there', () => {
  it.each(['/library', '/library/tlp', '/matrix?at=2018-04-30', '/toolbox/t3', '/drafts/templates/note-verbale'])(
    '%s may',
    (address) => expect(isReadable(address)).toBe(true),
  );

  it.each([
    '/',
    '/cases/8c3d8c04-0c4b-4a5e-9f0e-1f7a3b6c2d10',
    '/drafts',
    '/drafts/8c3d8c04-0c4b-4a5e-9f0e-1f7a3b6c2d10',
    '/packages/identity',
    '/settings',
    '/libraryx',
    'https://example.org/library',
    'javascript:alert(1)',
  ])('%s may not, by link or by address', (address) => {
    expect(isReadable(address)).toBe(false);
    expect(besideOf(`#/matrix?beside=${encodeURIComponent(address.replace(/^\//, ''))}`)).toBeUndefined();
  });
});
