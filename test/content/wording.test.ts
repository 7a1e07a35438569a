import { describe, expect, it } from 'vitest';
import { newCase } from '#shared/case/new-case';
import { compile } from '#shared/content/compile';
import { knownNames } from '#shared/content/known-names';
import { type CodeId, codeIds } from '#shared/decision/attribution';
import { newDraft } from '#shared/drafting/fill';
import { alternativesOf, withGaps } from '#shared/drafting/slot';
import { shownTexts } from '#shared/drafting/slot-value';
import { wordingChecker } from '#shared/wording/checker';
import type { WordingDesk } from '#shared/wording/desk';
import { wordingDesk } from '#shared/wording/desk-of';
import { draftLines } from '#shared/wording/draft-lines';
import { claimIds, ruleIds } from '#shared/wording/model';
import { readContent } from '../../content/read';
import { lineOf, wordingDeskOf } from '../shared/wording/sample-line';

const { pack } = compile(readContent());
const checker = wordingChecker(pack.wording, knownNames(pack));
const under = (code: CodeId, language = 'en'): WordingDesk => ({
  ...wordingDeskOf({ kind: 'declaration-on-behalf', language }),
  codes: { a0: 'no', a1: 'no', a2: 'no', a3: 'no', a4: 'no', a5: 'no', [code]: 'yes' },
});
const draftOf = (template: (typeof pack.templates)[number]) => {
  const file = newCase({ id: crypto.randomUUID(), now: 0, title: '', marking: 'LIMITE' });
  const draft = newDraft({ template, case: file, id: file.id, now: 0, title: '' });
  const content = { rules: pack.wording.rules, members: [] };
  const desk = wordingDesk(
    { template, draft, case: file, trees: pack.trees, codes: pack.codes },
    content,
    '2026-11-22',
  );
  return { draft, desk };
};

describe('the content of the rules', () => {
  it('has a record for every rule and every claim, and each claim a code that carries it', () => {
    expect(pack.wording.rules.map(({ id }) => id)).toEqual(ruleIds);
    expect(new Set(pack.wording.claims.map(({ id }) => id))).toEqual(new Set(claimIds));
    const carried = new Set(pack.wording.claims.flatMap(({ codes }) => codes));
    expect([...carried].sort()).toEqual(codeIds.filter((code) => code !== 'a0'));
  });

  it('never lets a code carry what only another says: kinds, not ranks', () => {
    const only = (code: CodeId) => pack.wording.claims.filter(({ codes }) => codes.includes(code)).map(({ id }) => id);
    expect(only('a4')).toEqual(['association']);
    expect(only('a2')).toEqual(['relayed']);
    expect(only('a3')).not.toContain('territory');
    expect(only('a3')).not.toContain('association');
  });
});

describe('agreed language', () => {
  const wordings = pack.clauses.flatMap(({ id, code, en, fr }) =>
    (
      [
        ['en', en],
        ['fr', fr],
      ] as const
    ).flatMap(([language, text]) => (text ? [{ id, code, language, text }] : [])),
  );

  it.each(wordings)('clause $id, $language, says no more than its code', ({ code, language, text }) => {
    expect(checker.check([lineOf(text, { language })], under(code ?? 'a0', language))).toEqual([]);
  });
});

describe('templates', () => {
  it.each(pack.templates.map((template) => [template.id, template] as const))(
    '%s reads, as written, without a finding',
    (_, template) => {
      const { draft, desk } = draftOf(template);
      const shown = { language: template.language, texts: shownTexts(template, draft) };
      expect(checker.check(draftLines(draft.document, shown), desk)).toEqual([]);
    },
  );

  const wordings = pack.templates.flatMap((template) =>
    template.slots.flatMap((slot) => alternativesOf(slot).map(({ code, text }) => ({ template, code, text }))),
  );

  it.each(wordings)('$template.id says no more in $code than the code does', ({ template, code, text }) => {
    const { desk } = draftOf(template);
    const words = withGaps(text, (name) => `[State ${name}]`);
    expect(checker.check([lineOf(words)], { ...desk, codes: under(code).codes })).toEqual([]);
  });
});
