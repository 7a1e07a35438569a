import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { appCodes } from '#shared/base/app-codes';
import { compile } from '#shared/content/compile';
import { shelves } from '#shared/content/model';
import { here } from '../../content/read';

const guide = readFileSync(path.join(here, '../CONTENT.md'), 'utf8');

/** The example that stands below the name of a file, or behind a kind of fence. */
function example(before: string, fence: string): string {
  const from = guide.indexOf(`\`\`\`${fence}\n`, guide.indexOf(before));
  return guide.slice(guide.indexOf('\n', from) + 1, guide.indexOf('\n```', from) + 1);
}

const files = [
  { path: 'pack.yaml', text: example('`pack.yaml`:', 'yaml') },
  { path: 'matrix/pillars.yaml', text: example('`matrix/pillars.yaml`:', 'yaml') },
  { path: 'sources/register.yaml', text: example('`sources/register.yaml`:', 'yaml') },
  { path: 'briefs/export-rules.md', text: example('## 2. A text', 'markdown') },
];

test('the example of the authoring kit compiles as it stands', () => {
  const { pack, problems } = compile(files);
  expect(problems).toEqual([]);
  expect(pack).toMatchObject({ series: 'Example-Ministry', version: 1, briefs: [{ id: 'export-rules', order: 10 }] });
});

test('every file of the example is needed', () => {
  for (const left of files.slice(0, 3))
    expect(compile(files.filter((file) => file !== left)).problems, left.path).not.toEqual([]);
});

test('the kit names every shelf, every code of content, and no code that does not exist', () => {
  for (const shelf of shelves) expect(guide).toContain(`\`${shelf}\``);
  const named = [...guide.matchAll(/`((?:content|pack|file|matrix|tree|template|text)\/[a-z-]+)`/g)].map(
    ([, code]) => code,
  );
  expect(named.filter((code) => !appCodes.some((known) => known === code) && !code?.endsWith('.md'))).toEqual([]);
  for (const code of appCodes.filter((one) => one.startsWith('content/'))) expect(named).toContain(code);
});
