import type { CaseFile } from './model';
import type { When } from './parts';

export const datedKinds = [
  'fact',
  'observation',
  'evidence',
  'attribution',
  'answer',
  'point',
  'due',
  'vote',
  'deadline',
  'receipt',
  'journal',
] as const;
/** What stands on the time line of a case. */
export type DatedKind = (typeof datedKinds)[number];

/** Something of a case with its time: between two moments, both included, as milliseconds since 1970. */
export interface Dated {
  readonly kind: DatedKind;
  /** Of the record in the case; of the question for an answer, the number for an entry of the journal. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** `day` where only a day was given: it has no hour in any zone. */
  readonly precision: When['precision'];
  /** What a person wrote of it. Empty where the screen has words of its own. */
  readonly text: string;
}

/** A deadline as it was reckoned. */
export interface DueMoment {
  readonly id: string;
  readonly title: string;
  readonly at: number;
}

/** Everything in a case that has a time, the earliest first. */
export function datedThings(file: CaseFile, due: readonly DueMoment[]): readonly Dated[] {
  const all = [
    ...facts(file),
    ...Object.values(file.observations).flatMap(({ id, text, when }) =>
      spanned(when, { kind: 'observation', id, text }),
    ),
    ...Object.values(file.evidence).flatMap(({ id, title, date }) =>
      onDay(date, { kind: 'evidence', id, text: title }),
    ),
    ...Object.entries(file.attributions).flatMap(([id, { date, names }]) =>
      onDay(date, { kind: 'attribution', id, text: names }),
    ),
    ...Object.values(file.trees).flatMap(({ answers }) =>
      Object.entries(answers).flatMap(([id, { at, reason = '' }]) =>
        atMoment(at, { kind: 'answer', id, text: reason }),
      ),
    ),
    ...Object.values(file.points).flatMap(({ id, text, askedAt, createdAt, due: until }) => [
      ...atMoment(askedAt ?? createdAt, { kind: 'point', id, text }),
      ...atMoment(until, { kind: 'due', id, text }),
    ]),
    ...Object.values(file.votes).flatMap(({ id, title, date }) => onDay(date, { kind: 'vote', id, text: title })),
    ...due.map(({ id, title, at }): Dated => ({ kind: 'deadline', id, text: title, ...exactly(at) })),
    ...Object.values(file.receipts).flatMap(({ id, at, by }) => atMoment(at, { kind: 'receipt', id, text: by })),
    ...file.journal.flatMap(({ seq, at }) => atMoment(at, { kind: 'journal', id: String(seq), text: '' })),
  ];
  return all.sort((a, b) => a.from - b.from || a.to - b.to);
}

type Head = Pick<Dated, 'kind' | 'id' | 'text'>;

function facts({ facts: { when, running } }: CaseFile): readonly Dated[] {
  return [
    ...(when.status === 'known' ? atMoment(when.at, { kind: 'fact', id: 'when', text: when.text }) : []),
    ...(running.status === 'known' ? atMoment(running.until, { kind: 'fact', id: 'running', text: running.text }) : []),
  ];
}

function exactly(at: number): Pick<Dated, 'from' | 'to' | 'precision'> {
  return { from: at, to: at, precision: 'minute' };
}

function atMoment(iso: string | undefined, head: Head): readonly Dated[] {
  return iso ? [{ ...head, ...exactly(Date.parse(iso)) }] : [];
}

function onDay(day: string, head: Head): readonly Dated[] {
  if (!day) return [];
  const from = Date.parse(day);
  return [{ ...head, from, to: from + 86_399_999, precision: 'day' }];
}

function spanned({ earliest, latest, precision }: When, head: Head): readonly Dated[] {
  const from = Date.parse(earliest || latest);
  const to = Date.parse(latest || earliest);
  return Number.isNaN(from) || Number.isNaN(to) ? [] : [{ ...head, from, to, precision }];
}
