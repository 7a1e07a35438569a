import { describe, expect, it } from 'vitest';
import { inlineText } from '#shared/document/to-text';
import { accepted, rejected } from '#shared/document/tracked';
import { driftsOf, keptAsIs, takenOver } from '#shared/drafting/follow';
import { draftSchema } from '#shared/drafting/model';
import { changeListing } from '#shared/listing/change';
import { benchOfDraft } from '#shared/listing/paper-bench';
import { paper, today, whole } from './bench';
import { listing, pack, rules } from './sample';

const by = { name: 'Ida Example', at: '2026-11-22T10:00:00Z' };
const content = { ...rules, acts: pack.acts };
const { draft, template } = paper('statement-of-reasons');
const asks = (file = whole, of = draft) =>
  driftsOf(template, of, { case: file, bench: benchOfDraft(template, of, { file, pack: content, today }) });
const textOf = (document: typeof draft.document) =>
  document.blocks.map((block) => ('children' in block ? inlineText(block.children as never) : '')).join('\n');
const renamed = changeListing(whole, listing.id, () => ({ name: 'Another Name' }));
const [first] = Object.values(whole.quotations);
if (!first) throw new Error('the sample is quoted');
const reworded = {
  ...whole,
  quotations: Object.fromEntries(
    Object.entries(whole.quotations).map(([id, one]) => [id, { ...one, wording: 'It held 9 servers in 2025' }]),
  ),
};

describe('a paper of a listing', () => {
  it('asks nothing while the listing says what it said', () => {
    expect(draft.listing).toBe(listing.id);
    expect(asks()).toEqual([]);
  });

  it('asks where the listing says something else, and says nothing by itself', () => {
    const [drift, ...others] = asks(renamed);
    expect(others).toEqual([]);
    expect(drift).toMatchObject({ slot: { name: 'subject-name' }, draft: listing.name, case: 'Another Name' });
    if (!drift) return;
    expect(takenOver(draft, drift, by).values['subject-name']).toBe('Another Name');
    const kept = keptAsIs(draft, drift, by);
    expect(kept.values).toEqual(draft.values);
    expect(asks(renamed, kept)).toEqual([]);
    expect(asks(whole, kept)).toHaveLength(0);
  });

  it('takes running text over as a tracked change, so that no word of a person is lost', () => {
    const drifts = asks(reworded);
    expect(drifts.length).toBeGreaterThan(2);
    const taken = drifts.reduce((all, drift) => takenOver(all, drift, by), draft);
    expect(asks(reworded, taken)).toEqual([]);
    expect(draftSchema.parse(taken)).toEqual(taken);
    expect(textOf(accepted(taken.document))).toContain('It held 9 servers in 2025');
    expect(textOf(rejected(taken.document))).toEqual(textOf(draft.document));
    expect(Object.values(taken.changes).every(({ author }) => author === by.name)).toBe(true);
  });

  it('asks nothing when its listing is gone, and of a paper that has none', () => {
    expect(asks({ ...whole, listings: {} })).toEqual([]);
    const { listing: _, ...alone } = draft;
    expect(asks(renamed, alone)).toEqual([]);
  });
});
