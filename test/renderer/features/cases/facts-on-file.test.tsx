// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { CaseFile } from '#shared/case/model';
import { type When, whenSchema } from '#shared/case/parts';
import { compile } from '#shared/content/compile';
import { readContent } from '../../../../content/read';
import { ContentContext } from '../../../../renderer/store/context';
import { createFakeBridge } from '../../../fakes/bridge';
import { full, withFact } from '../../../shared/case/sample-case';
import '../../../../renderer/i18n';

vi.stubGlobal('bridge', createFakeBridge().raw);
const { Findings } = await import('../../../../renderer/features/cases/Findings');
const { VirtualList } = await import('../../../../renderer/features/cases/VirtualList');
const { WhenFields } = await import('../../../../renderer/features/cases/WhenFields');

afterEach(cleanup);
const { pack } = compile(readContent());

let held: When;
function Time() {
  const [when, setWhen] = useState(whenSchema.parse({ precision: 'day' }));
  held = when;
  return <WhenFields when={when} hostZone="Asia/Tokyo" onChange={setWhen} />;
}
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('a day by the clock of Brussels says what it stands for', () => {
  render(<Time />);
  type('By the clock of', 'Europe/Brussels');
  type('When', '8 Nov 2026');
  expect(screen.getByText('Stands for 7 Nov 2026, 23:00 to 8 Nov 2026, 22:59, UTC')).toBeTruthy();
  expect(held).toMatchObject({ typed: '8 Nov 2026', zone: 'Europe/Brussels', earliest: '2026-11-07T23:00:00.000Z' });
});

it('a day that does not exist stays as typed, with its code, and stands for nothing', () => {
  render(<Time />);
  type('When', '31 Nov 2026');
  expect(screen.getByText(/calendar\/date/)).toBeTruthy();
  expect(held).toMatchObject({ typed: '31 Nov 2026', earliest: '', latest: '' });
});

it('what does not go together is a sentence with its code, and a way there', () => {
  const file: CaseFile = withFact(full, 'running', { running: 'no', until: '2026-11-09T00:00:00Z' });
  render(
    <ContentContext value={{ pack, digest: '' }}>
      <Findings file={file} />
    </ContentContext>,
  );
  expect(screen.getByRole('link', { name: '“Does it still go on?” ends before it begins.' })).toBeTruthy();
  expect(screen.getByText('case/end-first')).toBeTruthy();
});

it('of ten thousand rows those in sight are drawn, and each says its place among all', () => {
  render(
    <VirtualList
      label="Facts"
      count={10_000}
      current={-1}
      row={(at) => ({ key: String(at), content: <span>{at}</span> })}
    />,
  );
  const rows = screen.getAllByRole('listitem').filter((one) => one.hasAttribute('aria-posinset'));
  expect(rows.length).toBeLessThan(60);
  expect(rows[0]?.getAttribute('aria-setsize')).toBe('10000');
});
