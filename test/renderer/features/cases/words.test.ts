// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { unlessArchived } from '#shared/case/archive';
import { recordChanges } from '#shared/case/journal';
import type { CaseFile } from '#shared/case/model';
import { tellingOf } from '#shared/case/prose';
import { undo } from '#shared/case/undo';
import { entryWords } from '../../../../renderer/features/cases/entry-words';
import { toMarkdown, toTsv } from '../../../../renderer/features/cases/table-text';
import { i18n } from '../../../../renderer/i18n';
import { full, withFact, withTrees } from '../../../shared/case/sample-case';

const names = {
  question: (id: string) => (id === 't1.7' ? 'Significant effect?' : id),
  answer: (_question: string, choice: string) => ({ yes: 'Yes', unknown: 'Not known yet' })[choice] ?? choice,
  actor: (id: string) => id,
};
const hand = { by: 'A. Example', now: Date.parse('2026-11-22T09:42:00Z') };
const t = i18n.t.bind(i18n) as Parameters<typeof entryWords>[0]; // the words of the screens, without a screen
const say = ({ journal }: CaseFile, seq = journal.length) => {
  const entry = journal[seq - 1];
  return entry ? entryWords(t, tellingOf(entry), names) : '';
};
const answered = (choice: string) => withTrees(full, { t1: { 't1.7': { choice, at: '2026-11-22T09:00:00.000Z' } } });

describe('an entry of the journal as a sentence', () => {
  it('names question and answers of a change', () => {
    const first = recordChanges(full, answered('yes'), hand);
    const second = recordChanges(first, { ...answered('unknown'), journal: first.journal }, hand);
    expect(say(second)).toBe('A. Example changed the answer to “Significant effect?” from “Yes” to “Not known yet”.');
  });

  it('names the fact, the field and both values', () => {
    expect(say(recordChanges(full, withFact(full, 'effect', { text: 'Two wards closed.' }), hand))).toBe(
      'A. Example changed the words of the fact “What is the effect?” from “Patients were moved.” to “Two wards closed.”.',
    );
  });

  it('says that a step was taken back, and who did nothing by name', () => {
    const changed = recordChanges(full, { ...full, title: 'Another' }, { ...hand, by: '' });
    expect(say(changed)).toBe('Somebody changed the title from “Hospital ransomware” to “Another”.');
    expect(say(undo(changed, hand))).toBe(
      'Taken back. A. Example changed the title from “Another” to “Hospital ransomware”.',
    );
  });
});

describe('a table as text', () => {
  const rows = [
    ['What', 'When'],
    ['=SUM(A1)\nand more', 'a|b\tc'],
  ];

  it('keeps its cells apart, and none is calculated', () => {
    expect(toTsv(rows)).toBe("What\tWhen\n'=SUM(A1) and more\ta|b c");
  });

  it('is a table in Markdown', () => {
    expect(toMarkdown(rows)).toBe('| What | When |\n| --- | --- |\n| =SUM(A1) and more | a\\|b\tc |');
  });
});

describe('an archived case', () => {
  const archived: CaseFile = { ...full, closure: { status: 'archived', at: '', by: 'A', reason: 'Done' } };

  it('stays as it is', () => {
    expect(unlessArchived(archived, { ...archived, title: 'Another' })).toEqual(archived);
  });

  it('is changed by opening it again', () => {
    const open: CaseFile = { ...archived, closure: { ...archived.closure, status: 'open' } };
    expect(unlessArchived(archived, open)).toBe(open);
  });
});
