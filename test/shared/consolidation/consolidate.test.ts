import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseOf } from '#shared/consolidation/base';
import { consolidate } from '#shared/consolidation/consolidate';
import { dispositionsOf, wordsOf } from '#shared/consolidation/disposition';
import type { Group } from '#shared/consolidation/group';
import { proposalsOf } from '#shared/consolidation/proposals';
import type { Return } from '#shared/consolidation/return-model';
import { asTracked } from '#shared/document/compare/as-tracked';
import { paragraph } from '../document/compare/texts';
import { answer, at, base, comment, commented, of, order, states, texts, with_ } from './sample';

const sent = baseOf(base, []);
const lay = (...returns: readonly Return[]) => consolidate(sent, returns, order);
const shown = (groups: readonly Group[]) =>
  groups.map(({ kind, variants }) => [
    kind,
    ...variants.map((variant) => {
      const { was, wanted } = wordsOf(sent, variant);
      return `${variant.proposals.map(({ from }) => from.state).join(' ')}: ${was} > ${wanted}`;
    }),
  ]);
const p1 = 'The Union notes the malicious activity against its networks.';

describe('returns laid together', () => {
  it('collapse equal changes in the order of protocol, however they were tracked', () => {
    const to = with_({ p1: p1.replace('notes', 'condemns') });
    const whole = of(...to.blocks);
    const clean = answer('FR', whole, { document: whole, changes: {} });
    expect(shown(lay(clean, answer('EE', to), answer('DE', to)))).toEqual([['same', 'DE EE FR: notes > condemns']]);
  });

  it('tell a conflict, and put it first', () => {
    const groups = lay(
      answer(
        'DE',
        with_({
          p1: p1.replace('networks', 'systems'),
          p3: 'The Union stands ready to take more steps where these are needed.',
        }),
      ),
      answer('FR', with_({ p3: 'The Union stands ready to take strong steps where these are needed.' })),
    );
    expect(shown(groups)).toEqual([
      ['conflict', 'DE: further > more', 'FR: further > strong'],
      ['alone', 'DE: networks > systems'],
    ]);
  });

  it('set two other wordings of one paragraph against each other, though hardly a word of it is left', () => {
    const p3 = 'The Union stands ready to take further steps where these are needed.';
    const instead = (words: string) =>
      of(
        ...base.blocks.map((block) => {
          if (block.type !== 'paragraph' || block.id !== 'p3') return block;
          const children = [
            { type: 'deleted' as const, change: 'c1', children: block.children },
            { type: 'inserted' as const, change: 'c1', children: [{ type: 'text' as const, text: words }] },
          ];
          return { ...block, children };
        }),
      );
    const reworded = (state: string, words: string, changes: Partial<Return> = {}) =>
      answer(state, base, { document: instead(words), ...changes });
    const berlin = reworded('DE', 'Berlin asks for an answer soon.');
    const paris = reworded('FR', 'Nothing more needs saying.');
    expect(shown(lay(paris, berlin))).toEqual([
      ['conflict', `DE: ${p3} > Berlin asks for an answer soon.`, `FR: ${p3} > Nothing more needs saying.`],
    ]);
    expect(shown(lay(berlin, reworded('BE', 'Berlin asks for an answer soon.')))).toEqual([
      ['same', `BE DE: ${p3} > Berlin asks for an answer soon.`],
    ]);
    // the names of a Word file may have come with a paragraph that was pasted
    expect(lay(reworded('DE', 'Berlin asks for an answer soon.', { way: 'word' })).length).toBe(2);
  });

  it('tell what is contained in a larger change', () => {
    const groups = lay(
      answer('DE', with_({ p1: p1.replace('notes', 'condemns') })),
      answer('FR', with_({ p1: p1.replace('notes the', 'firmly condemns all') })),
    );
    expect(groups.map(({ kind }) => kind)).toEqual(['contained']);
  });

  it('hold a paragraph taken out against words changed in it', () => {
    const [, , ...rest] = base.blocks;
    const groups = lay(
      answer('DE', of(...base.blocks.slice(0, 1), ...rest)),
      answer(
        'FR',
        with_({ p2: 'It calls upon some States to refrain from such conduct and to cooperate in good faith.' }),
      ),
    );
    expect(groups.map(({ kind, variants }) => [kind, variants.length])).toEqual([['conflict', 2]]);
  });

  it('set two wordings of one new paragraph against each other, and leave two different ones be', () => {
    const put = (words: string) => of(...base.blocks.slice(0, 2), paragraph('x1', words), ...base.blocks.slice(2));
    const like = lay(
      answer('DE', put('A new paragraph on the law of the sea.')),
      answer('FR', put('A new paragraph on the law of the air.')),
    );
    expect(like.map(({ kind }) => kind)).toEqual(['conflict']);
    const unlike = lay(
      answer('DE', put('A new paragraph on the sea.')),
      answer('FR', put('Money was never spent better anywhere.')),
    );
    expect(unlike.map(({ kind }) => kind)).toEqual(['alone', 'alone']);
  });

  it('keep apart what touches different words', () => {
    const groups = lay(
      answer('DE', with_({ p1: p1.replace('notes', 'condemns') })),
      answer('FR', with_({ p1: p1.replace('networks', 'systems') })),
    );
    expect(groups.map(({ kind }) => kind)).toEqual(['alone', 'alone']);
  });

  it('group the comments of a paragraph, equal ones collapsed', () => {
    const on = (state: string, words: string) =>
      answer(state, base, {
        document: of(commented('k1', p1, 'notes'), ...base.blocks.slice(1)),
        comments: [comment('k1', words, 'notes')],
      });
    const groups = lay(on('DE', 'Too weak.'), on('FR', 'Too  weak.'), on('EE', 'Fine.'));
    expect(groups.map(({ kind }) => kind)).toEqual(['comments']);
    expect(
      groups[0]?.variants.map(({ edit, proposals }) => [
        edit.line,
        'start' in edit && [edit.start, edit.end],
        proposals.length,
      ]),
    ).toEqual([
      [0, [4, 5], 2],
      [0, [4, 5], 1],
    ]);
  });

  it('keep a comment whose words stand nowhere any more', () => {
    const lost = answer('DE', base, { document: base, comments: [comment('k9', 'On the whole: shorter.')] });
    expect(lay(lost).map(({ kind, line }) => [kind, line])).toEqual([['comments', -1]]);
  });

  it('name the author of a tracked change, and else who sent it', () => {
    const to = with_({
      p1: p1.replace('notes', 'condemns'),
      p3: 'The Union stands ready to take more steps where these are needed.',
    });
    const tracked = asTracked(base, with_({ p1: p1.replace('notes', 'condemns') }), 'w7');
    const document = of(...tracked.blocks.slice(0, 2), ...to.blocks.slice(2));
    const changes = { w7: { author: 'A. Lawyer', at: '2026-11-19T09:00:00Z', round: 1 } };
    expect(
      proposalsOf(sent, answer('DE', to, { document, changes })).map(({ author, at: when }) => [author, when]),
    ).toEqual([
      ['A. Lawyer', '2026-11-19T09:00:00Z'],
      ['Desk DE', at],
    ]);
  });

  it('leave out what the text had when it went out', () => {
    const before = asTracked(of(paragraph('p0', 'Old words.'), ...base.blocks.slice(1)), base, 'c0');
    const out = baseOf(before, [comment('k0', 'Said before.')]);
    const back = answer('DE', base, { document: before, changes: {}, comments: [comment('k0', 'Said before.')] });
    expect(proposalsOf(out, back)).toEqual([]);
  });

  it('show that a change of the sender was refused by the other side', () => {
    const before = asTracked(with_({ p1: p1.replace('notes', 'sees') }), base, 'c0');
    const back = answer('DE', base, { document: with_({ p1: p1.replace('notes', 'sees') }), changes: {} });
    expect(shown(consolidate(baseOf(before, []), [back], order))).toEqual([['alone', 'DE: notes > sees']]);
  });
});

