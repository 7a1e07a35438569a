// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { compile } from '#shared/content/compile';
import { spoil } from '../../../shared/content/small';
import { follow, openAt, smallPack } from './desk';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

const main = () => within(screen.getByRole('main'));
const link = (name: string) => main().getAllByRole<HTMLAnchorElement>('link', { name })[0] as HTMLAnchorElement; // the test fails on none
const fact = (label: string) => main().getByText(label, { selector: 'dt' }).nextElementSibling?.textContent;

describe('an act', () => {
  it('tells its days and what it replaced, from either end', () => {
    openAt('/acts/new-act?at=2026-11-21');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A new act');
    expect(fact('In force or in use')).toBe('Since 16 January 2023');
    expect(fact('Took the place of')).toContain('Old act');
    expect(link('First listings').hash).toBe('#/timeline/e2020-first');
    expect(link('A case').hash).toBe('#/studies/c01-study');
  });

  it('has its grounds in the inspector, and a badge that leads there', async () => {
    openAt('/acts/old-act');
    const card = document.getElementById('reference-ground-1');
    expect(card?.textContent).toContain('A decision');
    main().getByRole('button', { name: 'Ground 1, A decision' }).click();
    await waitFor(() => expect(document.activeElement).toBe(card));
  });
});

it('a badge tells the year of a founding document, and what nobody has verified', () => {
  openAt('/glossary/toolbox');
  expect(main().getByRole('button', { name: 'Ground 1 · 2018, A study' }).textContent).toBe('1 · 2018');
  cleanup();
  const sources = smallPack.sources.map((one) => ({ ...one, confidence: 'unverified' as const }));
  openAt('/glossary/toolbox', { ...smallPack, sources });
  expect(main().getByRole('button', { name: 'Ground 1, A study, not verified' })).toBeTruthy();
});

describe('a measure', () => {
  it('says when it opens as a nested list, with the words of the trees', () => {
    openAt('/measures/demarche');
    expect(main().getByText('All of these:').nextElementSibling?.textContent).toBe(
      'So?: YesNot so:Which?: First ticked',
    );
    expect(fact('Decides')).toBe('Council');
    expect(fact('Vote')).toBe('Instruction, no vote');
    expect(fact('Who sees it')).toBe('Those concerned');
    expect(fact('Can be undone')).toBe('At once, by a word');
    expect(link('Points').hash).toBe('#/drafts/templates/points');
  });
});

describe('a source', () => {
  it('lists what cites it with counts, and shows addresses without a link', () => {
    const { files } = spoil(
      'sources/register.yaml',
      '  date: 2019',
      '  addresses: ["https://example.org/a"]\n  date: 2019',
    );
    openAt('/sources/W01', compile(files).pack);
    const briefs = main().getByText('Briefs', { selector: 'summary' });
    expect(briefs.textContent).toBe('Briefs 1');
    expect(briefs.parentElement?.textContent).toContain('Art. 1; Art. 3; 4 times');
    expect(main().getByText('https://example.org/a').closest('a')).toBeNull();
    expect(main().getByRole('button', { name: 'Copy the address' })).toBeTruthy();
  });

  it('of the founding kind shows its statements with their corrections and what carries them', () => {
    const { files } = spoil(
      'sources/statements-s1.yaml',
      '  carriedBy',
      '  correction: { text: It has six., source: W01 }\n  carriedBy',
    );
    openAt('/sources/S1/S1-001', compile(files).pack);
    const line = document.querySelector('[data-statement="S1-001"]');
    expect(document.activeElement).toBe(line);
    expect(line?.textContent).toContain('The set has measures.');
    expect(line?.textContent).toContain('Corrected: It has six.');
    expect(link('Toolbox, Grounded').hash).toBe('#/library/toolbox?at=grounded');
  });
});

describe('a case', () => {
  it('tells what the Union did, what the trees conclude, and what belongs to it', () => {
    openAt('/studies/c01-study');
    expect(main().getByRole('table').textContent).toContain('May 2007NoneStabilityA0, No author');
    expect(main().getByText('As expected')).toBeTruthy();
    expect(fact('T1')).toBe('Triage: Elsewhere');
    expect(link('First listings').hash).toBe('#/timeline/e2020-first');
  });

  it('says where the trees do not conclude what is expected', () => {
    const { files } = spoil('scenarios/all.yaml', 'codes: [a0]', 'codes: []');
    openAt('/studies/c01-study', compile(files).pack);
    expect(main().getByText('Not as expected')).toBeTruthy();
    expect(main().getByText('codes: expected , found a0')).toBeTruthy();
  });
});

it('the page about the content shows what the check prints', async () => {
  openAt('/about-content');
  const [counts] = await main().findAllByRole('table');
  expect(counts?.textContent).toContain('Briefs1');
  expect(fact('Statements without a source')).toBe('0');
  expect(fact('Statements of the founding documents that are worked in')).toBe('1 of 1');
  expect(main().getByText('As it was').closest('tr')?.textContent).toContain('As expected');
  expect(main().getByText('ab12')).toBeTruthy();
});

describe('the way back', () => {
  it('leads to the link by which a list was left', async () => {
    openAt('/acts');
    const left = link('Old act');
    await follow(left);
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('An old act'));
    expect(document.activeElement?.tagName).toBe('H1');
    history.back();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Old act'));
  });

  it.each(['timeline', 'glossary', 'studies', 'sources', 'acts', 'measures', 'clauses', 'wording'])(
    'from an address of %s that names nothing leads to its list',
    (part) => {
      openAt(`/${part}/nothing`);
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is nothing under this name');
      expect(link('Show all').hash).toBe(`#/${part}`);
    },
  );
});
