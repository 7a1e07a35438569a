import { expect, test } from 'vitest';
import { runContentCheck } from '../../cli/content-check-command';
import { small, spoil } from '../shared/content/small';

/** Runs the check over files that stand in memory; answers what it said. */
function check(
  args: readonly string[],
  { files = small(), page }: { files?: ReturnType<typeof small>; page?: string } = {},
) {
  const said = { out: '', err: '', page };
  const code = runContentCheck(args, {
    files: () => files,
    coverage: {
      read: () => {
        if (said.page === undefined) throw new Error('absent');
        return said.page;
      },
      write: (text) => {
        said.page = text;
      },
    },
    print: (text) => {
      said.out += text;
    },
    complain: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

test('sound content prints its table and keeps the page that maps statements', () => {
  const written = check(['--write']);
  expect(written.code).toBe(0);
  expect(written.page).toContain('| S1-001 | 1.1/1 | Introduction | `brief:toolbox#grounded` `term:toolbox` |  |');
  expect(written.page).toContain('1 of 1 statements are carried.');
  const again = check([], written.page === undefined ? {} : { page: written.page });
  expect(again).toMatchObject({ code: 0, err: '' });
  for (const line of [
    /^briefs +1$/m,
    /^without a source +0$/m,
    /^links that lead nowhere +0$/m,
    /^s01 +ok {4}o1\.2 \|/m,
    /^as expected +1 of 1$/m,
  ])
    expect(again.out).toMatch(line);
});

test('a page that is absent or out of date fails, and says how to make it', () => {
  for (const page of [undefined, 'old'])
    expect(check([], page === undefined ? {} : { page })).toMatchObject({
      code: 1,
      err: expect.stringContaining('content/COVERAGE.md:1'),
    });
});

test('a problem is printed with file, line and code, and no table', () => {
  const { files, line } = spoil('briefs/toolbox.md', 'actor:council', 'actor:nobody');
  const { code, err, out } = check([], { files });
  expect(code).toBe(1);
  expect(err).toContain(`content/briefs/toolbox.md:${line} content/link {"actor":"nobody"}`);
  expect(out).toBe('');
});

test('a word it does not know is wrong use', () => {
  expect(check(['--force'])).toMatchObject({ code: 4, out: '' });
  expect(check(['--help'])).toMatchObject({ code: 0, err: '' });
});
