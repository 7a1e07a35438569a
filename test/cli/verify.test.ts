import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { utf8 } from '#shared/base/bytes';
import { errorCodes } from '#shared/base/errors';
import { buildPackage, toPem } from '#shared/package/index';
import { packageLimits } from '#shared/package/limits';
import { runVerify } from '../../cli/verify-command';
import { codeWords } from '../../cli/words';
import { createAuthority, now } from '../fakes/authority';
import { zipOf } from '../fakes/container';
import { sampleManifest } from '../fakes/manifest';
import { buildSample, contentOf, filesOf, flipped, replaced, sampleFiles } from '../fakes/package';
import { printed } from '../fakes/printed';

const folder = mkdtempSync(path.join(tmpdir(), 'valise-cli-'));
afterAll(() => rm(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

const authority = await createAuthority();
const crl = await authority.crl();
const stale = await authority.crl({ nextUpdate: now - 1000 });
const person = await authority.issue({ name: 'Eve\u001b[31m\u202e' });
const good = filesOf(await buildSample(person.signer()));
writeFileSync(at('good.asice'), zipOf(good));
const changed = replaced(good, 'documents/note.md', flipped(contentOf(good, 'documents/note.md'), 5));
writeFileSync(at('changed.asice'), zipOf(changed));
const anchor = toPem('CERTIFICATE', authority.certificate);
writeFileSync(at('anchor.pem'), anchor);
writeFileSync(at('crl.pem'), toPem('X509 CRL', crl));
writeFileSync(at('trust.pem'), `Our anchor:\n${anchor}${toPem('X509 CRL', crl)}`);
writeFileSync(at('stale.pem'), anchor + toPem('X509 CRL', stale));
writeFileSync(at('empty.pem'), 'no certificate here\n');

const run = (...args: readonly string[]) =>
  printed((output) => runVerify(args, { now: () => now, content: () => [], ...output }));

describe('verify', () => {
  it.each<[string, readonly string[], number, string, readonly string[]]>([
    ['a good package', ['good.asice', '--trust', 'trust.pem'], 0, 'valid', []],
    ['anchor and list in two files', ['good.asice', '--trust', 'anchor.pem', '--trust', 'crl.pem'], 0, 'valid', []],
    ['several files after one option', ['good.asice', '--trust', 'anchor.pem', 'crl.pem'], 0, 'valid', []],
    ['an old list', ['good.asice', '--trust', 'stale.pem'], 1, 'warning', ['revocation-stale']],
    ['a changed byte', ['changed.asice', '--trust', 'trust.pem'], 2, 'invalid', ['file-digest']],
    ['no trust', ['good.asice'], 3, 'unknown', ['certificate-untrusted']],
    ['no list', ['good.asice', '--trust', 'anchor.pem'], 3, 'unknown', ['revocation-unknown']],
    [
      'a year later',
      ['good.asice', '--trust', 'trust.pem', '--at', '2028-03-01'],
      3,
      'unknown',
      ['certificate-expired', 'revocation-stale'],
    ],
    [
      'before it was signed',
      ['good.asice', '--trust', 'trust.pem', '--at', '2027-03-01T11:00:00Z'],
      2,
      'invalid',
      ['time-future'],
    ],
  ])('judges %s', async (_, args, code, level, codes) => {
    const paths = args.map((arg) => (/\.(asice|pem)$/.test(arg) ? at(arg) : arg));
    const json = await run(...paths, '--json');
    expect(json).toMatchObject({ code, err: '' });
    expect(JSON.parse(json.out)).toMatchObject({ level, codes });
    expect((await run(...paths)).code).toBe(code);
  });

  it('prints the evidence as JSON', async () => {
    const { out } = await run(at('good.asice'), '--trust', at('trust.pem'), '--json');
    const { signatures, files, ...rest } = JSON.parse(out);
    expect(rest).toEqual({ level: 'valid', codes: [], passed: [] });
    expect(signatures).toMatchObject([
      {
        name: 'META-INF/signature001.p7s',
        level: 'valid',
        codes: [],
        commitment: 'creation',
        signingTime: '2027-03-01T12:00:00.000Z',
      },
    ]);
    expect(files.map(({ path: name, signed }: { path: string; signed: boolean }) => [name, signed])).toEqual([
      ['manifest.json', true],
      ['documents/note.json', true],
      ['documents/note.md', true],
    ]);
  });

  it('prints one sentence, every check and the words for people', async () => {
    const { out } = await run(at('good.asice'), '--trust', at('trust.pem'));
    expect(out).toMatch(/^Valid: /);
    expect(out.match(/^ {2}ok {2}/gm)).toHaveLength(10);
    expect(out).toMatch(/^Words( +[a-z]+){8}$/m);
    const refused = (await run(at('changed.asice'))).out;
    expect(refused).toMatch(/^Invalid: /);
    expect(refused).toMatch(/^ {2}!! .*\(file-digest\) +documents\/note.md$/m);
  });

  it('lets no name from a certificate steer the terminal', async () => {
    const { out } = await run(at('good.asice'));
    expect(out).toContain('Eve');
    for (const steering of ['\u001b', '\u202e']) expect(out).not.toContain(steering);
  });

  it('refuses a file above the limit without reading it', async () => {
    writeFileSync(at('huge.asice'), '');
    truncateSync(at('huge.asice'), packageLimits.maxFileBytes + 1); // a hole: takes no room
    const { code, out } = await run(at('huge.asice'), '--json');
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 2, level: 'invalid', codes: ['too-large'] });
  });

  it.each<[string, readonly string[]]>([
    ['nothing', []],
    ['an unknown option', ['good.asice', '--force']],
    ['an option without value', ['good.asice', '--trust']],
    ['two files', ['good.asice', 'changed.asice']],
    ['a file that is not there', ['absent.asice']],
    ['a trust file that is not there', ['good.asice', '--trust', 'absent.pem']],
    ['a trust file without certificate', ['good.asice', '--trust', 'empty.pem']],
    ['a date no calendar has', ['good.asice', '--at', '2027-02-30']],
    ['a date without zone', ['good.asice', '--at', '2027-02-03T10:00:00']],
    ['words for a date', ['good.asice', '--at', 'yesterday']],
  ])('calls %s wrong use', async (_, args) => {
    const { code, out, err } = await run(...args.map((arg) => (/\.(asice|pem)$/.test(arg) ? at(arg) : arg)));
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(err).toContain('Exit code');
  });

  it('refuses a folder, a device and a pipe, and waits for none', async () => {
    mkdirSync(at('folder.asice'));
    const others = [at('folder.asice')];
    if (process.platform !== 'win32') {
      spawnSync('mkfifo', [at('pipe.asice')]);
      others.push(at('pipe.asice'), '/dev/zero');
    }
    for (const file of others) {
      const { code, err } = await run(file);
      expect({ code, err: err.split(':')[0] }).toEqual({ code: 4, err: 'file/type' });
    }
  });

  it('helps', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--trust'), err: '' });
  });

  it('has words for every code of a package', () => {
    const codes = errorCodes.filter((code) => code.startsWith('package/'));
    expect(codes.filter((code) => codeWords[code] === undefined)).toEqual([]);
  });
});

