import { describe, expect, it } from 'vitest';
import { type ClaimDesk, emptyAttribution, overclaims } from '#shared/case/attribution-claim';
import { attributionSchema } from '#shared/case/parts';
import type { CodeId } from '#shared/decision/attribution';

const desk = (allowed: readonly CodeId[], confidence?: string): ClaimDesk => ({
  allowed,
  answers: confidence === undefined ? {} : { 't2.3': { choice: confidence, at: '2026-11-20T09:00:00Z' } },
});
const whys = (...given: Parameters<typeof overclaims>) => overclaims(...given).map(({ why }) => why);

describe('a political attribution', () => {
  it('to a State needs a wording that carries one', () => {
    const record = { level: 'state', confidence: undefined } as const;
    expect(overclaims('political', record, desk(['a0', 'a1', 'a5']))).toEqual([
      { code: 'case/attribution', why: 'wording', needs: ['a2', 'a3', 'a4'] },
    ]);
    for (const code of ['a2', 'a3', 'a4'] as const) expect(overclaims('political', record, desk([code]))).toEqual([]);
  });

  it('to persons is carried by a listing, which carries no territory', () => {
    expect(whys('political', { level: 'actor' }, desk(['a5']))).toEqual([]);
    expect(whys('political', { level: 'territory' }, desk(['a5']))).toEqual(['wording']);
    expect(whys('political', { level: 'actor' }, desk(['a0']))).toEqual(['wording']);
  });

  it('that claims nothing is never too much', () => {
    for (const level of ['not-looked-at', 'not-known', 'none'] as const)
      expect(overclaims('political', { level, confidence: 'high' }, desk([], 'low'))).toEqual([]);
  });
});

describe('confidence', () => {
  it('above the one assessed is said for every kind; equal, lower or not assessed is not', () => {
    for (const kind of ['technical', 'legal', 'political'] as const) {
      const of = (confidence: 'low' | 'moderate' | 'high', assessed?: string) =>
        whys(kind, { level: 'state', confidence }, desk(['a3'], assessed));
      expect(of('high', 'moderate')).toEqual(['confidence']);
      expect(of('moderate', 'moderate')).toEqual([]);
      expect(of('low', 'high')).toEqual([]);
      expect(of('high', 'unknown')).toEqual([]);
      expect(of('high')).toEqual([]);
    }
  });

  it('is the only measure of a technical or legal record: wording is for what is said in public', () => {
    expect(overclaims('technical', { level: 'state' }, desk([]))).toEqual([]);
    expect(overclaims('legal', { level: 'state' }, desk([]))).toEqual([]);
  });
});

it('a record nobody has looked at fits the schema', () => {
  expect(attributionSchema.parse({})).toEqual(emptyAttribution);
});
