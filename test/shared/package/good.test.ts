import { describe, expect, it } from 'vitest';
import { createBench, note } from '../../fakes/bench';
import { toEntries } from '../../fakes/container';
import { sampleManifest } from '../../fakes/manifest';
import { buildSample, contentOf } from '../../fakes/package';
import { forgeZip } from '../../fakes/zip-forge';

/** What the tamper table starts from: packages that are good, in every form in which they may come. */
const { good, cleared, judge, judgeFiles, drafter } = await createBench();

describe('the good packages', () => {
  it.each([
    ['one signature', good, 1],
    ['two signatures', cleared, 2],
  ])('with %s is valid and hands out its payload', async (_, files, count) => {
    const verdict = await judgeFiles(files);
    expect(verdict).toMatchObject({ level: 'valid', codes: [], foreign: false });
    expect(verdict.signatures).toHaveLength(count);
    expect([...(verdict.payload?.keys() ?? [])]).toEqual(['manifest.json', 'documents/note.json', note]);
    expect(verdict.payload?.get(note)).toEqual(contentOf(good, note));
    expect(verdict.checks.every((check) => check.ok)).toBe(true);
  });

  it('is valid deflated with data descriptors, as Java tools write it', async () => {
    const entries = toEntries(good).map((entry, n) =>
      n === 0 ? entry : { ...entry, method: 8, descriptor: 'signed' as const },
    );
    expect(await judge(forgeZip({ entries }))).toMatchObject({ level: 'valid' });
  });

  it('keeps what people call it in every script', async () => {
    const title =
      'Διάβημα · Демарш · დემარში · דמארש · مسعى · डेमार्श · บันทึก · ማስታወሻ · 照会 · メモ · 각서 · Dímarsiú · 📄';
    const verdict = await judge(await buildSample(drafter, sampleManifest({ title })));
    expect(verdict).toMatchObject({ level: 'valid', manifest: { title } });
  });
});
