// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compile } from '#shared/content/compile';
import { readContent } from '../../../../content/read';
import { Cards } from '../../../../renderer/features/cards/Cards';
import '../../../../renderer/i18n';
import { ContentContext } from '../../../../renderer/store/context';

const { pack } = compile(readContent());

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 9) });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A text of April 2018, read on a day, with a link about something. */
function open(about: string, day = '2026-11-22') {
  render(
    <ContentContext value={{ pack, digest: '' }}>
      <div data-reading="" data-day={day} data-as-of="2018-04-30">
        <a href="#/somewhere" data-card={about}>
          {about}
        </a>
      </div>
      <a href="#/else">{'else'}</a>
      <Cards />
    </ContentContext>,
  );
  return screen.getByRole('link', { name: about });
}

const pass = (ms: number) => act(async () => void vi.advanceTimersByTime(ms));
const point = (at: Element) => fireEvent.pointerOver(at);
const card = () => screen.queryByRole('tooltip');

async function cardOf(about: string, day?: string): Promise<string> {
  point(open(about, day));
  await pass(400);
  return card()?.textContent ?? '';
}

describe('what a card tells', () => {
  it.each([
    ['actor:gsa', /GNSS.*Ended on 11 May 2021.*replaced by European Union Agency for the Space Programme/],
    ['act:nis-directive', /Ended on 17 October 2024replaced by NIS2/],
    ['act:nis2', /In force/],
    ['term:demarche', /Démarche/i],
    ['measure:demarche', /Measure.*decides/],
    ['study:c14-ka-sat', /C14 · .*2022/],
    ['tree:t3', /Decision tree.*\d+ questions/],
    ['brief:toolbox', /As of 21 November 2026/],
    ['template:note-verbale', /Template/],
    ['source:S1|section on the toolbox', /Comment 19.*At: section on the toolboxas of April 2018/i],
    ['source:G', /General knowledge.*Not verified/],
    ['overtaken:actor:gsa', /In this text, 2018GSASince 12 May 2021EUSPA/],
  ])('%s', async (about, words) => {
    expect(await cardOf(about)).toMatch(words);
  });

  it('a body as of the day of reading: before it ended, and before it began', async () => {
    expect(await cardOf('actor:gsa', '2018-04-30')).not.toContain('Ended');
    cleanup();
    expect(await cardOf('actor:euspa', '2018-04-30')).toContain('Not yet: from 12 May 2021');
    cleanup();
    expect(await cardOf('act:nis2', '2018-04-30')).toMatch(/Not adopted|Not yet/);
  });

  it('nothing where the content has no such thing', async () => {
    expect(await cardOf('actor:nobody')).toBe('');
    cleanup();
    expect(await cardOf('<b>x</b>:y')).toBe('');
  });
});

describe('how it comes and goes', () => {
  it('waits for a pointer that rests, stays under it, and goes when it leaves', async () => {
    const link = open('actor:psc');
    point(link);
    await pass(100);
    expect(card()).toBeNull();
    await pass(300);
    const shown = card();
    expect(link.getAttribute('aria-describedby')).toBe(shown?.id);
    point(document.body);
    await pass(100);
    point(shown as Element);
    await pass(1000);
    expect(card()).not.toBeNull();
    point(document.body);
    await pass(400);
    expect(card()).toBeNull();
    expect(link.hasAttribute('aria-describedby')).toBe(false);
  });

  it('Esc puts it away and is used up by that', async () => {
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    point(open('actor:psc'));
    await pass(400);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await pass(0);
    expect(card()).toBeNull();
    expect(heard).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(heard).toHaveBeenCalledOnce();
    window.removeEventListener('keydown', heard);
  });

  it('another page takes it along', async () => {
    point(open('actor:psc'));
    await pass(400);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await pass(0);
    expect(card()).toBeNull();
  });
});
