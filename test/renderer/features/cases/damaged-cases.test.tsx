// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { DamagedCases } from '../../../../renderer/features/cases/DamagedCases';
import '../../../../renderer/i18n';

afterEach(cleanup);

it('names every case that does not open, why, and where; and says that all are kept', () => {
  const ids = ['5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c11', '5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c12'] as const;
  render(
    <DamagedCases
      damaged={[
        { id: ids[0], code: 'store/newer' },
        { id: ids[1], code: 'input/schema', at: 'facts.when.at' },
      ]}
    />,
  );
  const notice = screen.getByRole('status');
  expect(notice.textContent).toContain('2 cases do not open here');
  const [newer, impossible] = screen.getAllByRole('listitem').map((one) => one.textContent);
  expect(newer).toBe(`${ids[0]}: A newer edition wrote it, and that edition opens it.`);
  expect(impossible).toContain(ids[1]);
  expect(impossible).toContain('Place: facts.when.at.');
  expect(notice.textContent).toContain('nothing is removed');
  expect(notice.textContent).toContain('store/newer, input/schema');
});

it('says nothing where all open', () => {
  expect(render(<DamagedCases damaged={[]} />).container.textContent).toBe('');
});
