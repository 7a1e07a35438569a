import { canonicalJson, type Json } from '../base/canonical';
import { AppError } from '../base/errors';
import { digestOf } from '../base/sha256';
import { type Change, changesBetween, standingIn } from './changes';
import type { Entry, Part } from './entry';
import type { CaseFile } from './model';

/** Who changes the case, and when: milliseconds since 1970, from the caller's clock. */
export interface Hand {
  readonly by: string;
  readonly now: number;
}

/** Typing in one field for this long is one change. */
const sittingMs = 120_000;
/** Each of these is a change of its own, however soon the next follows: an answer is never lost behind another. */
const alone: ReadonlySet<Part> = new Set(['answers', 'trees', 'receipts', 'closure', 'forks']);
const start = '0'.repeat(64);

/**
 * The new state with the differences from the old one entered in its journal, each chained to the one before. The
 * journal says what stood there before, so nothing that was ever given is gone.
 */
export function recordChanges(before: CaseFile, after: CaseFile, hand: Hand): CaseFile {
  return enter(before, after, { hand });
}

/** The same for what is no typing, such as what came in a package: a step of its own, however soon it follows. */
export function recordStep(before: CaseFile, after: CaseFile, hand: Hand): CaseFile {
  return enter(before, after, { hand, isOwnStep: true });
}

interface Entering {
  readonly hand: Hand;
  readonly mark?: Pick<Entry, 'reverts' | 'repeats'>;
  readonly isOwnStep?: boolean;
}

/** Entries with the mark of what they take back or do again. */
export function enter(before: CaseFile, after: CaseFile, { hand, mark = {}, isOwnStep = false }: Entering): CaseFile {
  const changes = changesBetween(before, after);
  if (changes.length === 0) return { ...after, journal: before.journal };
  const [only] = changes;
  const last = before.journal.at(-1);
  const isMarked = isOwnStep || mark.reverts !== undefined || mark.repeats !== undefined;
  if (only && last && changes.length === 1 && !isMarked && continues(last, only, hand)) {
    const { from, at, seq, step } = last;
    const entry = chained({ ...draft(only, hand), seq, step, at, from }, previousOf(before.journal.slice(0, -1)));
    return { ...after, journal: [...before.journal.slice(0, -1), entry] };
  }
  const journal = [...before.journal];
  const step = journal.length + 1;
  for (const change of changes)
    journal.push(chained({ ...draft(change, hand), ...mark, step, seq: journal.length + 1 }, previousOf(journal)));
  return { ...after, journal };
}

type Draft = Omit<Entry, 'previous' | 'hash'>;

function draft(change: Change, { by, now }: Hand): Omit<Draft, 'seq' | 'step'> {
  const at = new Date(now).toISOString();
  return { ...change, by, at, until: at };
}

function chained(entry: Draft, previous: string): Entry {
  const whole = { ...entry, previous };
  return { ...whole, hash: digestOf(whole) };
}

function previousOf(journal: readonly Entry[]): string {
  return journal.at(-1)?.hash ?? start;
}

/** Whether a change is more of the typing that the last entry holds. */
function continues(last: Entry, change: Change, { by, now }: Hand): boolean {
  if (alone.has(change.part) || last.step !== last.seq || last.reverts !== undefined || last.repeats !== undefined)
    return false;
  if (last.part !== change.part || last.id !== change.id || last.by !== by) return false;
  const since = now - Date.parse(last.at);
  return change.to !== null && last.to !== null && since >= 0 && since <= sittingMs;
}

/**
 * Holds the journal against itself and against the case: the chain is whole, and taking every change back, newest
 * first, meets each time what the entry says stood there. @throws `case/journal` with the entry where it breaks
 */
export function verifyJournal(file: CaseFile): void {
  let previous = start;
  for (const [index, { hash, ...entry }] of file.journal.entries()) {
    if (entry.seq !== index + 1 || entry.previous !== previous || digestOf(entry) !== hash)
      throw new AppError('case/journal', { seq: index + 1 });
    previous = hash;
  }
  const at = standingIn(file);
  const standing = new Map<string, Json>();
  for (const { seq, part, id, from, to } of file.journal.toReversed()) {
    const place = `${part} ${id}`;
    const stands = standing.has(place) ? (standing.get(place) ?? null) : at(part, id);
    if (canonicalJson(stands) !== canonicalJson(to)) throw new AppError('case/journal', { seq });
    standing.set(place, from);
  }
}

/** Entries that say an earlier time than the one before them: the clock was set back in between. */
export function setBack(journal: readonly Entry[]): readonly Entry[] {
  return journal.filter(({ at }, index) => Date.parse(at) < Date.parse(journal[index - 1]?.until ?? at));
}
