// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nextRegion } from '../../../renderer/app/regions';

const page = `
  <header data-region="top"><button>search</button></header>
  <main id="main" tabindex="-1" data-region="main">
    <h1 tabindex="-1">title</h1>
    <div data-region="gates" tabindex="0"></div>
    <div data-region="text"><div contenteditable="true" tabindex="0"></div></div>
  </main>
  <aside data-region="inspector" tabindex="0" hidden style="display: none"></aside>
  <footer data-region="status" tabindex="-1"></footer>`;

beforeEach(() => {
  document.body.innerHTML = page;
});
afterEach(() => {
  document.body.innerHTML = '';
});

const here = () => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region'];

function visited(step: 1 | -1, times: number): (string | undefined)[] {
  return Array.from({ length: times }, () => {
    nextRegion(step);
    return here();
  });
}

it('goes through the regions inside the main one too, past what is hidden, and round', () => {
  expect(visited(1, 6)).toEqual(['top', 'main', 'gates', 'text', 'status', 'top']);
});

it('goes back the same way, from nowhere to the last', () => {
  expect(visited(-1, 6)).toEqual(['status', 'text', 'gates', 'main', 'top', 'status']);
});

it('goes on from a title to the first region inside', () => {
  document.querySelector('h1')?.focus();
  expect(visited(1, 1)).toEqual(['gates']);
});

it('lands on the first thing to operate where the region itself takes no focus', () => {
  visited(1, 4);
  expect(document.activeElement?.getAttribute('contenteditable')).toBe('true');
});
