import { type Deadline, deadlineSchema } from '../calendar/deadline';
import type { CaseFile } from '../case/model';
import { changeListing } from './change';

/** The rule of the content that the review of a listing follows: twelve months from the last act. */
export const reviewRule = 'listing-review';

interface Review {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970, from the caller's clock. */
  readonly now: number;
}

/**
 * The case with a deadline for the review of a listing, twelve months from its day; one that is there follows the day.
 * Without a day nothing is set.
 */
export function withReview(file: CaseFile, listing: string, { id, title, now }: Review): CaseFile {
  const subject = Object.hasOwn(file.listings, listing) ? file.listings[listing] : undefined;
  if (!subject || subject.listedOn === '') return file;
  const start = { at: `${subject.listedOn}T00:00`, zone: 'Europe/Brussels' };
  const was = Object.hasOwn(file.deadlines, subject.review) ? file.deadlines[subject.review] : undefined;
  const deadline: Deadline = was
    ? { ...was, start }
    : deadlineSchema.parse({
        id,
        title: title.slice(0, 200),
        rule: reviewRule,
        start,
        count: { n: 12, unit: 'months' },
        calendars: ['eu-institutions'],
        enteredAt: new Date(now).toISOString(),
      });
  const next = { ...file, deadlines: { ...file.deadlines, [deadline.id]: deadline } };
  return changeListing(next, listing, () => ({ review: deadline.id }));
}
