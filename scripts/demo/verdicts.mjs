// What others say of the package: the command line, openssl as the package format describes it, and the EU's DSS library where it is.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { has, root } from '../checkout.mjs';
import { findLibrary } from '../dss/library.mjs';
import { unzip } from '../unzip.mjs';

/** One line for each who was asked: who, what they say, and whether they accept it. */
export function askOthers(file, trust) {
  const verdicts = [askCommandLine(file, trust)];
  const folder = mkdtempSync(path.join(os.tmpdir(), 'valise-check-'));
  try {
    unzip(file, folder, (name) => name);
    if (has('openssl')) verdicts.push(askOpenssl(folder, trust));
    verdicts.push(compareDigests(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return verdicts;
}

/** What the DSS library says, as one of them; nobody where it is not here, since nothing is fetched for a demo. */
export function askDss(file, trust) {
  const library = findLibrary({ patience: 0 });
  if (library.missing) return [];
  const [{ signatures = [], refused }] = library.ask([
    ['validate', path.resolve(file), Date.now(), path.resolve(trust)],
  ]);
  const says = refused ?? signatures.map(({ indication, form }) => `${indication}, ${form}`).join('; ');
  const accepts = signatures.length > 0 && signatures.every(({ indication }) => indication === 'TOTAL_PASSED');
  return [{ who: "the EU's DSS library", says, accepts }];
}

function askCommandLine(file, trust) {
  const args = [path.join(root, 'out/cli/verify.mjs'), file, '--trust', trust, '--json'];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const { level, codes } = JSON.parse(stdout);
  return { who: 'npm run verify', says: [level, ...codes].join(', '), accepts: status === 0 && level === 'valid' };
}

function askOpenssl(folder, trust) {
  const signed = ['-in', 'META-INF/signature001.p7s', '-content', 'META-INF/ASiCManifest001.xml'];
  const trusted = ['-CAfile', path.resolve(trust), '-crl_check_all', '-purpose', 'any', '-out', os.devNull];
  const args = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', ...signed, ...trusted];
  const { status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
  return { who: 'openssl cms -verify -cades', says: stderr.trim().split('\n').at(-1), accepts: status === 0 };
}

/** Every file that the signed manifest lists, against the digest that stands there. */
function compareDigests(folder) {
  const manifest = readFileSync(path.join(folder, 'META-INF/ASiCManifest001.xml'), 'utf8');
  const listed = [...manifest.matchAll(/<asic:DataObjectReference URI="([^"]+)".*?<ds:DigestValue>([^<]+)</gs)];
  const same = listed.filter(([, name, digest]) => {
    const bytes = readFileSync(path.join(folder, decodeURIComponent(name)));
    return createHash('sha256').update(bytes).digest('base64') === digest;
  });
  const says = `${same.length} of ${listed.length} files as signed`;
  return { who: 'sha256 of each file', says, accepts: listed.length > 0 && same.length === listed.length };
}
