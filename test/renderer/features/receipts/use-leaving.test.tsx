// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useLeaving } from '../../../../renderer/features/receipts/use-leaving';
import { caseOf, sampleReceipt } from '../../../fakes/receipt';

const receipt = sampleReceipt();
const changed = sampleReceipt({ ...caseOf(), title: 'Another title' });

it('what was chosen to be left out does not fall on other pieces when the case changes, and that is said', () => {
  const { result, rerender } = renderHook(({ made }) => useLeaving(made), { initialProps: { made: receipt } });
  expect(result.current).toMatchObject({ gone: [], isStale: false });
  act(() => result.current.choose([3, 4]));
  expect(result.current).toMatchObject({ gone: [3, 4], isStale: false });
  rerender({ made: { ...receipt, header: { ...receipt.header, author: 'Someone else' } } });
  expect(result.current.gone).toEqual([3, 4]);
  rerender({ made: changed });
  expect(result.current).toMatchObject({ gone: [], isStale: true });
  act(() => result.current.choose([]));
  expect(result.current).toMatchObject({ gone: [], isStale: false });
});
