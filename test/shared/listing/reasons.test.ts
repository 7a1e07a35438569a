import { describe, expect, it } from 'vitest';
import { dueOf } from '#shared/calendar/due';
import { unlessArchived } from '#shared/case/archive';
import { withoutPiece } from '#shared/case/evidence';
import { recordChanges, verifyJournal } from '#shared/case/journal';
import type { Listing } from '#shared/case/listing';
import { parseCase } from '#shared/case/parse';
import { redo, undo } from '#shared/case/undo';
import { inlinesOf as everyInline } from '#shared/document/walk';
import { checkDraft } from '#shared/drafting/checks';
import { draftSchema } from '#shared/drafting/model';
import { choicesOf } from '#shared/drafting/slot';
import { openSlots } from '#shared/drafting/slot-value';
import { annexOf, annexTable } from '#shared/listing/annex';
import { changeListing, tie } from '#shared/listing/change';
import { closingPlace, places } from '#shared/listing/choices';
import { coverageOf } from '#shared/listing/coverage';
import { listingGatesOf } from '#shared/listing/gates';
import { nearbyOf, otherListing, othersListed } from '#shared/listing/nearby';
import { type ObjectionCode, otherSide } from '#shared/listing/other-side';
import { type PaperBench, type PaperId, paperOf } from '#shared/listing/papers';
import { tiedOf } from '#shared/listing/quotations';
import { inlinesOf, isVague, plainReasons, reasonsOf } from '#shared/listing/reasons';
import { withReview } from '#shared/listing/review';
import { caseWith, listing, pack, piece, quotation, regime, rules, uuid } from './sample';

const today = '2026-11-22';
const words = {
  piece: (number: number) => `E${number}`,
  fact: 'Fact on file',
  yes: 'may be shown',
  no: 'may not be shown',
};
const template = (id: PaperId) => pack.templates.find((one) => one.id === id) ?? fail();
const fail = (): never => {
  throw new Error('no such template');
};

function bench(file: ReturnType<typeof caseWith>, subject: Listing = file.listings[listing.id] ?? listing) {
  const tied = tiedOf(file, subject.id);
  const coverage = coverageOf(rules, { regime: regime(subject.regime || 'cyber'), tied, today });
  const reasons = reasonsOf(coverage);
  const nearby = nearbyOf(subject, othersListed(rules.listed));
  return { file, listing: subject, tied, coverage, reasons, nearby };
}

/** Six pieces and twelve quotations: everything the cyber regime needs, from two originators each. */
const criteria = [
  'cyber.attack.access',
  'cyber.external.origin',
  'cyber.target.state-functions',
  'cyber.effect.data',
  'cyber.head.responsible',
  'cyber.entry.identity',
];
const pieces = [1, 2, 3, 4, 5, 6].map((at) => piece(at));
const twelve = criteria.flatMap((criterion, at) =>
  [1, 2].map((one) =>
    quotation(((at + one) % 6) + 1, {
      criterion,
      id: uuid(700 + at * 2 + one),
      text: one === 1 ? `It took ${((at + one) % 6) + 1} documents.` : 'The unit ran the servers in 2025.',
    }),
  ),
);
const subject: Listing = {
  ...listing,
  proposer: 'member-state',
  listedOn: '2026-11-23',
  aliases: [
    { id: uuid(1), text: 'А. Экзампл', kind: 'original' },
    { id: uuid(2), text: 'Examplov', kind: 'alias' },
  ],
  identifiers: [{ id: uuid(3), kind: 'birth-date', value: '1990-05-17', evidence: uuid(1) }],
};
const whole = caseWith(pieces, twelve, subject);

