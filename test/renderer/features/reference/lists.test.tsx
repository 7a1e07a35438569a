// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { TimelineEvent } from '#shared/content/event';
import { openAt, openBeside, smallPack } from './desk';

afterEach(cleanup);

const [first] = smallPack.events;
const event = (id: string, date: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  ...(first as TimelineEvent), // the small pack has one
  id,
  date,
  title: id,
  ...more,
});
const eventful = {
  ...smallPack,
  events: [
    event('Attack', '2015-12-23', { kind: 'incident', isMilestone: true }),
    event('Office', '2019-12', { kind: 'office', until: '2024-11', grounds: [{ source: 'G' }] }),
    event('Regime', '2019-05-17', { kind: 'law', text: 'The Démarche is answered.' }),
  ],
  sources: [
    ...smallPack.sources,
    { id: 'G', title: 'General knowledge', date: '2026-11', confidence: 'unverified' as const, addresses: [] },
  ],
};
const titles = () => screen.queryAllByRole('heading', { level: 3 }).map((one) => one.textContent);
const words = () => screen.getByRole<HTMLInputElement>('searchbox');

describe('the timeline', () => {
  it('stands by year in the order of time, with dates as they are known and milestones in words', () => {
    openAt('/timeline', eventful);
    expect(titles()).toEqual(['Attack', 'Regime', 'Office']);
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual(['2015 1', '2019 2']);
    expect(screen.getByText('December 2019 to November 2024')).toBeTruthy();
    expect(screen.getAllByText('Milestone').map((one) => one.closest('li')?.textContent)).toEqual([
      expect.stringContaining('Attack'),
    ]);
  });

  it('says what is not verified', () => {
    openAt('/timeline', eventful);
    expect(screen.getByText('Not verified').closest('li')?.textContent).toContain('Office');
  });

  it('is filtered by words without marks and capitals, and keeps them in the address', async () => {
    openAt('/timeline', eventful);
    fireEvent.change(words(), { target: { value: 'demarche' } });
    await waitFor(() => expect(titles()).toEqual(['Regime']));
    expect(screen.getByRole('status').textContent).toBe('1 of 3');
    fireEvent.blur(words());
    expect(window.location.hash).toBe('#/timeline?text=demarche');
  });

  it('is filtered as its address says, and shows all for a filter that does not exist', () => {
    openAt('/timeline?kind=incident', eventful);
    expect(titles()).toEqual(['Attack']);
    cleanup();
    openAt('/timeline?kind=nothing&at=2019-02-30', eventful);
    expect(titles()).toHaveLength(3);
    expect(screen.getByLabelText<HTMLInputElement>('What stood on').value).toBe('');
  });

  it('says that nothing is left, and takes every filter back with one button', async () => {
    openAt('/timeline?text=nowhere&kind=law', eventful);
    expect(screen.getByText('Nothing matches these filters.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Clear the filters' }));
    await waitFor(() => expect(titles()).toHaveLength(3));
    expect(window.location.hash).toBe('#/timeline');
    expect(words().value).toBe('');
  });

  it('draws the line of a day where it falls, with what lasted then', () => {
    openAt('/timeline', eventful);
    const field = screen.getByLabelText('What stood on');
    fireEvent.change(field, { target: { value: '1 January 2020' } });
    fireEvent.blur(field);
    expect(window.location.hash).toBe('#/timeline?at=2020-01-01');
    const mark = document.querySelector('[data-heading="timeline-day"]');
    expect(mark?.textContent).toContain('On 1 January 2020 3 of these events had begun.');
    expect(within(mark as HTMLElement).getByRole('link').textContent).toBe('Office'); // it is there, the line before says
    expect(mark?.previousElementSibling?.textContent).toContain('Office');
  });

  it('refuses a day that does not exist, and leaves it in the field', () => {
    openAt('/timeline', eventful);
    const field = screen.getByLabelText<HTMLInputElement>('What stood on');
    fireEvent.change(field, { target: { value: '30 February 2020' } });
    fireEvent.blur(field);
    expect(screen.getByText(/^A date from 2007 to 2035/)).toBeTruthy();
    expect(field.value).toBe('30 February 2020');
    expect(window.location.hash).toBe('#/timeline');
  });
});

describe('the other lists', () => {
  it('open with one title each, and every entry leads to its page', () => {
    const parts = {
      glossary: 'Glossary',
      studies: 'Cases studied',
      sources: 'Sources',
      acts: 'Acts',
      measures: 'Measures',
    };
    for (const [part, name] of Object.entries(parts)) {
      openAt(`/${part}`);
      expect(screen.getAllByRole('heading', { level: 1 }).map((one) => one.textContent)).toEqual([name]);
      const links = screen.getAllByRole('heading', { level: 3 }).map((one) => one.querySelector('a')?.hash);
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect(link).toMatch(new RegExp(`^#/${part}/[\\w*-]+$`));
      cleanup();
    }
  });

  it('show acts as they stood on a day', () => {
    openAt('/acts?at=2020-01-01');
    expect(screen.getByText('Old act').closest('li')?.textContent).toContain('In force');
    expect(screen.getByText('New act').closest('li')?.textContent).toContain('Not adopted yet');
    cleanup();
    openAt('/acts?at=2025-01-01');
    expect(screen.getByText('Old act').closest('li')?.textContent).toContain('Ended 17 October 2024');
    expect(screen.getByText('Old act').closest('li')?.textContent).toContain('replaced by New act');
  });

  it('find a measure by who decides it', () => {
    openAt('/measures?decider=council');
    expect(titles()).toEqual(['Démarche']);
    cleanup();
    openAt('/measures?decider=agency');
    expect(titles()).toEqual([]);
  });

  it('go to the words on the key of the filter', () => {
    const run = openAt('/glossary');
    expect(document.activeElement?.tagName).toBe('H1');
    run('reference.filter');
    expect(document.activeElement).toBe(words());
  });
});

describe('in the second pane', () => {
  it('a filter changes the address of the pane, not that of the window', () => {
    const { written } = openBeside('/acts?text=old');
    fireEvent.change(screen.getByLabelText('Kind'), { target: { value: 'directive' } });
    expect(written).toEqual(['/acts?text=old&kind=directive']);
    expect(window.location.hash).toBe('#/matrix');
  });

  it('Esc is left to the pane, and a badge leads to the source where there is no inspector', () => {
    const { written, offers } = openBeside('/acts/old-act');
    expect(offers('reference.back')).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: /^Ground 1,/ }));
    expect(written).toEqual(['/sources/W01']);
  });

  it('what stands beside a list is no filter of it', () => {
    openAt('/acts?beside=library%2Ftoolbox');
    expect(screen.queryByRole('button', { name: 'Clear the filters' })).toBeNull();
    cleanup();
    openAt('/acts?kind=directive&beside=library%2Ftoolbox');
    fireEvent.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(window.location.hash).toBe('#/acts?beside=library%2Ftoolbox');
  });
});
