import { describe, expect, it } from 'vitest';
import { unreadNames } from '#shared/listing/nearby';

describe('names that have no reading', () => {
  const alias = (text: string) => ({ id: crypto.randomUUID(), text, kind: 'original' as const });
  it('are named, whatever else the subject is called', () => {
    const subject = { name: 'Li Ming', aliases: [alias('李明'), alias('Ли Мин'), alias('გიორგი')] };
    expect(unreadNames(subject)).toEqual(['李明', 'გიორგი']);
    expect(unreadNames({ name: 'Li Ming', aliases: [] })).toEqual([]);
  });
});
