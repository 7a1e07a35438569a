import { describe, expect, it } from 'vitest';
import { compile } from '#shared/content/compile';
import { templateKinds } from '#shared/drafting/kinds';
import { routeOf } from '#shared/drafting/route';
import { readContent } from '../../../content/read';
import { small } from './small';

const problems = (was: RegExp | string, now: string) =>
  compile(
    small().map((file) => (file.path === 'routes/routes.yaml' ? { ...file, text: file.text.replace(was, now) } : file)),
  ).problems.map(({ code, file }) => [code, file]);

describe('routes of clearance', () => {
  it.each([
    ['a kind without a route', 'kinds: [speaking-points', 'kinds: [report', 'content/missing', 'templates/points.md'],
    [
      'a kind twice',
      '[speaking-points',
      '[speaking-points, speaking-points',
      'content/duplicate',
      'routes/routes.yaml',
    ],
    ['a policy that its steps cannot meet', 'draft-cleared', 'draft-cleared-2', 'content/limit', 'routes/routes.yaml'],
    ['a consultation taken for an approval', 'does: sign-off', 'does: consult', 'content/limit', 'routes/routes.yaml'],
    ['a ground that is not there', 'source: W01', 'source: W99', 'content/link', 'routes/routes.yaml'],
    ['a policy that nobody knows', 'draft-cleared', 'draft-waved', 'content/schema', 'routes/routes.yaml'],
  ])('refuses %s', (_, was, now, code, file) => {
    expect(problems(was, now)).toContainEqual([code, file]);
  });

  it('exist for every kind of paper', () => {
    const { pack } = compile(readContent().filter(({ path }) => /^(pack|routes|sources|matrix)/.test(path)));
    expect(templateKinds.filter((kind) => !routeOf(pack.routes, kind))).toEqual([]);
    for (const { steps } of pack.routes)
      expect(steps.some(({ does }) => does === 'sign-off' || does === 'decide')).toBe(true);
    expect(routeOf(pack.routes, 'listing')?.steps.map(({ id }) => id)).toEqual([
      'proposal',
      'hwpci',
      'region',
      'relex',
      'psc',
      'coreper',
      'council',
    ]);
  });
});
