import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toBase64 } from '#shared/base/bytes';
import { toPem } from '#shared/package/pem';
import { createAuthority, now } from '../../fakes/authority';
import { clearedBy } from '../../fakes/clearance';
import { type Files, zipOf } from '../../fakes/container';
import { buildSample, filesOf, sampleFiles } from '../../fakes/package';

/** What a recipient without this app does: `unzip` and `openssl`, as the package format prints it. */
const tools = ['openssl', 'unzip'].filter((tool) => spawnSync(tool, ['-v']).error !== undefined);
// where the project is judged the tools must be there: a skipped proof is none
const isOptional = tools.length > 0 && process.env['CI'] === undefined;

interface Recipient {
  readonly folder: string;
  run(command: string, ...args: readonly string[]): { readonly status: number | null; readonly stderr: string };
  readonly output: (command: string, ...args: readonly string[]) => Buffer;
}

/** A folder with `package.asice` unpacked in `pkg`, and `trust.pem`. */
async function receive(change: (files: Files) => Files = (files) => files): Promise<Recipient> {
  const root = await createAuthority();
  const issuing = await root.createSub();
  const crls = [await issuing.crl(), await root.crl()];
  const person = async (name: string) => (await issuing.issue({ name })).signer(crls);
  const once = filesOf(await buildSample(await person('Ana')));
  const twice = await clearedBy(once, await person('Bo'));
  const folder = mkdtempSync(path.join(tmpdir(), 'valise-unzip-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, 'pkg'));
  writeFileSync(path.join(folder, 'package.asice'), zipOf(change(twice)));
  const trust = [toPem('CERTIFICATE', root.certificate), ...crls.map((crl) => toPem('X509 CRL', crl))];
  writeFileSync(path.join(folder, 'trust.pem'), trust.join(''));
  const cwd = path.join(folder, 'pkg');
  const output = (command: string, ...args: readonly string[]) => spawnSync(command, args, { cwd }).stdout;
  const run = (command: string, ...args: readonly string[]) => spawnSync(command, args, { cwd, encoding: 'utf8' });
  expect(run('unzip', '-q', '../package.asice')).toMatchObject({ status: 0, stderr: '' });
  return { folder: cwd, run, output };
}

function verify(recipient: Recipient, number: string, manifest = `META-INF/ASiCManifest${number}.xml`) {
  const command = `cms -verify -cades -binary -inform DER -in META-INF/signature${number}.p7s -content ${manifest} \
    -CAfile ../trust.pem -crl_check_all -purpose any -out /dev/null`;
  // certificates of the tests live in their own year
  return recipient.run('openssl', ...command.split(/\s+/), '-attime', String(now / 1000));
}

describe.skipIf(isOptional)('a recipient with unzip and openssl', () => {
  it.each(['001', '002'])('accepts signature %s', async (number) => {
    const result = verify(await receive(), number);
    expect(result).toMatchObject({ status: 0, stderr: expect.stringContaining('CAdES Verification successful') });
  });

  it('finds the digest of every file in the ASiC manifest', async () => {
    const recipient = await receive();
    const manifest = readFileSync(path.join(recipient.folder, 'META-INF/ASiCManifest001.xml'), 'utf8');
    for (const file of sampleFiles) {
      const digest = toBase64(recipient.output('openssl', 'dgst', '-sha256', '-binary', file.path));
      expect(manifest.split(`URI="${file.path}"`)[1]).toContain(`<ds:DigestValue>${digest}<`);
      expect(readFileSync(path.join(recipient.folder, file.path))).toEqual(Buffer.from(file.bytes));
    }
  });

  it('refuses the signature over another manifest', async () => {
    const recipient = await receive();
    expect(verify(recipient, '001', 'META-INF/ASiCManifest002.xml').status).not.toBe(0);
    expect(verify(recipient, '002', 'manifest.json').status).not.toBe(0);
  });
});
