import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/consolidation/apply';
import { baseOf } from '#shared/consolidation/base';
import { consolidate } from '#shared/consolidation/consolidate';
import { consolidationSchema, countOf, type Decisions, decide, undecide } from '#shared/consolidation/decisions';
import { dispositionDocument, dispositionsOf } from '#shared/consolidation/disposition';
import type { Group } from '#shared/consolidation/group';
import type { Return } from '#shared/consolidation/return-model';
import { withoutComments } from '#shared/document/comments';
import { asTracked } from '#shared/document/compare/as-tracked';
import type { Block, Document } from '#shared/document/model';
import { documentSchema } from '#shared/document/model';
import { toMarkdown } from '#shared/document/to-markdown';
import { toText } from '#shared/document/to-text';
import { accepted, changesIn, rejected } from '#shared/document/tracked';
import { paragraph, text } from '../document/compare/texts';
import { answer, at, base, comment, commented, of, order, texts, with_ } from './sample';

const sent = baseOf(base, []);
const p1 = 'The Union notes the malicious activity against its networks.';
const applying = { round: 2, taken: new Set<string>() };
const by = { by: 'Drafter', at, reason: '' };

function laid(...returns: readonly Return[]): readonly Group[] {
  return consolidate(sent, returns, order);
}

function takeAll(groups: readonly Group[]): Decisions {
  let decisions: Decisions = {};
  for (const group of groups)
    for (const { key } of group.variants)
      if (!decisions[key]) decisions = decide(group, decisions, { key, choice: 'taken', ...by });
  return decisions;
}

const result = (groups: readonly Group[], decisions: Decisions) => apply({ base: sent, groups, decisions }, applying);

describe('deciding', () => {
  const conflict = laid(
    answer('DE', with_({ p1: p1.replace('notes', 'condemns') })),
    answer('FR', with_({ p1: p1.replace('notes', 'regrets') })),
  );
  const [group] = conflict as [Group];
  const [one, other] = group.variants.map(({ key }) => key) as [string, string];

  it('takes one of two in conflict, and not the other; with another choice that falls', () => {
    const taken = decide(group, {}, { key: one, choice: 'taken', ...by });
    expect(taken[other]).toMatchObject({ choice: 'not', because: one });
    expect(countOf(conflict, taken)).toEqual({ all: 2, left: 0, conflictsLeft: 0 });
    const not = decide(group, taken, { key: one, choice: 'not', ...by });
    expect(not[other]).toBeUndefined();
    expect(countOf(conflict, not)).toEqual({ all: 2, left: 1, conflictsLeft: 1 });
    expect(undecide(taken, one)).toEqual({});
  });

  it('keeps what somebody decided on the other', () => {
    const not = decide(group, {}, { key: other, choice: 'not', ...by, reason: 'Too strong.' });
    expect(decide(group, not, { key: one, choice: 'taken', ...by })[other]).toMatchObject({ reason: 'Too strong.' });
  });

  it('lets the later hold where both were taken', () => {
    const both = decide(group, decide(group, {}, { key: one, choice: 'taken', ...by }), {
      key: other,
      choice: 'taken',
      ...by,
    });
    expect([both[one]?.choice, both[other]?.choice]).toEqual(['not', 'taken']);
  });

  it('lets own words stand for all in conflict', () => {
    const partly = decide(group, {}, { key: one, choice: 'partly', wording: 'strongly regrets', ...by });
    expect(partly[other]).toMatchObject({ choice: 'partly', because: one });
    const { document, changes } = result(conflict, partly);
    expect(toText(accepted(document))).toContain('The Union strongly regrets the malicious');
    expect(Object.values(changes)).toEqual([{ author: 'Drafter', at, round: 2 }]);
  });

  it('is stored as it was made', () => {
    const decisions = takeAll(conflict);
    const stored = {
      format: 'valise-consolidation/1',
      id: crypto.randomUUID(),
      draftId: crypto.randomUUID(),
      baseDigest: '0'.repeat(64),
      decisions,
    };
    expect(consolidationSchema.parse(stored)).toEqual(stored);
  });
});