/** A package with this provenance, as it is judged. */
const provenanceOf = (content: string) => async (name: string) => {
  const { files } = sampleManifest();
  const path = 'provenance.json';
  const bytes = await buildPackage({
    files: [...sampleFiles, { path, bytes: utf8(content) }],
    manifest: sampleManifest({
      files: [...files, { path, role: 'provenance', title: 'Provenance', type: 'application/json' }],
      sequence: { to: 'HQ Legal', number: 7 },
    }),
    signer: person.signer([crl]),
    signingTime: now,
    commitment: 'creation',
  });
  writeFileSync(at(name), bytes);
  return run(at(name), '--trust', at('trust.pem'));
};

describe('what the sender left out', () => {
  const said = { format: 'valise-provenance/1', overrides: [], leftOut: { above: 'PUBLIC', parts: [] } };

  it('is told, with the number of the package, in words and as JSON', async () => {
    const { code, out } = await provenanceOf(JSON.stringify(said))('gap.asice');
    expect(code).toBe(0);
    expect(out).toContain('how it was decided, which is marked above PUBLIC');
    expect(out).toContain('Number 7 from its signer to HQ Legal');
    const json = JSON.parse((await run(at('gap.asice'), '--trust', at('trust.pem'), '--json')).out);
    expect(json).toMatchObject({
      leftOut: { kind: 'decision', above: 'PUBLIC' },
      sequence: { to: 'HQ Legal', number: 7 },
    });
  });

  it('is said not to be known where nothing can be read', async () => {
    const { out } = await provenanceOf('{}')('silent-gap.asice');
    expect(out).toContain('Whether the sender left anything out cannot be read');
  });
});

describe('what was passed in a name', () => {
  const passed = {
    format: 'valise-provenance/1',
    overrides: [
      { gate: 'sourced', title: 'Facts have a source', name: 'Ana', reason: 'Tonight.', at: '2027-02-01T09:00:00Z' },
    ],
    clearance: [
      {
        step: 'legal',
        title: 'Legal view',
        name: 'Ana',
        reason: 'Nobody is there\u001b[2J.',
        at: '2027-02-01T10:00:00Z',
      },
    ],
  };

  it('is told with who, why and when, and steers no terminal', async () => {
    const { code, out } = await provenanceOf(JSON.stringify(passed))('passed.asice');
    expect(code).toBe(0);
    expect(out).toContain('gate not met: Facts have a source');
    expect(out).toContain('by Ana, 2027-02-01T09:00:00Z: Tonight.');
    expect(out).toContain('step without a second pair of eyes: Legal view');
    expect(out).toMatch(/by Ana, 2027-02-01T10:00:00Z: Nobody is there/);
    expect(out).not.toContain('\u001b');
    const json = JSON.parse((await run(at('passed.asice'), '--trust', at('trust.pem'), '--json')).out);
    expect(json.passed).toMatchObject([
      { kind: 'gate', id: 'sourced', name: 'Ana' },
      { kind: 'step', id: 'legal', reason: 'Nobody is there\u001b[2J.' },
    ]);
  });

  it('is said not to be known where the provenance says nothing that can be read, and is no part of an invalid package', async () => {
    expect((await provenanceOf('{}')('silent.asice')).out).toContain('cannot be read from its provenance');
    const forged = replaced(filesOf(readFileSync(at('passed.asice'))), 'provenance.json', '{}');
    writeFileSync(at('forged.asice'), zipOf(forged));
    const { code, out } = await run(at('forged.asice'), '--trust', at('trust.pem'));
    expect(code).toBe(2);
    expect(out).not.toContain('Passed in a name');
  });
});
