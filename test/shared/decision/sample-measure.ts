import type { Condition, Measure } from '#shared/decision/model';

/** A measure with what a test says of it, and plain values for the rest. */
export function measure(id: string, opens: Condition, more: Partial<Measure> = {}): Measure {
  return {
    id,
    opens,
    category: 'cooperative',
    decider: 'hr',
    vote: 'instruction',
    grounds: [{ source: 'S1' }],
    attribution: 'not-needed',
    time: 'hours',
    visibility: 'parties',
    reversibility: 'at-once',
    requires: [],
    conflicts: [],
    title: id,
    summary: id,
    documents: ['note'],
    ...more,
  };
}
