import { describe, expect, it } from 'vitest';
import { parseCase } from '#shared/case/parse';
import { inlinesOf as everyInline } from '#shared/document/walk';
import { draftSchema } from '#shared/drafting/model';
import { choicesOf } from '#shared/drafting/slot';
import { openSlots, slotTexts } from '#shared/drafting/slot-value';
import { changeListing } from '#shared/listing/change';
import { closingPlace, places } from '#shared/listing/choices';
import type { PaperId } from '#shared/listing/papers';
import { inlinesOf, isVague, plainReasons } from '#shared/listing/reasons';
import { checkLine } from '#shared/wording/check-line';
import { type DraftLine, draftLines } from '#shared/wording/draft-lines';
import { wordingDeskOf } from '../wording/sample-line';
import { bench, hole, paper, pieces, template, twelve, whole, words } from './bench';
import { caseWith, listing, piece, quotation, uuid } from './sample';

describe('a statement of reasons', () => {
  it('has a footnote behind every half-sentence', () => {
    const { draft, unfit } = paper('statement-of-reasons');
    expect(unfit).toEqual([]);
    const lines = draft.document.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.children] : []));
    const noted = lines.filter((line) => line.some(({ type }) => type === 'footnote'));
    expect(noted.length).toBe(5);
    for (const line of noted)
      for (const [at, node] of line.entries()) {
        const isWords = node.type === 'text' && /[\p{L}]{3,}/u.test(node.text) && !/^For these reasons/.test(node.text);
        if (isWords) expect(line[at + 1]?.type).toBe('footnote');
      }
    const notes = [...everyInline(draft.document.blocks)].filter(({ type }) => type === 'footnote');
    expect(notes.length).toBeGreaterThanOrEqual(11);
    expect(notes[0]).toEqual({
      type: 'footnote',
      children: [
        { type: 'text', text: expect.stringMatching(/^E\d, Report \d, Agency \d, 1 March 2026, p\. 4 \(Art/) },
      ],
    });
  });

  it('passes the draft schema, and leaves open only what the bench cannot know', () => {
    const { draft, template: made } = paper('statement-of-reasons');
    expect(draftSchema.parse(draft)).toEqual(draft);
    expect(openSlots(made, draft).map(({ name }) => name)).toEqual([]);
    const lines = draftLines(draft.document, { language: 'en', texts: slotTexts(made, draft) });
    expect(lines.flatMap((line) => figuresIn(line))).toEqual([]);
  });

  it('leaves out what may not be shown, and says which', () => {
    const red = { ...whole, evidence: { ...whole.evidence, [uuid(2)]: piece(2, { tlp: 'RED' }) } };
    const { reasons, tied } = bench(red);
    const barred = tied.filter(({ extract }) => extract?.number === 2).map(({ quotation: { id } }) => id);
    expect(reasons.left.map(({ quotation: { id } }) => id).sort()).toEqual(barred.sort());
    expect(JSON.stringify(paper('statement-of-reasons', red).draft.document)).not.toContain('E2,');
  });

  it('puts the same words on two pieces once, with two footnotes', () => {
    const own = { criterion: 'cyber.head.responsible', wording: 'commanded the unit from 2019 to 2025.' };
    const { reasons } = bench(caseWith([piece(1), piece(2)], [quotation(1, own), quotation(2, own)]));
    expect(reasons.parts.link).toHaveLength(1);
    expect(inlinesOf(reasons.parts.link, words).map(({ type }) => type)).toEqual([
      'text',
      'footnote',
      'footnote',
      'text',
    ]);
    expect(plainReasons(reasons.parts.link)).toBe('commanded the unit from 2019 to 2025.');
  });

  it.each([
    ['a unit ran servers for others', true],
    ['The unit ran servers', true],
    ['ran 40 servers', false],
    ['worked for the Example Agency', false],
  ])('%j is vague: %s', (text, vague) => expect(isVague(text)).toBe(vague));
});

