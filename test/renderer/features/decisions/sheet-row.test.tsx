// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useCallback, useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Answer, Tree, TreeNode } from '#shared/decision/model';
import type { Pending, Typing } from '../../../../renderer/features/decisions/use-case-questions';
import { createFakeBridge } from '../../../fakes/bridge';
import { pack } from '../../../fakes/receipt';
import { createdVault } from '../../store/platform';
import '../../../../renderer/i18n';

vi.stubGlobal('bridge', createFakeBridge().raw);
const { ContentContext } = await import('../../../../renderer/store/context');
const { SessionContext } = await import('../../../../renderer/store/session-context');
const { SheetRow } = await import('../../../../renderer/features/decisions/sheet/SheetRow');

let vault: Awaited<ReturnType<typeof createdVault>>;
beforeEach(async () => {
  vault = await createdVault();
});
afterEach(async () => {
  cleanup();
  await vault.session.lock();
});

const painted = new Map<string, number>();
const nodes: readonly TreeNode[] = Array.from({ length: 60 }, (_, index) => ({
  id: `q.${index}`,
  kind: 'assessment',
  ask: 'one',
  knows: [],
  grounds: [{ source: 'C' }],
  answers: ['yes', 'no', 'unknown'].map((id) => ({ id, next: `q.${index + 1}`, items: false })),
}));
const long: Tree = {
  graph: { id: 'q', version: 1, asOf: '2026-11-01', start: 'q.0', nodes: [...nodes], outcomes: [] },
  words: {
    tree: 'q',
    language: 'en',
    title: 'Long',
    summary: 'Sixty questions.',
    outcomes: {},
    nodes: Object.fromEntries(
      nodes.map(({ id }) => [
        id,
        {
          // asked for once each time the row is painted
          get question() {
            painted.set(id, (painted.get(id) ?? 0) + 1);
            return `Question ${id}?`;
          },
          short: id,
          why: 'Because.',
          ground: { title: 'Ground', text: 'Text.' },
          answers: { yes: 'Yes', no: 'No', unknown: 'Not known yet' },
          effects: {},
        },
      ]),
    ),
  },
};
const given: Answer = { choice: 'yes', reason: 'Seen by two.', author: 'A. Example', at: '2026-11-20T10:00:00Z' };

function Rows({ onGive }: { readonly onGive: (node: TreeNode) => boolean }) {
  const [pending, setPending] = useState<Readonly<Record<string, Pending>>>({});
  const onType = useCallback(
    (node: string, change: Typing) =>
      setPending((was) => {
        const now: Pending = { ...given, ...was[node] };
        return { ...was, [node]: { ...now, ...(typeof change === 'function' ? change(now) : change) } };
      }),
    [],
  );
  return nodes.map((node, index) => (
    <SheetRow
      key={node.id}
      tree={long}
      node={node}
      number={index + 1}
      answer={given}
      pending={pending[node.id]}
      from={undefined}
      onType={onType}
      onGive={onGive}
    />
  ));
}

function open(onGive: (node: TreeNode) => boolean = () => true) {
  painted.clear();
  render(
    <SessionContext value={vault.session}>
      <ContentContext value={{ pack, digest: '' }}>
        <Rows onGive={onGive} />
      </ContentContext>
    </SessionContext>,
  );
  return within(screen.getByRole('form', { name: /Question q\.30\?/ }));
}

it('a letter typed at one of sixty questions paints that one alone', () => {
  const row = open();
  fireEvent.click(row.getByRole('radio', { name: 'No' }));
  painted.clear();
  fireEvent.change(row.getByLabelText('Reason'), { target: { value: 'Seen by three.' } });
  expect([...painted.keys()]).toEqual(['q.30']);
  expect(row.getByLabelText<HTMLTextAreaElement>('Reason').value).toBe('Seen by three.');
});

it('each question has radios of its own', () => {
  const row = open();
  fireEvent.click(row.getByRole('radio', { name: 'No' }));
  const checked = screen.getAllByRole<HTMLInputElement>('radio').filter((radio) => radio.checked);
  expect(checked.map(({ value }) => value).filter((value) => value === 'no')).toHaveLength(1);
  expect(checked).toHaveLength(60);
});

it('an answer that is not whole says what it lacks, and stays typed', () => {
  const row = open(() => false);
  fireEvent.click(row.getByRole('radio', { name: 'No' }));
  fireEvent.change(row.getByLabelText('Reason'), { target: { value: '' } });
  fireEvent.submit(screen.getByRole('form', { name: /Question q\.30\?/ }));
  expect(row.getAllByText('An assessment needs its reason.')).not.toHaveLength(0);
  expect(row.getByRole<HTMLInputElement>('radio', { name: 'No' }).checked).toBe(true);
  expect(row.getByText('Typed, not given yet')).toBeDefined();
});

it('the words of a given answer open to be changed without choosing anew', () => {
  const row = open();
  expect(row.queryByLabelText('Reason')).toBeNull();
  fireEvent.click(row.getByRole('button', { name: /^Change the words ?: q\.30$/ }));
  expect(row.getByLabelText<HTMLTextAreaElement>('Reason').value).toBe('Seen by two.');
});
