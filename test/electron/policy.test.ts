// What an institution forbids is forbidden, and a file that cannot be read forbids. Stops a policy that is lost by a slip.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readPolicy } from '../../electron/policy';

const nothing = { bridge: false, open: 'none' };
const folder = mkdtempSync(path.join(os.tmpdir(), 'valise-policy-'));
afterAll(() => rmSync(folder, { recursive: true }));

function policyOf(text: string, isTrusted = true) {
  const file = path.join(folder, 'policy.json');
  writeFileSync(file, text);
  return readPolicy(file, () => isTrusted);
}

it('allows what no file forbids', () => {
  expect(readPolicy(path.join(folder, 'absent.json'))).toEqual({ bridge: true, open: 'LIMITE' });
  expect(policyOf('{"format":"valise-policy/1"}')).toEqual({ bridge: true, open: 'LIMITE' });
  expect(policyOf('{"format":"valise-policy/1","bridge":"allowed"}')).toEqual({ bridge: true, open: 'LIMITE' });
});

it.each([
  ['another word', '{"format":"valise-policy/1","bridge":"yes"}'],
  ['a field that is not known', '{"format":"valise-policy/1","camera":"refused"}'],
  ['a newer form', '{"format":"valise-policy/2"}'],
  ['a mark that is none', '{"format":"valise-policy/1","open":"SECRET"}'],
  ['no JSON', 'bridge: allowed'],
  ['an empty file', ''],
  ['the same field twice', '{"format":"valise-policy/1","bridge":"refused","bridge":"allowed"}'],
  ['too large', `{"format":"valise-policy/1"${' '.repeat(65_536)}}`],
])('refuses where %s', (_what, text) => {
  expect(policyOf(text)).toEqual(nothing);
});

it('forbids what it names, and nothing else', () => {
  expect(policyOf('{"format":"valise-policy/1","bridge":"refused"}')).toEqual({ bridge: false, open: 'LIMITE' });
  for (const open of ['none', 'PUBLIC', 'LIMITE'])
    expect(policyOf(`{"format":"valise-policy/1","open":"${open}"}`)).toEqual({ bridge: true, open });
});

it('refuses where others than an administrator can have written it, whatever it says', () => {
  expect(policyOf('{"format":"valise-policy/1","bridge":"allowed"}', false)).toEqual(nothing);
});

it('refuses where the file cannot be read', () => {
  expect(readPolicy(folder)).toEqual(nothing);
});