describe('the other two papers', () => {
  it('the annex carries the table with identifiers, aliases, reasons and date', () => {
    const { draft, unfit, template: made } = paper('listing-criteria-annex');
    expect(unfit).toEqual([]);
    expect(openSlots(made, draft)).toEqual([]);
    const table = draft.document.blocks.at(-1);
    const text = JSON.stringify(table);
    for (const said of [
      'A. Example; А. Экзампл; Examplov',
      'birth-date: 1990-05-17',
      '23 November 2026',
      'servers in 2025',
    ])
      expect(text).toContain(said);
  });

  it('the proposal leaves open what only people know', () => {
    const { draft, unfit, template: made } = paper('listing-proposal');
    expect(unfit).toEqual([]);
    expect(openSlots(made, draft).map(({ name }) => name)).toEqual([
      'proposal-reference',
      'regime-reason',
      'proportionality',
      'humanitarian',
      'cfsp-objective',
      'soundings',
      'communication',
    ]);
    expect(draft.values['evidence']?.split('\n')).toHaveLength(12);
  });

  it('every place of a choice is there in the templates', () => {
    const at = (id: PaperId, slot: string) =>
      choicesOf(template(id).slots.find(({ name }) => name === slot) ?? hole()).length;
    const last = (all: Readonly<Record<string, number>>) => Math.max(...Object.values(all));
    expect(last(places.closing) + 1).toBe(at('statement-of-reasons', 'head'));
    expect(last(places.occasion) + 1).toBe(at('statement-of-reasons', 'occasion'));
    expect(last(places.proposer) + 1).toBe(at('listing-proposal', 'proposer'));
    expect(last(places.head) + 1).toBe(at('listing-proposal', 'head'));
    for (const [slot, all] of [
      ['conduct-kind', places.attack],
      ['external-kind', places.external],
      ['target-kind', places.target],
      ['factor', places.effect],
      ['head', places.head],
    ] as const)
      expect(last(all) + 1).toBe(at('listing-criteria-annex', slot));
    expect(
      choicesOf(template('listing-criteria-annex').slots.find(({ name }) => name === 'factor') ?? hole())[
        places.effect.data
      ],
    ).toContain('breach');
    expect(
      choicesOf(template('listing-criteria-annex').slots.find(({ name }) => name === 'conduct-kind') ?? hole())[
        places.attack.interception
      ],
    ).toContain('interception');
  });

  it('an attempt and the hybrid regime close in words of their own', () => {
    const attempt = twelve.map((one) =>
      one.criterion === 'cyber.effect.data' ? { ...one, criterion: 'cyber.attempt.potential' } : one,
    );
    expect(closingPlace(bench(caseWith(pieces, attempt)).coverage, listing)).toBe(
      places.closing['attempt.responsible'],
    );
    expect(closingPlace(bench(whole).coverage, listing)).toBe(places.closing.responsible);
    expect(closingPlace(bench(whole).coverage, { regime: 'hybrid' })).toBe(places.closing.hybrid);
    expect(closingPlace(bench(caseWith([], [])).coverage, listing)).toBeUndefined();
  });

  it('what does not fit stays open and is named', () => {
    const aliases = Array.from({ length: 500 }, (_, at) => ({
      id: uuid(at),
      text: `Alias number ${at} of the subject`,
      kind: 'alias' as const,
    }));
    const many = changeListing(whole, listing.id, () => ({ aliases }));
    expect(parseCase(many).listings[listing.id]?.aliases).toHaveLength(500);
    expect(paper('listing-proposal', many).unfit).toEqual(['aliases']);
    const table = JSON.stringify(paper('listing-criteria-annex', many).draft.document.blocks.at(-1));
    expect(table).toContain('Alias number 499');
    expect(() =>
      parseCase(changeListing(whole, listing.id, () => ({ aliases: [...aliases, ...aliases].slice(0, 501) }))),
    ).toThrow(expect.objectContaining({ code: 'input/schema' }));
  });
});

/** Figures without a source, as the rules of wording see them. */
function figuresIn(line: DraftLine) {
  const known = { states: [], oldNames: [], acronyms: [], acts: [], wordings: [] };
  const rules = { rules: new Map(), claims: [], speech: [], known, lexiconFor: () => undefined };
  return checkLine(line, wordingDeskOf({ kind: 'listing' }), rules).found.filter(({ rule }) => rule === 'figure');
}
