// Signing and verifying a package of 20 MB, from files to a file, against ordinary tools that do the same to the same files.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzip } from '../unzip.mjs';
import { loadCore } from './builds.mjs';
import { inTurn, result, timed } from './measure.mjs';

const RUNS = 9;
const ANNEXES = [1, 2, 3, 4].map((number) => `annexes/annex-${number}.txt`);
const ANNEX_BYTES = 5_000_000;
/** Near the tools, which are written in C and work on files as they stand. */
const BAR = 1.5;

export async function packages() {
  const core = await loadCore();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'valise-bench-'));
  try {
    const signer = await makeSigner(core, folder);
    const job = { core, folder, ...signer };
    for (const name of ANNEXES) write(folder, name, randomBytes(ANNEX_BYTES));
    const good = await sign(job);
    lay(good, folder);
    const signing = await inTurn(
      () => timed(() => sign(job)),
      () => shell(folder, SIGN),
      RUNS,
    );
    const verifying = await inTurn(
      () => timed(() => verify(job)),
      () => shell(folder, VERIFY),
      RUNS,
    );
    return [
      result({ name: 'sign-20mb', ...signing, bar: BAR }),
      result({ name: 'verify-20mb', ...verifying, bar: BAR }),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const KEY = '-signer ../signer.pem -inkey ../key.pem';
const SIGN = `
  sha256sum manifest.json annexes/* > ../digests
  openssl cms -sign -cades -binary -md sha256 -in META-INF/ASiCManifest001.xml ${KEY} -outform DER -out ../peer.p7s
  rm -f ../peer.zip
  zip -0 -q -X -r ../peer.zip mimetype manifest.json annexes META-INF`;
const VERIFY = `
  rm -rf ../unpacked
  unzip -q ../ours.asice -d ../unpacked
  openssl cms -verify -cades -binary -inform DER -in META-INF/signature001.p7s -content META-INF/ASiCManifest001.xml \\
    -CAfile ../trust.pem -crl_check_all -purpose any -out ../verified 2> ../said
  cd ../unpacked
  sha256sum --quiet --check ../digests`;

function shell(folder, script) {
  return timed(() => {
    const cwd = path.join(folder, 'files');
    const { status, stderr } = spawnSync('sh', ['-e', '-c', script], { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the peer failed: ${stderr}`);
  });
}

async function sign({ core, folder, signer }) {
  const files = ANNEXES.map((name) => ({ path: name, bytes: new Uint8Array(readFileSync(place(folder, name))) }));
  const bytes = await core.buildPackage({
    files,
    manifest: manifest(core.manifestFormat),
    signer,
    signingTime: Date.now(),
    commitment: 'creation',
  });
  writeFileSync(path.join(folder, 'signed.asice'), bytes);
  return bytes;
}

async function verify({ core, folder, trust }) {
  const bytes = new Uint8Array(readFileSync(path.join(folder, 'ours.asice')));
  const { level, codes } = await core.verifyPackage(bytes, { trust, at: Date.now() });
  if (level !== 'valid') throw new Error(`our own package is ${level}: ${codes}`);
}

function manifest(format) {
  return {
    format,
    id: crypto.randomUUID(),
    kind: 'draft',
    title: 'Bench',
    language: 'en',
    created: new Date().toISOString(),
    marking: { scheme: 'none', value: 'PUBLIC' },
    origin: { institution: 'Bench', author: 'Bench' },
    app: { name: 'Valise', version: '0.1.0' },
    files: ANNEXES.map((name) => ({ path: name, role: 'annex', title: name, type: 'text/plain' })),
    clearance: { policy: 'draft-shared' },
  };
}

/** A practice identity as the app makes it; the peer gets the same key and certificate. */
async function makeSigner(core, folder) {
  const person = await pair(core);
  const authority = await pair(core);
  const random = (size) => new Uint8Array(randomBytes(size));
  const input = { person: person.handle, authority: authority.handle, name: 'Bench', random, now: Date.now() };
  const record = await core.createPracticeIdentity(input);
  const { certificate, chain, crls, anchor } = core.fromRecord(record);
  const key = await crypto.subtle.exportKey('pkcs8', person.keys.privateKey);
  writeFileSync(path.join(folder, 'key.pem'), pem('PRIVATE KEY', key));
  writeFileSync(path.join(folder, 'signer.pem'), pem('CERTIFICATE', certificate));
  writeFileSync(path.join(folder, 'trust.pem'), core.toTrustPem(record));
  const signer = { certificate, chain, crls, algorithm: 'ecdsa-p256-sha256', sign: person.handle.sign };
  return { signer, trust: { anchors: [anchor], crls } };
}

async function pair(core) {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));
  return { keys, handle: core.handleOf(keys, publicKey) };
}

const pem = (label, der) =>
  `-----BEGIN ${label}-----\n${Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/g)
    .join('\n')}\n-----END ${label}-----\n`;

/** Our package taken apart, and the digests of what is in it: where the peer starts from. */
function lay(bytes, folder) {
  const file = path.join(folder, 'ours.asice');
  writeFileSync(file, bytes);
  unzip(file, path.join(folder, 'files'), (name) => name);
}

const place = (folder, name) => path.join(folder, 'files', name);

function write(folder, name, bytes) {
  mkdirSync(path.dirname(place(folder, name)), { recursive: true });
  writeFileSync(place(folder, name), bytes);
}
