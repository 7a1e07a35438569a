import { describe, expect, it, vi } from 'vitest';
import { AppError } from '#shared/base/errors';
import type { SearchAnswer } from '#shared/search/model';
import { createSearch } from '../../../renderer/store/search';
import type { SearchWorker } from '../../../renderer/workers/search';

const nothing: SearchAnswer = { results: [], total: 0, corrected: [] };
const image = async () => ({ address: '/index.db', digest: '00' });

function worker(own: Partial<SearchWorker> = {}): SearchWorker {
  return {
    open: async () => ({ items: 1, passages: 1 }),
    search: async () => nothing,
    check: async () => undefined,
    close: vi.fn(),
    ...own,
  };
}

describe('the search of a window', () => {
  it('starts its worker at the first call, and once', async () => {
    const start = vi.fn(() => worker());
    const search = createSearch({ start, image, report: vi.fn() });
    expect(start).not.toHaveBeenCalled();
    search.warm();
    search.warm();
    await expect(search.search({ text: 'listing' })).resolves.toBe(nothing);
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('ends a worker that cannot open the index, says so once, and goes on refusing', async () => {
    const broken = worker({ open: () => Promise.reject(new AppError('search/index')) });
    const report = vi.fn();
    const start = vi.fn(() => broken);
    const search = createSearch({ start, image, report });
    search.warm();
    await expect(search.search({ text: 'a' })).rejects.toMatchObject({ code: 'search/index' });
    await expect(search.search({ text: 'b' })).rejects.toMatchObject({ code: 'search/index' });
    expect(broken.close).toHaveBeenCalledTimes(1);
    expect(start).toHaveBeenCalledTimes(1);
    expect(report.mock.calls).toEqual([['search/index']]);
  });

  it('refuses in its own words whatever happened to the worker', async () => {
    const died = worker({ search: () => Promise.reject(new AppError('rpc/closed')) });
    const search = createSearch({ start: () => died, image, report: vi.fn() });
    await expect(search.search({ text: 'a' })).rejects.toMatchObject({ code: 'search/index' });
  });
});
