import { describe, expect, test } from 'vitest';
import { newCase } from '#shared/case/new-case';
import { compile } from '#shared/content/compile';
import { codeIds } from '#shared/decision/attribution';
import { inlineText } from '#shared/document/to-text';
import { eachBlock, ownInlines } from '#shared/document/walk';
import { codeStanding } from '#shared/drafting/attribution';
import { themes } from '#shared/drafting/clause';
import { newDraft } from '#shared/drafting/fill';
import { checkGates } from '#shared/drafting/gates';
import type { Template } from '#shared/drafting/model';
import { alternativesOf, codesOf } from '#shared/drafting/slot';
import { withValue } from '#shared/drafting/slot-value';
import { readContent } from '../../content/read';

const { pack } = compile(readContent());
const { templates, clauses, measures, codes, trees } = pack;
const templateOf = (id: string): Template => {
  const found = templates.find((template) => template.id === id);
  if (!found) throw new Error(`the content has the template ${id}`);
  return found;
};

/** Every paper that the design and the practice of the field name, and the template that drafts it. */
const papers = {
  'instruction for a démarche': 'demarche-instruction',
  'request for an instruction': 'instruction-request',
  'speaking points': 'speaking-points',
  'joint démarche': 'joint-demarche',
  'note verbale': 'note-verbale',
  'protest note': 'protest-note',
  'aide-mémoire': 'aide-memoire',
  'non-paper': 'non-paper',
  'first-person note': 'first-person-note',
  memorandum: 'memorandum',
  'report on a démarche': 'demarche-report',
  'due-diligence notification': 'due-diligence-notification',
  'declaration on behalf of the EU': 'declaration',
  'statement in own responsibility': 'statement-hr',
  'spokesperson statement': 'spokesperson-lines',
  'local statement': 'local-statement',
  'joint statement': 'joint-statement',
  'Council conclusions': 'council-conclusions',
  'invitation to align': 'alignment-invitation',
  'declaration on alignment': 'alignment-declaration',
  'listing proposal': 'listing-proposal',
  'statement of reasons': 'statement-of-reasons',
  'annex of criteria': 'listing-criteria-annex',
  'notice to a listed person': 'notice-to-listed',
  'delisting reply': 'delisting-note',
  'solidarity clause': 'solidarity-letter',
  'mutual assistance': 'mutual-assistance-request',
  'Reserve request': 'reserve-request',
  'crisis arrangements': 'ipcr-question',
  'policy brief': 'policy-brief',
  'options paper': 'options-paper',
  'incident brief': 'incident-brief',
  'file note': 'file-note',
  'capacity fiche': 'capacity-fiche',
  'dialogue agenda': 'dialogue-agenda',
  'export note': 'export-note',
};

test.each(Object.entries(papers))('there is a template for the %s', (_, id) => {
  expect(templateOf(id).gates.length).toBeGreaterThan(0);
});

describe('links between measures and templates', () => {
  test.each(templates.map(({ id, measures: named }) => [id, named] as const))(
    '%s names measures there are',
    (_, named) => {
      for (const id of named) expect(measures.map((measure) => measure.id)).toContain(id);
    },
  );

  test('a measure that has a template is named by it', () => {
    for (const { id, template } of measures)
      if (template !== undefined) expect(templateOf(template).measures).toContain(id);
  });
});

describe('wordings about an author', () => {
  const worded = templates.flatMap((template) =>
    template.slots.filter(({ kind }) => kind === 'attribution').map((slot) => ({ template, slot })),
  );
  const file = newCase({ id: crypto.randomUUID(), now: 0, title: '', marking: 'LIMITE' });

  test('stand in every paper that speaks in public, and offer silence in each', () => {
    expect(worded.map(({ template }) => template.id).sort()).toEqual([
      'council-conclusions',
      'declaration',
      'joint-statement',
      'local-statement',
      'protest-note',
      'speaking-points',
      'spokesperson-lines',
      'statement-hr',
    ]);
    for (const { slot } of worded) expect(codesOf(slot)).toContain('a0');
    expect(codesOf(templateOf('declaration').slots.find(({ kind }) => kind === 'attribution') ?? fail())).toEqual(
      codeIds,
    );
  });

  test.each(worded.map(({ template, slot }) => [template.id, template, slot] as const))(
    '%s holds back A3 while nothing is answered',
    (_, template, slot) => {
      const draft = newDraft({ template, case: file, id: crypto.randomUUID(), now: 0, title: '' });
      const named = withValue(template, draft, { name: slot.name, value: 'a3' });
      const states = checkGates({ template, draft: named, case: file, trees, codes });
      expect(states.find(({ gate }) => gate.id === 'attribution-allowed')?.state).toBe('unknown');
    },
  );

  test('no paper that has not asked the 27 speaks for the Union in a wording', () => {
    for (const { slot } of worded)
      for (const { text } of alternativesOf(slot)) expect(text).not.toMatch(/on behalf of/i);
  });

  test('the scale knows every code, and none is allowed out of nothing', () => {
    for (const code of codeIds) expect(codeStanding(code, { codes, answers: {} })).toMatchObject({ truth: 'unknown' });
    expect(codes.map(({ id }) => id)).toEqual(codeIds);
  });
});

describe('the clause bank', () => {
  test('is large enough, over every theme, with formulae in both languages', () => {
    expect(clauses.length).toBeGreaterThanOrEqual(60);
    const formulae = clauses.filter(({ kind }) => kind === 'formula');
    expect(formulae.length).toBeGreaterThanOrEqual(20);
    for (const { en, fr } of formulae) expect([en, fr]).not.toContain(undefined);
    expect(new Set(clauses.map(({ theme }) => theme))).toEqual(new Set(themes));
  });

  test.each(codeIds)('has more than one wording for %s, each in both languages', (code) => {
    const held = clauses.filter((clause) => clause.code === code);
    expect(held.length).toBeGreaterThan(1);
    for (const { fr } of held) expect(fr).toBeTruthy();
  });
});

describe('texts are our own', () => {
  const lines = (template: Template) =>
    [...eachBlock(template.body.blocks)].flatMap((block) => ownInlines(block).map((line) => inlineText(line)));
  const texts = [
    ...templates.map((template): [string, string[]] => [template.id, [template.summary, ...lines(template)]]),
    ...clauses.map(({ id, en, fr = '' }): [string, string[]] => [id, [en, fr]]),
  ];

  test('no paper and no clause repeats more than twelve words of another', () => {
    const first = new Map<string, string>();
    const repeated = texts.flatMap(([id, parts]) =>
      parts.flatMap(runsOf).flatMap((run) => {
        const other = first.get(run) ?? id;
        first.set(run, other);
        return other === id ? [] : [`${id} and ${other}: ${run}`];
      }),
    );
    expect(repeated).toEqual([]);
  });
});

/** Every run of thirteen words. */
function runsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(12).map((_, at) => words.slice(at, at + 13).join(' '));
}

function fail(): never {
  throw new Error('not there');
}
