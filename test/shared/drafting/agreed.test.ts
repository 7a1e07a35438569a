import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '#shared/document/model';
import { inlineText } from '#shared/document/to-text';
import { againstAgreed } from '#shared/drafting/agreed';
import type { Clause } from '#shared/drafting/clause';

const clause = (id: string, en: string): Clause => ({
  id,
  kind: 'clause',
  theme: 'condemnation',
  title: id,
  level: 'own',
  asOf: '2026-11-21',
  en,
  grounds: [{ source: 'W26' }],
});
const bank = [
  clause(
    'work',
    'Work to establish the origin of the activity continues, and the present text does not prejudge its result.',
  ),
  clause('resolve', 'Whoever carried out or ordered these acts will meet the resolve of all twenty-seven.'),
  clause('short', 'In closing.'),
];
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const text = (value: string): Inline => ({ type: 'text', text: value });
const near = (...blocks: Block[]) => againstAgreed({ blocks }, bank, 'en');

describe('a text against agreed language', () => {
  it('finds the nearest clause and marks where the text departs from it', () => {
    const [row] = near(
      paragraph(
        text(
          'Work to establish the origin of the operation continues, and the present text does not prejudge its result.',
        ),
      ),
    );
    expect(row?.near?.clause.id).toBe('work');
    expect(row?.near?.isSame).toBe(false);
    expect(
      row?.near?.pieces.filter(({ kind }) => kind !== 'same').map(({ kind, nodes }) => [kind, inlineText(nodes)]),
    ).toEqual([
      ['deleted', 'activity'],
      ['inserted', 'operation'],
    ]);
  });

  it('says where it is agreed word for word, and where nothing comes near', () => {
    const rows = near(
      paragraph(text(bank[1]?.en ?? '')),
      paragraph(text('The weather was fine on that day, and nobody wrote it down.')),
    );
    expect(rows.map((row) => row.near?.isSame)).toEqual([true, undefined]);
  });

  it('does not take a few words for a clause, and reads tracked changes as accepted', () => {
    expect(near(paragraph(text('In closing.')))[0]?.near).toBeUndefined();
    const put: Inline = { type: 'inserted', change: 'c1', children: [text(bank[1]?.en ?? '')] };
    expect(near(paragraph({ type: 'deleted', change: 'c1', children: [text('Old.')] }, put))[0]?.near?.isSame).toBe(
      true,
    );
  });
});
