import { describe, expect, it } from 'vitest';
import { claimChanges, unnamedChanges } from '#shared/drafting/claim-changes';

const at = '2026-11-20T10:00:00.000Z';
const by = (author: string) => ({ author, at, round: 1 });
const unnamed = 'Not named';
const typed = 'c-0b9a4a9e-6f3b';
const replaced = '0b9a4a9e-6f3b-4d0e-8f55-0a6f1f9d7c01';

describe('changes made without a name', () => {
  it('are those typed, replaced or restored here, and no others that nobody named', () => {
    const changes = {
      [typed]: by(unnamed),
      [replaced]: by(unnamed),
      'v2-0b9a4a9e': by(unnamed),
      'c-1c8b5b8f-7a4c': by('A. Sample'),
      w3: by(unnamed),
      'r2-1': by(unnamed),
    };
    expect(unnamedChanges(changes, unnamed)).toEqual([typed, replaced, 'v2-0b9a4a9e']);
  });

  it('take a name, with their time and round, and every other change stays as it is', () => {
    const other = by('A. Sample');
    const changes = { [typed]: by(unnamed), 'c-1c8b5b8f-7a4c': other, w3: by(unnamed) };
    const claimed = claimChanges(changes, { unnamed, name: 'B. Sample' });
    expect(claimed).toEqual({ [typed]: by('B. Sample'), 'c-1c8b5b8f-7a4c': other, w3: by(unnamed) });
    expect(claimed['c-1c8b5b8f-7a4c']).toBe(other);
  });

  it('that are none leave the changes as they are', () => {
    const changes = { [typed]: by('A. Sample') };
    expect(claimChanges(changes, { unnamed, name: 'B. Sample' })).toBe(changes);
  });
});
