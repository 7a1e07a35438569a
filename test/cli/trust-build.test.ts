import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toPem } from '#shared/package/index';
import { addEntry, emptyTrust, installList, readTrustPackage, type TrustState, toTrust } from '#shared/trust/index';
import { runTrust } from '../../cli/trust-command';
import { runVerify } from '../../cli/verify-command';
import { createAuthority, type Entity, now } from '../fakes/authority';
import { toPrivatePem } from '../fakes/keys';
import { flipped } from '../fakes/package';
import { printed } from '../fakes/printed';
import { listOf, officerEntry, packageOf, person, trustAuthority, trustCrl } from '../fakes/trust';

const folder = mkdtempSync(path.join(tmpdir(), 'valise-trust-build-'));
afterAll(() => rm(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

async function officer(name: string, entity: Entity): Promise<readonly string[]> {
  writeFileSync(at(`${name}.key`), await toPrivatePem(entity.key));
  writeFileSync(at(`${name}.pem`), toPem('CERTIFICATE', entity.certificate));
  writeFileSync(at(`${name}-chain.pem`), toPem('CERTIFICATE', entity.certificate) + toPem('X509 CRL', trustCrl));
  return ['--key', at(`${name}.key`), '--cert', at(`${name}-chain.pem`)];
}
const [anaKey, boKey, cyKey] = [await person('Ana'), await person('Bo'), await person('Cy')];
const [ana, bo, cy] = [await officer('ana', anaKey), await officer('bo', boKey), await officer('cy', cyKey)];
writeFileSync(at('root.pem'), toPem('CERTIFICATE', trustAuthority.certificate));
writeFileSync(at('root.crl'), toPem('X509 CRL', trustCrl));
const past = await trustAuthority.issue({ name: 'Past', notBefore: now - 9e9, notAfter: now - 1 });
writeFileSync(at('past.pem'), toPem('CERTIFICATE', past.certificate));
writeFileSync(at('other.crl'), toPem('X509 CRL', await (await createAuthority({ name: 'Other' })).crl()));

const compared = { how: 'paper', by: 'Ana', with: 'Registry', at: '2026-11-20T10:00:00Z' };
const entry = (certificate: string, roles: readonly string[], change = {}) => ({
  ...{ certificate, roles, label: certificate, compared },
  ...change,
});
const officers = [entry('ana.pem', ['officer']), entry('bo.pem', ['officer'])];
const good = {
  ...{ format: 'valise-trust-description/1', series: 'example-trust', version: 1 },
  entries: [entry('root.pem', ['drafter', 'clearer'], { label: 'Root \u202e' }), ...officers],
  crls: ['root.crl'],
};
let made = 0;
function describeAs(description: unknown): string {
  const file = at(`list-${++made}.json`);
  writeFileSync(file, JSON.stringify(description));
  return file;
}
const plain = { ...good, entries: [entry('root.pem', ['drafter', 'clearer']), ...officers] };

async function run(...args: readonly string[]) {
  const file = at(`trust-${++made}.asice`);
  const all = [...args, ...(args.includes('--out') ? [] : ['--out', file])];
  const world = {
    now: () => now,
    newId: () => '7f8a2f7e-54d8-4f0a-9b5a-2b1a3c4d5e6f',
    appVersion: '0.1.0',
    exists: existsSync,
    write: (target: string, bytes: Uint8Array) => writeFileSync(target, bytes, { flag: 'wx' }),
  };
  return { file, ...(await printed((output) => runTrust(all, { ...world, ...output }))) };
}

const read = (file: string) => new Uint8Array(readFileSync(file));
const judge = (state: TrustState, file: string) => {
  const series = state.installed && { series: state.installed.series };
  return readTrustPackage(read(file), { trust: toTrust(state), at: now, ...series });
};
const desk = [anaKey, boKey].map(officerEntry).reduce(addEntry, emptyTrust('00000000-0000-4000-8000-000000000010'));

describe('trust', () => {
  it('makes a package that a desk takes which knows two of its officers', async () => {
    const { code, file, out, err } = await run('--from', describeAs(plain), ...ana, ...bo);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Series   example-trust 1');
    expect(out).toContain('root.pem: drafter, clearer');
    const arrival = await judge(desk, file);
    expect(arrival.verdict).toMatchObject({ level: 'valid', codes: [] });
    const after = installList(desk, arrival, now);
    expect(after.installed).toMatchObject({ series: 'example-trust', version: 1 });
    expect(after.installed?.entries.map(({ as, roles, kinds }) => [as, roles, kinds])).toEqual([
      ['anchor', ['drafter', 'clearer'], ['draft', 'case']],
      ['signer', ['officer'], ['trust']],
      ['signer', ['officer'], ['trust']],
    ]);
    expect(after.crls).toHaveLength(1);
  });

  it('lets officers sign one after the other, and replaces their list with theirs who come', async () => {
    const first = installList(
      desk,
      await judge(desk, (await run('--from', describeAs(plain), ...ana, ...bo)).file),
      now,
    );
    const entries = [entry('root.pem', ['drafter']), entry('bo.pem', ['officer']), entry('cy.pem', ['officer'])];
    const alone = await run('--from', describeAs({ ...good, version: 2, entries }), ...ana);
    expect(alone).toMatchObject({ code: 0, out: expect.stringContaining('One more officer') });
    expect((await judge(first, alone.file)).verdict.codes).toContain('package/policy');
    const two = await run('--add', alone.file, ...bo);
    expect(two).toMatchObject({ code: 0, out: expect.stringContaining('Fewer than two of its own officers') });
    expect((await judge(first, two.file)).verdict.codes).toEqual(['trust/officers']);
    const three = await run('--add', two.file, ...cy);
    expect(three.out).not.toMatch(/Fewer|One more/);
    const arrival = await judge(first, three.file);
    expect(arrival.verdict).toMatchObject({ level: 'valid', codes: [] });
    expect(installList(first, arrival, now).installed?.version).toBe(2);
  });

  it('makes a package that the command line verifies under itself', async () => {
    const { file } = await run('--from', describeAs(plain), ...ana, ...bo);
    const world = { now: () => now, content: () => [], print: () => undefined, complain: () => undefined };
    expect(await runVerify([file, '--trust', file], world)).toBe(1); // the same again: a replay
  });

  it('prints no character that steers a terminal', async () => {
    const labelled = entry('root.pem', ['drafter'], { label: 'R\u00f6\u00f6t' });
    const { out } = await run('--from', describeAs({ ...good, entries: [labelled, ...officers] }), ...ana);
    expect(out).toContain('R\u00f6\u00f6t');
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });
});

describe('trust refuses', () => {
  const withEntry = (...entries: readonly unknown[]) => ({ ...plain, entries });
  it.each<[string, unknown, string]>([
    ['no list', [], 'trust/list: schema'],
    ['an unknown field', { ...plain, extra: 1 }, 'trust/list: schema'],
    ['another format', { ...plain, format: 'valise-trust/1' }, 'trust/list: schema, at format'],
    ['a label that turns the line round', good, 'trust/list: schema, at entries.0.label'],
    ['an entry that nobody compared', withEntry({ ...officers[0], compared: undefined }), 'at entries.0.compared'],
    ['one officer', withEntry(officers[0]), 'trust/list: officers'],
    ['somebody twice', withEntry(...officers, officers[0]), 'trust/list: twice'],
    [
      'an authority as an officer',
      withEntry(...officers, entry('root.pem', ['officer'])),
      'trust/certificate: officer',
    ],
    ['a publisher of nothing', withEntry(...officers, entry('cy.pem', ['publisher'])), 'trust/list: schema'],
    ['what has expired', withEntry(...officers, entry('past.pem', ['drafter'])), 'expired, in past.pem'],
    ['a key for a certificate', withEntry(entry('ana.key', ['officer'])), 'malformed, in ana.key'],
    ['a revocation list of nobody', { ...plain, crls: ['other.crl'] }, 'trust/list: crl'],
    ['a certificate for a revocation list', { ...plain, crls: ['root.pem'] }, 'crl, in root.pem'],
  ])('%s, and writes nothing', async (_, description, said) => {
    const { code, file, err } = await run('--from', describeAs(description), ...ana, ...bo);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(said) });
    expect(existsSync(file)).toBe(false);
  });

  it('to sign what was altered, or what holds another list than it says', async () => {
    const { file } = await run('--from', describeAs(plain), ...ana);
    writeFileSync(at('altered.asice'), flipped(read(file), 900));
    expect(await run('--add', at('altered.asice'), ...bo)).toMatchObject({ code: 2 });
    const other = await packageOf(listOf([officerEntry(anaKey), officerEntry(boKey)]), [anaKey], {
      manifest: { version: 7 },
    });
    writeFileSync(at('other.asice'), other);
    expect(await run('--add', at('other.asice'), ...bo)).toMatchObject({ code: 2, err: 'trust/list: number\n' });
  });

  it.each([
    ['no signer', ['--from', 'x']],
    ['neither list nor package', [...ana]],
    ['both', ['--from', 'x', '--add', 'y', ...ana]],
    ['a title of what is there', ['--add', 'y', '--title', 'T', ...ana]],
    ['a list that is not there', ['--from', at('nowhere.json'), ...ana]],
    ['a named file that is not there', ['--from', describeAs(withEntry(entry('nowhere.pem', ['officer']))), ...ana]],
    ['an output that is there', ['--from', describeAs(plain), ...ana, '--out', at('ana.pem')]],
  ])('%s as wrong use', async (_, args) => {
    expect(await run(...args)).toMatchObject({ code: 4, out: '' });
  });

  it('nobody who asks for help', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('Exit code'), err: '' });
  });
});
