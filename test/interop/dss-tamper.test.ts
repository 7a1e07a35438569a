import { describe, expect, it } from 'vitest';
import { isEnvelope } from '#shared/envelope/index';
import { packageLimits } from '#shared/package/limits';
import { now } from '../fakes/authority';
import { createBench } from '../fakes/bench';
import { createDssFolder, type DssAnswer, whyNoDss } from '../fakes/dss';
import { attemptOf } from '../fakes/tamper/row';
import { rows } from '../fakes/tamper/rows';

/**
 * Every package of the tamper table before the EU's DSS library. What we accept it accepts; what nobody signed so it refuses as
 * we do. Where it passes what we refuse, that is said here: a recipient with DSS alone is not told of these.
 */

/** Codes all of whose fixtures DSS refuses or leaves open too. */
const refusedByBoth = [
  ...['zip-prepended', 'zip-bomb', 'zip-overlap', 'zip-header-mismatch', 'zip-method', 'zip-crc', 'zip-data'],
  ...['signature-none', 'form-not-checked', 'asic-dtd', 'digest-weak', 'file-digest', 'signature-not-detached'],
  ...['signature-digest', 'signature-algorithm', 'signature-invalid', 'certificate-missing', 'certificate-untrusted'],
  ...[
    'certificate-expired',
    'certificate-not-yet-valid',
    'certificate-chain',
    'certificate-revoked',
    'revocation-unknown',
  ],
];

/** Codes of which DSS passes at least one fixture, most with no more than a warning or without a word. */
const refusedByUsAlone = [
  ...['zip-trailing', 'zip-multidisk', 'zip-zip64', 'zip-encrypted', 'zip-flags', 'zip-symlink', 'zip-special'],
  ...['zip-directory', 'zip-duplicate', 'zip-gap', 'name-traversal', 'name-invalid', 'too-many', 'malformed'],
  ...[
    'mimetype',
    'meta-unexpected',
    'asic-xml',
    'asic-sigref',
    'asic-uri',
    'asic-duplicate',
    'file-missing',
    'file-unsigned',
  ],
  ...['signature-format', 'signature-signers', 'signature-attributes', 'signature-certificate-mismatch', 'key-weak'],
  ...[
    'certificate-critical-extension',
    'certificate-algorithm',
    'certificate-usage',
    'certificate-lifetime',
    'time-future',
  ],
  ...['version-unsupported', 'manifest-schema', 'manifest-files', 'policy', 'clearance-note', 'clearance-elsewhere'],
  ...['rollback', 'fork', 'requires', 'expired'],
];

const passes = ({ signatures = [] }: DssAnswer) =>
  signatures.length > 0 && signatures.every(({ indication }) => indication === 'TOTAL_PASSED');

function inWords({ signatures = [], refused }: DssAnswer): string {
  const said = signatures.map(({ indication, because }) => because ?? indication);
  return refused ? 'not read' : [...new Set(said)].join(' ') || 'no signature';
}

describe.skipIf(whyNoDss !== undefined)('the DSS library of the EU', () => {
  it('refuses what was altered, and passes whatever we accept', { timeout: 120_000 }, async () => {
    const bench = await createBench();
    using folder = createDssFolder();
    const asked = [];
    for (const [n, row] of rows.entries()) {
      const { bytes, options, open } = await attemptOf(row, bench);
      // an envelope is opened before DSS sees anything, `open` reads a payload that both accepted, and DSS knows no limit of size
      if (isEnvelope(bytes) || open || bytes.length > packageLimits.maxFileBytes) continue;
      folder.write(`${n}.asice`, bytes);
      const ground = { trust: options?.trust ?? bench.trust, at: options?.at ?? now };
      asked.push({ row, task: folder.validation(`${n}.asice`, ground) });
    }
    const answers = folder.ask(asked.map(({ task }) => task));
    const found = asked.map(({ row: [, altered, code, , level = 'invalid'] }, n) => {
      const answer = answers[n] ?? {};
      return { altered, code, level, passes: passes(answer), words: inWords(answer) };
    });
    const printed = found.map(({ altered, code, passes, words }) =>
      [passes ? '  passes' : 'refuses', code.padEnd(30), altered.padEnd(50), words].join(' | '),
    );
    console.log(printed.join('\n'));
    expect(found.filter((one) => one.level === 'warning' && !one.passes)).toEqual([]);
    expect(found.filter((one) => one.level === 'unknown' && one.passes)).toEqual([]);
    const refused = found.filter(({ level }) => level !== 'warning');
    const alone = new Set<string>(refused.filter(({ passes }) => passes).map(({ code }) => code));
    expect([...alone].toSorted()).toEqual(refusedByUsAlone.toSorted());
    const both = new Set<string>(refused.map(({ code }) => code).filter((code) => !alone.has(code)));
    expect([...both].toSorted()).toEqual(refusedByBoth.toSorted());
  });
});
