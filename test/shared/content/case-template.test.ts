import { describe, expect, it } from 'vitest';
import { caseSchema, factKeys } from '#shared/case/model';
import { newCase } from '#shared/case/new-case';
import { withTemplate } from '#shared/content/case-template';
import { compile } from '#shared/content/compile';
import { readContent } from '../../../content/read';

const files = readContent();
const { pack } = compile(files);
const now = Date.parse('2026-11-22T08:00:00Z');
const ids = Array.from({ length: 20 }, (_, at) => `5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c${String(10 + at)}`);

function broken(change: (text: string) => string) {
  const path = 'case-templates/supply-chain.yaml';
  const changed = files.map((file) => (file.path === path ? { path, text: change(file.text) } : file));
  return compile(changed).problems.filter(({ file }) => file === path);
}

describe('the templates shipped', () => {
  it('are the four kinds and the blank one, in their order', () => {
    expect(pack.caseTemplates.map(({ id }) => id)).toEqual([
      'health-ransomware',
      'election-interference',
      'delegation-espionage',
      'supply-chain',
      'blank',
    ]);
  });

  it('prompt for every fact, in questions', () => {
    for (const template of pack.caseTemplates.filter(({ id }) => id !== 'blank'))
      for (const key of factKeys) expect(template.prompts[key], `${template.id} ${key}`).toContain('?');
  });
});

describe('a case begun with one', () => {
  const empty = newCase({ id: ids[0] ?? '', now, title: 'A', marking: 'LIMITE' });

  it.each(pack.caseTemplates.map((template) => [template.id, template] as const))(
    '%s states no fact, and its points are open with their owner',
    (_, template) => {
      const file = withTemplate(empty, { template, ids, now });
      expect(caseSchema.parse(file)).toEqual(file);
      expect(file.facts).toEqual(empty.facts);
      expect(file.template).toBe(template.id);
      expect(Object.values(file.points).map(({ actor, status }) => [actor, status])).toEqual(
        template.points.map(({ actor }) => [actor, 'open']),
      );
    },
  );
});

describe('a fault stops the build with file and line', () => {
  it('where nobody of that name is in the matrix', () => {
    const [problem] = broken((text) => text.replace('actor: cyclone', 'actor: nobody'));
    expect(problem).toMatchObject({ code: 'content/link', details: { actor: 'nobody' } });
    expect(problem?.line).toBe(14);
  });

  it('where a source is not in the register', () => {
    expect(broken((text) => text.replace('source: W40', 'source: W99'))).toMatchObject([
      { code: 'content/link', line: 15, details: { source: 'W99' } },
    ]);
  });

  it('where a prompt is for no fact', () => {
    expect(broken((text) => text.replace('  activity:', '  actvity:'))[0]?.code).toBe('content/schema');
  });

  it('where an id is given twice', () => {
    const found = broken((text) => text.replace('id: supply-chain', 'id: blank'));
    expect(found.map(({ code }) => code)).toContain('content/duplicate');
  });
});
