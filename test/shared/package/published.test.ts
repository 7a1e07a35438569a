import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { toBase64 } from '#shared/base/bytes';
import { addSignature, nextSignature, takeSignature } from '#shared/package/add-signature';
import { buildPackage } from '#shared/package/build';
import { toPem } from '#shared/package/pem';
import { verifyPackage } from '#shared/package/verify';
import { createAuthority } from '../../fakes/authority';
import { sampleNote } from '../../fakes/clearance';
import { sampleManifest } from '../../fakes/manifest';
import { createOpensslFolder } from '../../fakes/openssl';
import { createForeignIdentity, readPem } from '../../fakes/openssl-identity';
import { sampleFiles } from '../../fakes/package';

/** What the README tells those who have no Valise, run word for word: on a chain of three, and the other way round. */
const readme = readFileSync(path.resolve(import.meta.dirname, '../../../README.md'), 'utf8');
const section = readme.split('## Checking a package without Valise')[1] ?? '';
const [check = '', sign = ''] = [...section.matchAll(/```sh\n(.*?)```/gs)].map((match) => match[1] ?? '');
const [unpack = '', ...rest] = check.split('\n');
const [verify = '', digest = ''] = rest.join('\n').split(/\n(?=openssl dgst)/);

// `openssl` looks at the clock of the machine
const today = Date.now();
const day = 86_400_000;
const life = { notBefore: today - 9 * day, notAfter: today + 9 * day };
const lists = { thisUpdate: today - day, nextUpdate: today + day };

/** Drafted by Ana, cleared by Bo and by Cy: as the app does it, each with a note. */
async function chainOfThree() {
  const root = await createAuthority(life);
  const sub = await root.createSub(life);
  const crls = [await sub.crl(lists), await root.crl(lists)];
  const person = async (name: string) => (await sub.issue({ name, ...life })).signer(crls);
  const manifest = sampleManifest({ clearance: { policy: 'draft-cleared-2' } });
  const commitment = 'creation' as const;
  let bytes = await buildPackage({
    files: sampleFiles,
    manifest,
    signer: await person('Ana'),
    signingTime: today,
    commitment,
  });
  for (const name of ['Bo', 'Cy'])
    bytes = await addSignature({ bytes, note: await sampleNote(), signer: await person(name), signingTime: today });
  const pem = [toPem('CERTIFICATE', root.certificate), ...crls.map((crl) => toPem('X509 CRL', crl))].join('');
  return { bytes, trust: { anchors: [root.certificate], crls }, pem };
}

function shell(cwd: string, command: string) {
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', command], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

it('openssl accepts each signature of a chain of three that the app made', async () => {
  const { bytes, trust, pem } = await chainOfThree();
  expect(await verifyPackage(bytes, { trust, at: Date.now() + 1000 })).toMatchObject({ level: 'valid', codes: [] });
  const folder = mkdtempSync(path.join(tmpdir(), 'valise-published-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'package.asice'), bytes);
  writeFileSync(path.join(folder, 'trust.pem'), pem);
  expect(shell(folder, unpack)).toEqual({ status: 0, stdout: '', stderr: '' });
  const cwd = path.join(folder, 'pkg');
  const said = ['001', '002', '003'].map((number) => {
    const command = verify.replaceAll('001', number);
    const { status, stderr } = shell(cwd, command);
    return { command, status, says: stderr.trim() };
  });
  for (const { command, status, says } of said) console.log(`$ ${command.trim()}\n${says} (exit ${status})`);
  expect(said.map(({ status, says }) => [status, says])).toEqual(said.map(() => [0, 'CAdES Verification successful']));
  for (const file of sampleFiles) {
    const { stdout } = shell(cwd, digest.replace('documents/note.md', file.path));
    expect(stdout.trim()).toBe(toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', file.bytes))));
  }
  // a neighbour: the third signature over what the second signed
  const crossed = verify.replace('signature001', 'signature003').replace('ASiCManifest001', 'ASiCManifest002');
  expect(shell(cwd, crossed).status).not.toBe(0);
});

it('the app accepts a signature that openssl made over an exported manifest', async () => {
  using folder = createOpensslFolder();
  const { bytes, trust } = await chainOfThree();
  createForeignIdentity(folder, ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']);
  const note = await sampleNote();
  const { manifest, signatureName } = await nextSignature(bytes, note);
  expect([manifest.name, signatureName]).toEqual(['META-INF/ASiCManifest004.xml', 'META-INF/signature004.p7s']);
  folder.write('ASiCManifest004.xml', manifest.bytes);
  const command = sign.replaceAll('002', '004').replace('KEY', 'me.key').replaceAll('\\\n', ' ').trim();
  const [program, ...args] = command.split(/\s+/);
  expect(program).toBe('openssl');
  const { status, output } = folder.run(...args);
  const container = await takeSignature({ bytes, note, signature: folder.read('signature004.p7s') });
  const theirs = { anchors: readPem(folder, 'ca.pem').certificates, crls: readPem(folder, 'crl.pem').crls };
  const both = { anchors: [...trust.anchors, ...theirs.anchors], crls: [...trust.crls, ...theirs.crls] };
  const verdict = await verifyPackage(container, { trust: both, at: Date.now() + 2000 });
  console.log(
    `$ ${command}\n${output.trim()}(exit ${status}); taken in: ${verdict.level}, ${verdict.signatures.length} signatures`,
  );
  expect(verdict).toMatchObject({ level: 'valid', codes: [] });
  expect(verdict.signatures.map(({ chained }) => chained)).toEqual([true, true, true, true]);
});
