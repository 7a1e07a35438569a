import type { WordingDesk } from '#shared/wording/desk';
import type { WordingLine } from '#shared/wording/model';

/** A paragraph under which a source stands, so that only its words are looked at. */
export function lineOf(text: string, more: Partial<WordingLine> = {}): WordingLine {
  return {
    block: 'p',
    path: [0],
    kind: 'paragraph',
    text,
    language: 'en',
    isQuoted: false,
    hasGround: true,
    fromFields: [],
    fields: [],
    ...more,
  };
}

/** A statement under a decision that names no author. */
export function wordingDeskOf(more: Partial<WordingDesk> = {}): WordingDesk {
  return {
    kind: 'statement',
    language: 'en',
    marking: 'LIMITE',
    measures: [],
    codes: { a0: 'yes', a1: 'no', a2: 'no', a3: 'no', a4: 'no', a5: 'no' },
    settled: [],
    fields: [],
    began: '',
    ended: '',
    states: ['Vardania', 'Nordmark'],
    friends: ['Nordmark'],
    at: '2026-11-22',
    ...more,
  };
}
