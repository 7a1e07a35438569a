// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { CaseFile } from '#shared/case/model';
import { emptyPack } from '#shared/content/pack';
import type { Answers } from '#shared/decision/model';
import { newDraft } from '#shared/drafting/fill';
import { checkGates } from '#shared/drafting/gates';
import { checkLeave } from '#shared/drafting/may-leave';
import { type Draft, type Template, templateSchema } from '#shared/drafting/model';
import { openSlots, slotTexts } from '#shared/drafting/slot-value';
import { SlotFields } from '../../../../renderer/features/drafts/SlotFields';
import { TemplateList } from '../../../../renderer/features/drafts/TemplateList';
import { ToSettle } from '../../../../renderer/features/drafts/ToSettle';
import type { Studio } from '../../../../renderer/features/drafts/use-studio';
import '../../../../renderer/i18n';
import { ContentContext } from '../../../../renderer/store/context';
import { full } from '../../../shared/case/sample-case';
import { say } from '../../../shared/decision/sample-tree';
import { template as sample, trees } from '../../../shared/drafting/sample-template';

afterEach(cleanup);

const grounds = [{ source: 'C' }];
const template: Template = templateSchema.parse({
  ...sample,
  slots: [
    {
      name: 'author',
      kind: 'attribution',
      label: 'Wording about an author',
      options: [
        { code: 'a0', text: 'Nobody is named.' },
        { code: 'a1', text: 'From {{named}}.' },
        { code: 'a3', text: 'It was {{named}}.' },
      ],
    },
    { name: 'named', kind: 'line', label: 'State named', required: false },
    { name: 'points', kind: 'list', label: 'Points', entries: { min: 1, max: 2 } },
  ],
  gates: [{ id: 'allowed', title: 'Allowed', remedy: 'Ask.', when: { attribution: 'author' }, grounds }],
  declarations: {},
});
const codeOf = (id: 'a0' | 'a1' | 'a3', choice: string) => ({
  id,
  title: `Kind ${id}`,
  text: 'A kind.',
  example: 'A case.',
  allowed: { answer: choice === '' ? 'b.9' : 'b.1', is: [choice] },
  grounds,
});
const codes = [codeOf('a0', 'head'), codeOf('a1', ''), codeOf('a3', 'recalled')];
const pack = {
  ...emptyPack,
  trees,
  codes,
  templates: [sample, { ...template, id: 'other', kind: 'internal' as const }],
};
const answers: Answers = say({ 'b.1': 'head' });
const file: CaseFile = full;

function Desk({ version = template.version }: { readonly version?: number }) {
  const [draft, setDraft] = useState<Draft>(() => ({
    ...newDraft({ template, case: file, id: crypto.randomUUID(), now: 0, title: '' }),
    template: { id: template.id, version },
  }));
  const desk = { template, draft, case: file, trees, codes };
  const record: Studio['record'] = {
    state: 'open',
    value: draft,
    saved: true,
    set: (change: (was: Draft) => Draft) => setDraft(change(draft)),
    flush: async () => {},
  } as unknown as Studio['record']; // the field only sets
  const holds = checkLeave(desk);
  const studio: Studio = {
    record,
    draft,
    file,
    template,
    answers,
    gates: checkGates(desk),
    open: openSlots(template, draft),
    clearance: undefined,
    next: 'final',
    holds,
    wording: () => ({ findings: [], lines: [] }),
    drifts: [],
    texts: slotTexts(template, draft),
    settle: holds.length,
  };
  return (
    <ContentContext.Provider value={{ pack, digest: '' }}>
      <SlotFields studio={studio} />
      <ToSettle
        studio={studio}
        editing={{ place: { current: null }, view: undefined, state: undefined }}
        onTwin={() => {}}
      />
    </ContentContext.Provider>
  );
}

it('offers every wording by code, title and text, and says what the answers make of it', () => {
  render(<Desk />);
  expect(screen.getByRole('group', { name: 'Wording about an author' })).toBeTruthy();
  const names = screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent);
  expect(names).toEqual([
    expect.stringMatching(/^A0 Kind a0May be used.*Nobody is named\.$/),
    expect.stringMatching(/^A1 Kind a1Not known yet.*From \[State named\]\.$/),
    expect.stringMatching(/^A3 Kind a3Not by the answers on file.*It was \[State named\]\.$/),
  ]);
});

it('takes a wording that is blocked, and asks for what it needs; the gate holds the draft', () => {
  render(<Desk />);
  fireEvent.click(screen.getByRole('radio', { name: /^A3/ }));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^A3/ }).checked).toBe(true);
  expect(screen.getByRole('button', { name: 'State named' })).toBeTruthy();
  fireEvent.change(screen.getByRole('textbox', { name: /State named/ }), { target: { value: 'Vardania' } });
  expect(screen.queryByRole('button', { name: 'State named' })).toBeNull();
  expect(screen.getByRole('radio', { name: /It was Vardania\./ })).toBeTruthy();
  expect(screen.getByText('Ask.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Open the question' }).getAttribute('href')).toMatch(/\/questions\/b\.1$/);
});

it('leads from the point to settle to the first wording, or to the one that is chosen', () => {
  render(<Desk />);
  fireEvent.click(screen.getByRole('button', { name: 'Wording about an author' }));
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: /^A0/ }));
  fireEvent.click(screen.getByRole('radio', { name: /^A1/ }));
  expect(screen.getByRole('radio', { name: /^A1/ }).id).toBe('slot-author');
});

it('takes a list line by line and says when there is too much of it', () => {
  render(<Desk />);
  const field = screen.getByRole('textbox', { name: /Points/ });
  fireEvent.change(field, { target: { value: 'One\nTwo' } });
  expect(screen.queryByText(/More entries/)).toBeNull();
  fireEvent.change(field, { target: { value: 'One\nTwo\nThree' } });
  expect(screen.getByText(/More entries/)).toBeTruthy();
});

it('carries a draft of an earlier version over when asked', () => {
  render(<Desk version={1} />);
  expect(screen.getByText('Made from version 1 of the template')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Take over version 3' }));
  expect(screen.queryByText(/Made from version/)).toBeNull();
});

it('lists templates under what they are for', () => {
  render(
    <ContentContext.Provider value={{ pack, digest: '' }}>
      <TemplateList />
    </ContentContext.Provider>,
  );
  expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
    'Approaches to other States 1',
    'Papers of the house 1',
  ]);
  expect(screen.getByRole('region', { name: /Papers of the house/ }).querySelector('a')?.hash).toBe(
    '#/drafts/templates/other',
  );
});