function paper(id: PaperId, file = whole) {
  const made = bench(file);
  const rows = annexOf([{ listing: made.listing, reasons: plainReasons(made.reasons.parts.act) }]);
  const input: PaperBench = {
    case: file,
    listing: made.listing,
    coverage: made.coverage,
    reasons: made.reasons,
    annex: annexTable(rows, ['Name', 'Identifiers', 'Reasons', 'Date'], (kind) => kind),
    similar: 'None.',
    words: { ...words, identifier: (kind) => kind, acts: 'Decision (CFSP) 2019/797' },
  };
  return { template: template(id), ...paperOf(template(id), input, { id: uuid(42), now: Date.UTC(2026, 10, 22) }) };
}

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
    expect(notes).toHaveLength(13);
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
    expect(checkDraft(made, draft).filter(({ code }) => code === 'fact-without-ground')).toEqual([]);
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
      choicesOf(template(id).slots.find(({ name }) => name === slot) ?? fail()).length;
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
      choicesOf(template('listing-criteria-annex').slots.find(({ name }) => name === 'factor') ?? fail())[
        places.effect.data
      ],
    ).toContain('breach');
    expect(
      choicesOf(template('listing-criteria-annex').slots.find(({ name }) => name === 'conduct-kind') ?? fail())[
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

describe("the other side's brief", () => {
  const codes = (file: ReturnType<typeof caseWith>): readonly ObjectionCode[] => [
    ...new Set(otherSide(bench(file)).map(({ code }) => code)),
  ];

  it('has little to say against a whole file', () => expect(codes(whole)).toEqual([]));

  it.each<[ObjectionCode, (file: typeof whole) => typeof whole]>([
    ['no-identifier', (file) => changeListing(file, listing.id, () => ({ identifiers: [] }))],
    [
      'identifier-unproven',
      (file) =>
        changeListing(file, listing.id, (was) => ({
          identifiers: was.identifiers.map((one) => ({ ...one, evidence: '' })),
        })),
    ],
    ['no-original', (file) => changeListing(file, listing.id, () => ({ aliases: [] }))],
    [
      'name-hidden',
      (file) =>
        changeListing(file, listing.id, (was) => ({
          aliases: [...was.aliases, { id: uuid(9), text: 'Ex\u202Eample', kind: 'alias' }],
        })),
    ],
    ['name-mixed', (file) => changeListing(file, listing.id, () => ({ name: 'Ехample' }))],
    [
      'birth-differs',
      (file) =>
        changeListing(file, listing.id, (was) => ({
          identifiers: [...was.identifiers, { id: uuid(8), kind: 'birth-date', value: '1991', evidence: uuid(1) }],
        })),
    ],
    ['namesake-open', (file) => changeListing(file, listing.id, () => ({ name: 'Dmitri Badin' }))],
    [
      'criterion-old',
      (file) => ({
        ...file,
        evidence: Object.fromEntries(
          Object.values(file.evidence).map((one) => [one.id, { ...one, date: '2020-01-01' }]),
        ),
      }),
    ],
    ['undated', (file) => ({ ...file, evidence: { ...file.evidence, [uuid(1)]: piece(1, { date: '' }) } })],
    ['not-still-active', (file) => changeListing(file, listing.id, () => ({ occasion: 'renewal' }))],
    [
      'head-bare',
      (file) => ({
        ...file,
        quotations: Object.fromEntries(
          Object.entries(file.quotations).filter(([, one]) => one.criterion !== 'cyber.head.responsible'),
        ),
      }),
    ],
    [
      'head-thin',
      (file) => ({
        ...file,
        evidence: Object.fromEntries(
          Object.values(file.evidence).map((one) => [one.id, { ...one, originator: 'One agency' }]),
        ),
      }),
    ],
    [
      'indirect',
      (file) => ({
        ...file,
        quotations: Object.fromEntries(
          Object.entries(file.quotations).map(([id, one]) => [id, { ...one, directness: 'indirect' as const }]),
        ),
      }),
    ],
    [
      'part-missing',
      (file) => ({
        ...file,
        quotations: Object.fromEntries(
          Object.entries(file.quotations).filter(([, one]) => one.criterion !== 'cyber.entry.identity'),
        ),
      }),
    ],
    [
      'vague',
      (file) => ({
        ...file,
        quotations: Object.fromEntries(
          Object.entries(file.quotations).map(([id, one]) => [id, { ...one, wording: 'did bad things' }]),
        ),
      }),
    ],
    ['barred-tlp', (file) => ({ ...file, evidence: { ...file.evidence, [uuid(3)]: piece(3, { tlp: 'RED' }) } })],
    ['barred-marking', (file) => ({ ...file, marking: 'PUBLIC' as const })],
    [
      'words-changed',
      (file) => ({
        ...file,
        evidence: { ...file.evidence, [uuid(3)]: piece(3, { quotation: 'Nothing of the kind.' }) },
      }),
    ],
    ['piece-gone', (file) => withoutPiece(file, uuid(3))],
  ])('says %s, with the record that shows it', (code, spoil) => {
    const found = otherSide(bench(spoil(whole)));
    expect(found.map((one) => one.code)).toContain(code);
    for (const { record } of found) expect(record.id).not.toBe('');
  });

  it('is silent about a namesake whom somebody has told apart', () => {
    const told = [
      { other: 'listed badin', reason: 'Born in another year.', by: 'B. Example', at: '2026-11-22T10:00:00.000Z' },
    ];
    expect(codes(changeListing(whole, listing.id, () => ({ name: 'Dmitri Badin', told })))).toEqual([]);
  });
});

describe('the gates', () => {
  const lights = (file: typeof whole, vote?: Parameters<typeof listingGatesOf>[0]['vote']) =>
    Object.fromEntries(listingGatesOf({ ...bench(file), view: undefined, vote }).map(({ id, light }) => [id, light]));

  it('follow the file', () => {
    expect(lights(whole)).toMatchObject({
      proposer: 'open',
      unanimity: 'unknown',
      criteria: 'open',
      identity: 'open',
      names: 'open',
      disclosable: 'open',
      review: 'possible',
    });
    expect(lights(changeListing(whole, listing.id, () => ({ proposer: 'other' })))['proposer']).toBe('blocked');
    expect(lights(changeListing(whole, listing.id, () => ({ proposer: 'high-representative' })))['proposer']).toBe('open');
    expect(lights(changeListing(whole, listing.id, () => ({ identifiers: [] })))['identity']).toBe('blocked');
  });

  it('unanimity is that of a count under unanimity', () => {
    expect(lights(whole, { rule: 'unanimity-cfsp', result: 'adopted' })['unanimity']).toBe('open');
    expect(lights(whole, { rule: 'unanimity-cfsp', result: 'not-adopted' })['unanimity']).toBe('blocked');
    expect(lights(whole, { rule: 'unanimity-cfsp', result: 'open' })['unanimity']).toBe('possible');
    expect(lights(whole, { rule: 'qualified-majority-cfsp', result: 'adopted' })['unanimity']).toBe('unknown');
  });
});

describe('the annex', () => {
  const row = (more: Partial<Listing>, others: readonly Listing[] = [], reasons = 'Because.') =>
    annexOf([
      { listing: { ...subject, ...more }, reasons },
      ...others.map((other) => ({ listing: other, reasons })),
    ])[0]?.faults.map(({ code }) => code);
  const alias = (text: string) => ({ id: uuid(5), text, kind: 'alias' as const });
  const other: Listing = {
    ...subject,
    id: uuid(901),
    name: 'Somebody Else',
    aliases: [],
    identifiers: [{ id: uuid(3), kind: 'passport', value: 'AB-1', evidence: '' }],
  };

  it('finds what a reader would stumble over', () => {
    expect(row({})).toEqual([]);
    expect(row({ name: '', aliases: [] })).toContain('name-missing');
    expect(row({ aliases: [alias('a. EXAMPLE')] })).toEqual(['alias-twice']);
    expect(row({ aliases: [alias('Ex\u200Bample')] })).toEqual(['hidden']);
    expect(row({ aliases: [alias('Ехample')] })).toEqual(['mixed-scripts']);
    expect(row({ identifiers: [] })).toEqual(['identifier-missing']);
    expect(row({ identifiers: [{ id: uuid(3), kind: 'birth-date', value: '17/05/1990', evidence: '' }] })).toEqual([
      'day-unreadable',
    ]);
    expect(row({ listedOn: '' }, [], '')).toEqual(['reasons-missing', 'date-missing']);
  });

  it('flags duplicates and similar names between its lines', () => {
    expect(row({}, [other])).toEqual([]);
    expect(row({}, [{ ...other, name: 'Экзампл А.' }])).toEqual(['name-shared']);
    expect(row({ name: 'Stark Indastries' }, [{ ...other, name: 'Stark Industries' }])).toEqual(['name-similar']);
    expect(row({ identifiers: [{ id: uuid(3), kind: 'passport', value: 'ab 1', evidence: '' }] }, [other])).toEqual([
      'number-twice',
    ]);
  });

  it('writes out what hides', () => {
    const rows = annexOf([{ listing: { ...subject, aliases: [alias('Ex\u202Eample')] }, reasons: '' }]);
    const text = JSON.stringify(annexTable(rows, [], (kind) => kind));
    expect(text).toContain('Ex[U+202E]ample');
    expect(text).not.toContain('\u202E');
  });
});

describe('in the case file', () => {
  const hand = { by: 'A. Example', now: Date.UTC(2026, 10, 22, 10) };
  const bare = caseWith(pieces, []);

  it('each quotation is a step of its own, taken back and done again', () => {
    const one = recordChanges(bare, tie(bare, quotation(1)), hand);
    const two = recordChanges(one, tie(one, quotation(2)), { ...hand, now: hand.now + 1000 });
    expect(two.journal.map(({ part, id }) => [part, id])).toEqual([
      ['quotations', uuid(101)],
      ['quotations', uuid(102)],
    ]);
    const back = undo(two, { ...hand, now: hand.now + 2000 });
    expect(Object.keys(back.quotations)).toEqual([uuid(101)]);
    const again = redo(back, { ...hand, now: hand.now + 3000 });
    expect(again.quotations).toEqual(two.quotations);
    expect(() => verifyJournal(again)).not.toThrow();
    expect(parseCase(JSON.parse(JSON.stringify(again)))).toEqual(again);
  });

  it('an archived case takes none', () => {
    const archived = { ...bare, closure: { ...bare.closure, status: 'archived' as const } };
    expect(unlessArchived(archived, tie(archived, quotation(1))).quotations).toEqual({});
  });

  it('a review falls twelve months after the day, and follows it', () => {
    const set = withReview(whole, listing.id, { id: uuid(77), title: 'Review', now: hand.now });
    const deadline = set.deadlines[uuid(77)] ?? fail();
    expect(set.listings[listing.id]?.review).toBe(uuid(77));
    expect(new Date(dueOf(deadline, pack).end ?? 0).toISOString().slice(0, 10)).toMatch(/^2027-11-2[3-6]$/);
    const moved = withReview(
      changeListing(set, listing.id, () => ({ listedOn: '2027-01-10' })),
      listing.id,
      { id: uuid(78), title: 'Review', now: hand.now },
    );
    expect(Object.keys(moved.deadlines)).toEqual([uuid(77)]);
    expect(moved.deadlines[uuid(77)]?.start.at).toBe('2027-01-10T00:00');
    const undated = changeListing(whole, listing.id, () => ({ listedOn: '' }));
    expect(withReview(undated, listing.id, { id: uuid(78), title: '', now: 0 })).toBe(undated);
  });

  it('another listing of the vault is somebody nearby', () => {
    const mine = otherListing({ ...subject, id: uuid(902) }, 'case');
    expect(nearbyOf(subject, [mine])).toMatchObject([{ days: 'agree', likeness: { grade: 'same' } }]);
  });
});