const returns = fc
  .array(fc.tuple(fc.constantFrom(...states), texts, fc.boolean()), { minLength: 1, maxLength: 5 })
  .map((list) =>
    list.map(([state, to, isTracked]) =>
      answer(state, to, {
        ...(isTracked ? {} : { document: to, changes: {} }),
        comments: [comment('k1', `From ${state}`)],
      }),
    ),
  );

describe('nothing of any return is lost', () => {
  it('each proposal stands in exactly one group and in one row of the disposition table', () => {
    fc.assert(
      fc.property(returns, (all) => {
        const ids = all.flatMap((one) => proposalsOf(sent, one).map(({ id }) => id)).toSorted();
        const groups = lay(...all);
        const inGroups = groups.flatMap(({ variants }) =>
          variants.flatMap(({ proposals }) => proposals.map(({ id }) => id)),
        );
        expect(inGroups.toSorted()).toEqual(ids);
        const inTable = dispositionsOf(sent, groups, {}).flatMap(({ proposals }) => proposals.map(({ id }) => id));
        expect(inTable.toSorted()).toEqual(ids);
      }),
    );
  });

  it('in whichever order they came', () => {
    fc.assert(
      fc.property(
        returns.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, turned]) => {
          expect(lay(...turned)).toEqual(lay(...all));
        },
      ),
    );
  });
});

describe('many returns', () => {
  it('27 of 600 annotations are laid together in bounded time', () => {
    const words = (nth: number) =>
      `Paragraph ${nth} says that the Union and its Member States note the conduct of others with care and will act.`;
    const long = of(...Array.from({ length: 150 }, (_, nth) => paragraph(`q${nth}`, words(nth))));
    const out = baseOf(long, []);
    const back = Array.from({ length: 27 }, (_, who) => {
      const blocks = long.blocks.map((_block, nth) =>
        paragraph(
          `q${nth}`,
          words(nth)
            .replace('Union', `Union${who % 9}`)
            .replace('note', 'condemn')
            .replace('care', `care${(who + nth) % 5}`),
        ),
      );
      const comments = Array.from({ length: 150 }, (_c, nth) => comment(`k${nth}`, `Remark ${(who * nth) % 40}`));
      return answer('DE', long, { document: asTracked(long, of(...blocks), 'c1'), comments });
    });
    const started = performance.now();
    const groups = consolidate(out, back, order);
    const took = performance.now() - started;
    expect(groups.flatMap(({ variants }) => variants.flatMap(({ proposals }) => proposals))).toHaveLength(27 * 600);
    expect(took).toBeLessThan(8000);
  });
});
