import { describe, expect, it } from 'vitest';
import { type Clause, clauseSchema } from '#shared/drafting/clause';
import { type ClauseDesk, clauseText, fittingClauses } from '#shared/drafting/fitting-clauses';
import { say } from '../decision/sample-tree';
import { template } from './sample-template';

const clause = (id: string, more: Partial<Clause>): Clause =>
  clauseSchema.parse({
    id,
    kind: 'clause',
    theme: 'press',
    title: id,
    level: 'own',
    asOf: '2026-11',
    en: 'Nothing is said.',
    grounds: [{ source: 'C' }],
    ...more,
  });
const clauses = [
  clause('press', {}),
  clause('call', { theme: 'call', fr: 'Rien.' }),
  clause('territory', { theme: 'due-diligence', en: 'No State should knowingly allow its territory to be used.' }),
  clause('named', { theme: 'attribution', code: 'a3', en: 'It was done by [State].' }),
  clause('salute', { kind: 'formula', theme: 'opening', en: 'The Delegation presents its compliments.' }),
];
const grounds = [{ source: 'C' }];
const codes = [
  { id: 'a3' as const, title: 'A3', text: 'x', example: 'x', allowed: { answer: 'b.1', is: ['head'] }, grounds },
];
const desk: ClauseDesk = { template, language: 'en', paragraph: '', codes, answers: {} };
const ids = (more: Partial<ClauseDesk> = {}) => fittingClauses(clauses, { ...desk, ...more }).map(({ id }) => id);

describe('clauses that fit', () => {
  it('come in the order of the paper where the paragraph says nothing', () => {
    expect(ids()).toEqual(['salute', 'territory', 'call', 'press']);
  });

  it('come by the words of the paragraph before that', () => {
    expect(ids({ paragraph: 'Servers on the territory of the host State' })[0]).toBe('territory');
  });

  it('have the person and the form of the paper', () => {
    const others = [
      clause('we', {
        theme: 'call',
        en: 'We ask for swift cooperation.',
        fr: 'Nous demandons une coopération rapide.',
      }),
      clause('i', { theme: 'call', en: 'What I ask is this.', fr: "J'ai une demande." }),
      clause('talk', {
        kind: 'formula',
        forms: ['aide-memoire'],
        theme: 'opening',
        en: 'Summary of the conversation.',
      }),
      clause('annex', { theme: 'call', en: 'Annex I lists the systems, and the US has been told.' }),
    ];
    const fits = (kind: typeof template.kind, language = 'en') =>
      fittingClauses(others, { ...desk, language, template: { ...template, kind } }).map(({ id }) => id);
    expect(fits('note-verbale')).toEqual(['annex']);
    expect(fits('note-verbale', 'fr')).toEqual([]);
    expect(fits('aide-memoire')).toEqual(['talk', 'annex']);
    expect(fits('speaking-points')).toEqual(['we', 'i', 'annex']);
  });

  it('name no author before the answers on file allow it', () => {
    expect(ids()).not.toContain('named');
    expect(ids({ answers: say({ 'b.1': 'head' }) })).toContain('named');
    expect(ids({ answers: say({ 'b.1': 'head' }), codes: [] })).not.toContain('named');
  });

  it('speak the language of the paper, in its person', () => {
    expect(ids({ language: 'fr' })).toEqual(['call']);
    expect(ids({ language: 'de' })).toEqual([]);
    expect(ids({ template: { ...template, kind: 'statement' } })).not.toContain('salute');
    expect(clauseText(clauses[0] as Clause, 'fr')).toBeUndefined();
  });
});