describe('carrying out', () => {
  it('takes one return whole: accepted it is that text, rejected the text that went out', () => {
    fc.assert(
      fc.property(texts, (to) => {
        const groups = laid(answer('DE', to));
        const { document, changes } = result(groups, takeAll(groups));
        expect(plainly(rejected(document))).toEqual(plainly(base));
        expect(toText(accepted(document)).split(/\n+/).toSorted()).toEqual(toText(to).split(/\n+/).toSorted());
        expect(changesIn(document).every((id) => changes[id] !== undefined)).toBe(true);
        expect(documentSchema.safeParse(document).success).toBe(true);
      }),
    );
  });

  it('takes nothing: the text stays as it was', () => {
    fc.assert(
      fc.property(texts, (to) => {
        expect(result(laid(answer('DE', to)), {}).document).toEqual(base);
      }),
    );
  });

  it('leaves the text that went out under whatever is decided', () => {
    const choice = fc.constantFrom('taken', 'partly', 'not', 'open');
    fc.assert(
      fc.property(
        fc.array(texts, { minLength: 2, maxLength: 4 }),
        fc.array(choice, { minLength: 30, maxLength: 30 }),
        (all, picks) => {
          const groups = laid(...all.map((to, nth) => answer(['DE', 'FR', 'EE', 'BE'][nth] ?? 'DE', to)));
          let decisions: Decisions = {};
          for (const group of groups)
            group.variants.forEach(({ key }, nth) => {
              const pick = picks[(nth * 7 + group.key.length) % 30];
              if (pick === 'taken' || pick === 'not')
                decisions = decide(group, decisions, { key, choice: pick, ...by });
              if (pick === 'partly')
                decisions = decide(group, decisions, { key, choice: pick, wording: 'own words', ...by });
            });
          expect(plainly(rejected(result(groups, decisions).document))).toEqual(plainly(base));
        },
      ),
    );
  });

  it('names every author, and all of those who proposed the same', () => {
    const to = with_({ p1: p1.replace('notes', 'condemns') });
    const groups = laid(
      answer('FR', to),
      answer('DE', to),
      answer('EE', with_({ p3: 'The Union stands ready to take more steps where these are needed.' })),
    );
    const { document, changes } = result(groups, takeAll(groups));
    expect(changesIn(document).map((id) => changes[id]?.author)).toEqual(['Desk DE, Desk FR', 'Desk EE']);
  });

  it('puts a new item into its list', () => {
    const to = of(...base.blocks.slice(0, 3), {
      type: 'list',
      ordered: true,
      items: [
        [paragraph('p4', 'First, to listen closely.')],
        [paragraph('n1', 'Second, to think.')],
        [paragraph('p5', 'Then, to answer firmly.')],
      ],
    });
    const groups = laid(answer('DE', to));
    const { blocks } = accepted(result(groups, takeAll(groups)).document);
    expect(blocks[3]).toMatchObject({ type: 'list', items: [{ length: 1 }, { length: 1 }, { length: 1 }] });
  });

  it('keeps two new paragraphs at one place in the order of protocol', () => {
    const put = (words: string) => of(...base.blocks, paragraph('x1', words));
    const groups = laid(
      answer('FR', put('Money was never spent better.')),
      answer('DE', put('On the law of the sea.')),
    );
    const { document } = result(groups, takeAll(groups));
    expect(
      accepted(document)
        .blocks.slice(-2)
        .map((block) => toText(of(block))),
    ).toEqual(['On the law of the sea.', 'Money was never spent better.']);
  });

  it('changes the words of a cell and leaves the others', () => {
    const table = (cell: string): Block => ({
      type: 'table',
      head: [[text('Act')], [text('Day')]],
      rows: [[[text('The first act of all')], [text(cell)]]],
    });
    const out = baseOf(of(table('1 May')), []);
    const groups = consolidate(
      out,
      [answer('DE', base, { document: asTracked(of(table('1 May')), of(table('9 May')), 'c1') })],
      order,
    );
    const { document } = apply({ base: out, groups, decisions: takeAll(groups) }, applying);
    expect(accepted(document)).toEqual(of(table('9 May')));
    expect(rejected(document)).toEqual(of(table('1 May')));
  });

  it('keeps every comment, where it was made, with what became of it', () => {
    const document = of(commented('k1', p1, 'notes'), ...base.blocks.slice(1));
    const from = (state: string, words: string) =>
      answer(state, base, { document, comments: [comment('k1', words, 'notes')] });
    const groups = laid(from('DE', 'Too weak.'), from('FR', 'Too strong.'));
    const [group] = groups as [Group];
    const key = group.variants.find(({ proposals }) => proposals[0]?.from.state === 'DE')?.key ?? '';
    const done = result(groups, decide(group, {}, { key, choice: 'taken', ...by, reason: 'Agreed.' }));
    expect(done.comments.map(({ text: words, status, reason }) => [words, status, reason]).toSorted()).toEqual([
      ['Too strong.', 'open', ''],
      ['Too weak.', 'taken', 'Agreed.'],
    ]);
    expect(new Set(done.comments.map(({ id }) => id)).size).toBe(2);
    const anchored = JSON.stringify(done.document);
    for (const { id } of done.comments) expect(anchored).toContain(`"comment":"${id}"`);
    expect(withoutComments(done.document)).toEqual(base);
  });
});

describe('the disposition table', () => {
  it('says of each what became of it and why, and goes out as Markdown', () => {
    const groups = laid(
      answer('DE', with_({ p1: p1.replace('notes', 'condemns') })),
      answer('FR', with_({ p1: p1.replace('notes', 'regrets'), p4: 'First, to listen very closely.' })),
    );
    const [group] = groups as [Group];
    const [first] = group.variants;
    const decisions = decide(group, {}, { key: first?.key ?? '', choice: 'taken', ...by, reason: 'As agreed.' });
    const rows = dispositionsOf(sent, groups, decisions);
    expect(
      rows.map(({ paragraph: number, choice, reason, because }) => [number, choice, reason, because !== undefined]),
    ).toEqual([
      ['1', 'taken', 'As agreed.', false],
      ['1', 'not', '', true],
      ['1', 'open', '', false],
    ]);
    const document = dispositionDocument(rows, {
      title: 'Table',
      columns: ['No', 'From', 'Proposal', 'Outcome', 'Why'],
      from: ({ proposals }) => proposals.map(({ from }) => from.state).join(', '),
      proposal: ({ was, wanted }) => `${was} > ${wanted}`,
      outcome: ({ choice }) => choice,
      why: ({ reason }) => reason,
    });
    expect(documentSchema.safeParse(document).success).toBe(true);
    expect(toMarkdown(document)).toContain('As agreed.');
  });
});

/** Without the ids that new paragraphs got. */
function plainly(document: Document): unknown {
  return JSON.parse(JSON.stringify(document));
}
