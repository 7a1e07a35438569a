// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { treeMap } from '#shared/decision/map';
import { resolve } from '#shared/decision/resolve';
import { MapTree } from '../../../../renderer/features/decisions/map/MapTree';
import { useLineWords } from '../../../../renderer/features/decisions/map/use-line-words';
import { ContentContext } from '../../../../renderer/store/context';
import { pack } from '../../../fakes/receipt';
import { say, triage, withWords } from '../../../shared/decision/sample-tree';
import '../../../../renderer/i18n';

afterEach(cleanup);

const tree = withWords(triage);
const answers = say({ 'a.1': 'yes' });
const rows = treeMap(triage, { answers, resolution: resolve(triage, answers) });

function Shown({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const wordsOf = useLineWords(tree, {});
  return (
    <MapTree
      tree={tree}
      rows={rows}
      wordsOf={wordsOf}
      assessments={[]}
      at="a.2"
      onStand={() => undefined}
      onOpen={({ key }) => onOpen(key)}
    />
  );
}

const onOpen = vi.fn();
function open() {
  onOpen.mockClear();
  render(
    <ContentContext value={{ pack: { ...pack, trees: [tree] }, digest: '' }}>
      <Shown onOpen={onOpen} />
    </ContentContext>,
  );
}
const here = () => document.activeElement?.id;
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const walk = (...keys: readonly string[]) => {
  for (const key of keys) press(key);
  return here();
};

it('has one stop for Tab, at the question one stood at', () => {
  open();
  const stops = screen.getAllByRole('treeitem').filter(({ tabIndex }) => tabIndex === 0);
  expect(stops.map(({ id }) => id)).toEqual(['map-a.1-yes']);
  expect(here()).toBe('map-a.1-yes');
  expect(stops[0]?.getAttribute('aria-current')).toBe('step');
});

it('says level, place and number of each line', () => {
  open();
  const items = screen
    .getAllByRole('treeitem')
    .map((item) =>
      ['level', 'posinset', 'setsize', 'expanded'].map((name) => item.getAttribute(`aria-${name}`)).join(' '),
    );
  expect(items.slice(0, 4)).toEqual(['1 1 1 true', '2 1 3 true', '3 1 3 true', '4 1 3 ']);
});

it('is walked by arrows as a tree is', () => {
  open();
  expect(walk('Home')).toBe('map-start');
  expect(walk('ArrowRight')).toBe('map-a.1-yes');
  expect(walk('ArrowRight')).toBe('map-a.2-some');
  expect(walk('ArrowLeft')).toBe('map-a.2-some');
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
  expect(walk('ArrowLeft')).toBe('map-a.1-yes');
  expect(walk('ArrowUp')).toBe('map-start');
  expect(walk('End')).toBe(screen.getAllByRole('treeitem').at(-1)?.id);
});

it('leads from a reference to where its question is shown in full', () => {
  open();
  walk('End');
  expect(here()).toBe('map-a.1-unknown');
  expect(document.activeElement?.textContent).toContain('As above');
  expect(walk('ArrowRight')).toBe('map-a.1-yes');
});

it('opens with Enter, and leaves the keys of the views alone', () => {
  open();
  press('Enter');
  expect(onOpen).toHaveBeenCalledWith('a.1 yes');
  expect(fireEvent.keyDown(document.activeElement ?? document.body, { key: 'm' })).toBe(true);
  expect(fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' })).toBe(false);
});
