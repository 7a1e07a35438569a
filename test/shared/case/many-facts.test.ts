import { expect, it } from 'vitest';
import { canonicalJson } from '#shared/base/canonical';
import { recordChanges } from '#shared/case/journal';
import { type CaseFile, caseSchema } from '#shared/case/model';
import { observationSchema } from '#shared/case/parts';
import { full } from './sample-case';

const id = (at: number) => `5c0a7c9e-52a1-4a4c-9a0e-${String(at).padStart(12, '0')}`;
const recordedAt = '2026-11-20T10:00:00Z';

it('ten thousand further facts are kept, and one more key in one of them is one entry', () => {
  const all = Array.from({ length: 10_000 }, (_, at) =>
    observationSchema.parse({ id: id(at), text: `Entry ${at}: a server was seen.`, source: 'Report', recordedAt }),
  );
  const file: CaseFile = { ...full, observations: Object.fromEntries(all.map((one) => [one.id, one])) };
  const change = (was: CaseFile, text: string): CaseFile => {
    const before = was.observations[id(7)] ?? all[0];
    return before ? { ...was, observations: { ...was.observations, [id(7)]: { ...before, text } } } : was;
  };
  const began = performance.now();
  const next = recordChanges(file, change(file, 'Changed'), { by: 'A', now: Date.parse(recordedAt) });
  const entered = performance.now();
  const parsed = caseSchema.safeParse(next);
  const checked = performance.now();
  const size = canonicalJson(next as never).length; // a parsed case is plain data
  const written = performance.now();
  console.log(
    `10 000 facts: entered in ${(entered - began).toFixed(1)} ms, checked in ${(checked - entered).toFixed(1)} ms, ` +
      `written as ${(size / 1e6).toFixed(1)} MB of text in ${(written - checked).toFixed(1)} ms`,
  );
  expect(parsed.success).toBe(true);
  expect(next.journal).toHaveLength(1);
});
