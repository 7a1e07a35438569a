import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toIcs } from '#shared/calendar/ics';
import { readIcs } from './read-ics';

const stamp = Date.parse('2026-11-22T07:00:00Z');
const entry = {
  uid: '5c0a7c9e@valise',
  at: Date.parse('2026-11-24T23:00:00Z'),
  title: 'Silence, COREU; "A\\B"',
  text: 'First line\nSecond: ünï 🇪🇺',
  categories: ['LIMITE'],
};
const bytes = (text: string) => new TextEncoder().encode(text);

it('is read back as it was meant, with its mark and in UTC', () => {
  const { head, events } = readIcs(bytes(toIcs({ entries: [entry], stamp, mark: 'LIMITE' })));
  expect(head.get('VERSION')).toBe('2.0');
  expect(head.has('METHOD')).toBe(false);
  expect(Object.fromEntries(events[0] ?? [])).toEqual({
    UID: '5c0a7c9e@valise',
    DTSTAMP: '20261122T070000Z',
    DTSTART: '20261124T230000Z',
    CLASS: 'CONFIDENTIAL',
    TRANSP: 'TRANSPARENT',
    SUMMARY: '[LIMITE] Silence, COREU; "A\\B"',
    DESCRIPTION: 'LIMITE\nFirst line\nSecond: ünï 🇪🇺',
    CATEGORIES: 'LIMITE',
  });
});

it('folds anything at 75 octets, whole characters only, and reads it back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
      const text = typed.replaceAll(/[\p{Cc}\u2028\u2029]/gu, '');
      const made = toIcs({ entries: [{ ...entry, title: text, text }], stamp, mark: 'PUBLIC' });
      expect(readIcs(bytes(made)).events[0]?.get('DESCRIPTION')).toBe(`PUBLIC\n${text}`);
    }),
  );
});

it.each([
  ['a line of its own', 'x\r\nEND:VEVENT\r\nATTACH:file'],
  ['a bare return', 'x\rBEGIN:VALARM'],
  ['a line separator', 'x\u2028BEGIN:VALARM'],
  ['a control', 'x\u0000\u0007y'],
  ['half a character', 'x\ud800y'],
])('a title cannot bring in %s', (_, title) => {
  const { events } = readIcs(bytes(toIcs({ entries: [{ ...entry, title }], stamp, mark: 'PUBLIC' })));
  expect(events).toHaveLength(1);
  expect([...(events[0]?.keys() ?? [])]).not.toContain('ATTACH');
});

it('is a calendar without events where nothing falls due', () => {
  expect(readIcs(bytes(toIcs({ entries: [], stamp, mark: 'PUBLIC' }))).events).toEqual([]);
});
