import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toPem } from '#shared/package/index';
import { runVerify } from '../../cli/verify-command';
import { now } from '../fakes/authority';
import { buildSample } from '../fakes/package';
import { entryOf, listOf, officerEntry, packageOf, person, trustAuthority, trustCrl } from '../fakes/trust';

const folder = mkdtempSync(path.join(tmpdir(), 'valise-trust-'));
afterAll(() => rm(folder, { recursive: true }));
const keep = (name: string, content: string | Uint8Array) => {
  writeFileSync(path.join(folder, name), content);
};

const [ana, bo, cy] = [await person('Ana'), await person('Bo'), await person('Cy')];
const root = (roles: readonly ['drafter'] | readonly ['clearer']) =>
  entryOf(trustAuthority.certificate, roles, { as: 'anchor', label: 'Root' });
const crls = [Buffer.from(trustCrl).toString('base64')];
const list = listOf([root(['drafter']), officerEntry(ana), officerEntry(bo)], { version: 2, crls });
const next = listOf([root(['clearer']), officerEntry(ana), officerEntry(bo)], { version: 3 });

keep('list.json', JSON.stringify(list));
keep('list.asice', await packageOf(list, [ana, bo]));
keep('alone.asice', await packageOf(list, [ana]));
keep('next.asice', await packageOf(next, [ana, bo]));
keep('one.asice', await packageOf(next, [ana, cy]));
keep('old.asice', await packageOf({ ...next, version: 1 }, [ana, bo]));
keep('clearer.json', JSON.stringify({ ...next, crls }));
keep('officers.pem', toPem('CERTIFICATE', ana.certificate) + toPem('CERTIFICATE', bo.certificate));
keep('letter.asice', await buildSample(cy.signer([trustCrl])));
keep('broken.json', '{"format":"valise-trust/1"}');

async function run(file: string, ...trust: readonly string[]) {
  const printed = { out: '', err: '' };
  const args = [file, ...trust.flatMap((name) => ['--trust', name])].map((one) =>
    one.startsWith('--') ? one : path.join(folder, one),
  );
  const world = {
    now: () => now,
    content: () => [],
    print: (text: string) => {
      printed.out += text;
    },
    complain: (text: string) => {
      printed.err += text;
    },
  };
  const code = await runVerify([...args, '--json'], world);
  const told = { out: '', err: '' };
  await runVerify(args, {
    ...world,
    print: (text) => {
      told.out += text;
    },
  });
  return { code, json: printed.out === '' ? undefined : JSON.parse(printed.out), text: told.out, err: printed.err };
}

describe('verify with a trust list', () => {
  it('asks the roles of who signed, by the list as JSON or in its package', async () => {
    for (const named of ['list.json', 'list.asice'])
      expect(await run('letter.asice', named)).toMatchObject({ code: 0 });
    const { code, json, text } = await run('letter.asice', 'clearer.json');
    expect([code, json.codes, json.lacking]).toEqual([
      2,
      ['policy'],
      { role: 'drafter', needed: 1, found: 0, without: [json.signatures[0].fingerprint] },
    ]);
    expect(text).toContain('missing: drafter, 0 of 1 signed');
  });

  it('judges a trust package against it, and tells what would change', async () => {
    for (const named of ['list.json', 'list.asice']) {
      const { code, json, text } = await run('next.asice', named);
      expect([code, json.codes]).toEqual([0, []]);
      expect(json.trust).toMatchObject({ from: 2, to: 3, officersChange: false, added: [], removed: [] });
      expect(json.trust.changed).toMatchObject([{ before: { roles: ['drafter'] }, after: { roles: ['clearer'] } }]);
      expect(text).toContain('~ Root: drafter -> Root: clearer');
    }
  });

  it.each<[string, string, number, string]>([
    ['one officer', 'one.asice', 2, 'policy'],
    ['a lower number', 'old.asice', 2, 'rollback'],
    ['the same once more', 'list.asice', 1, 'replay'],
  ])('does not take a list with %s', async (_, file, code, found) => {
    const answer = await run(file, 'list.asice');
    expect([answer.code, answer.json.codes]).toEqual([code, [found]]);
  });

  it('judges the first list by the officers that a person names', async () => {
    expect(await run('list.asice')).toMatchObject({ code: 3 });
    expect(await run('list.asice', 'officers.pem')).toMatchObject({ code: 0 });
    expect(await run('alone.asice', 'officers.pem')).toMatchObject({ code: 2, json: { codes: ['policy'] } });
  });

  it('is not begun with a list that does not stand', async () => {
    expect(await run('letter.asice', 'alone.asice')).toMatchObject({
      code: 4,
      err: expect.stringContaining('package/policy'),
    });
    expect(await run('letter.asice', 'broken.json')).toMatchObject({
      code: 4,
      err: expect.stringContaining('trust/list'),
    });
    expect(await run('letter.asice', 'list.json', 'list.asice')).toMatchObject({ code: 4 });
  });
});
