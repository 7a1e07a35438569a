import { describe, expect, it } from 'vitest';
import { z } from '#shared/base/zod';
import { verifyPackage } from '#shared/package/index';
import { runValise } from '../../cli/valise-command';
import { createAuthority, now } from '../fakes/authority';
import { buildSample } from '../fakes/package';
import { printed } from '../fakes/printed';

const run = (...args: readonly string[]) =>
  printed((output) => runValise(['schema', ...args], { now: () => now, content: () => [], ...output }));

const authority = await createAuthority();
const sample = await buildSample((await authority.issue({ name: 'Eve' })).signer());
const { manifest } = await verifyPackage(sample, { trust: { anchors: [], crls: [] }, at: now });

describe('the published schema of the manifest', () => {
  /** What somebody else's validator would make of it. */
  const theirs = async () => z.fromJSONSchema(JSON.parse((await run('manifest')).out));

  it('takes the manifest of a package as it is', async () => {
    expect(manifest).toBeDefined();
    expect((await theirs()).safeParse(manifest).success).toBe(true);
  });

  it.each<[string, object]>([
    ['a field that nobody knows', { more: 1 }],
    ['another format', { format: 'valise-package/2' }],
    ['a kind that nobody knows', { kind: 'letter' }],
    ['an id that is none', { id: '1' }],
    ['a title that is too long', { title: 'a'.repeat(2001) }],
    ['no files', { files: [] }],
    ['a path that leads out', { files: [{ ...manifest?.files[0], path: '../x' }] }],
    ['a number in series that is none', { sequence: { to: 'HQ', number: 0 } }],
  ])('refuses %s', async (_, change) => {
    expect((await theirs()).safeParse({ ...manifest, ...change }).success).toBe(false);
  });
});

describe('schema', () => {
  it.each(['manifest', 'clearance'])('prints JSON Schema of %s', async (name) => {
    const { code, out } = await run(name);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      additionalProperties: false,
      type: 'object',
    });
  });

  it.each([[[]], [['case']], [['manifest', 'clearance']]])('refuses %j', async (args) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([4, '']);
    expect(err).toContain('manifest, clearance');
  });

  it('explains itself', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('JSON Schema') });
  });
});
