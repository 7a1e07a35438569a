import { describe, expect, it } from 'vitest';
import { dueOf } from '#shared/calendar/due';
import { unlessArchived } from '#shared/case/archive';
import { recordChanges, verifyJournal } from '#shared/case/journal';
import { parseCase } from '#shared/case/parse';
import { redo, undo } from '#shared/case/undo';
import { changeListing, tie } from '#shared/listing/change';
import { nearbyOf, otherListing } from '#shared/listing/nearby';
import { withReview } from '#shared/listing/review';
import { hole, pieces, subject, whole } from './bench';
import { caseWith, listing, pack, quotation, uuid } from './sample';

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
    const deadline = set.deadlines[uuid(77)] ?? hole();
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
