import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/document/model';
import { type Draft, type Template, templateSchema } from '#shared/drafting/model';
import { onPaper } from '#shared/drafting/on-paper';
import { paper } from '#shared/drafting/paper';
import { openSlots, slotTexts, whyUnfit, withValue } from '#shared/drafting/slot-value';
import { full } from '../case/sample-case';
import { draft, pack, paragraph, slot, template, text } from './sample-template';

const listed: Template = templateSchema.parse({
  ...template,
  slots: [
    { name: 'points', kind: 'list', label: 'Points', entries: { min: 2, max: 3, numbered: true } },
    { name: 'names', kind: 'list', label: 'Names', required: false },
    { name: 'remark', kind: 'line', label: 'Remark', required: false },
  ],
});
const of = (blocks: readonly Block[], values: Readonly<Record<string, string>> = {}): Draft => ({
  ...draft,
  values,
  document: { blocks },
});
const shape = (made: Draft) =>
  onPaper(listed, made).blocks.map((block) => (block.type === 'list' ? block.items.length : block.type));
const three = 'One\n\n Two \nThree';

describe('a list', () => {
  it('is open below its fewest entries, takes no more than its most, and ignores blank lines', () => {
    const set = (value: string) => withValue(listed, of([]), { name: 'points', value });
    expect(openSlots(listed, set('One')).map(({ name }) => name)).toEqual(['points']);
    expect(openSlots(listed, set(three))).toEqual([]);
    const points = listed.slots[0];
    expect(points && whyUnfit(points, 'a\nb\nc\nd')).toBe('entries');
    expect(() => set('a\nb\nc\nd')).toThrow(expect.objectContaining({ code: 'template/value' }));
  });

  it('is one line inside a line, and a list where it stands alone', () => {
    const inside = of([paragraph(text('Say: '), slot('points'))], { points: three });
    expect(slotTexts(listed, inside)['points']).toBe('One; Two; Three');
    expect(shape(inside)).toEqual(['paragraph']);
    const alone = of([paragraph(slot('points')), paragraph(slot('names'))], { points: three, names: 'A' });
    expect(onPaper(listed, alone).blocks).toMatchObject([
      { type: 'list', ordered: true, items: [{}, [{ children: [{ text: 'Two' }] }], {}] },
      { type: 'list', ordered: false, items: [{}] },
    ]);
  });

  it('keeps its entries literal on paper', () => {
    const made = of([paragraph(slot('points'))], { points: '{{remark}}\n**bold**' });
    const whole = paper({ draft: made, case: full, pack: { ...pack, templates: [listed] } });
    expect(whole).toContain('1. ');
    expect(whole.replaceAll('\\', '')).toContain('{{remark}}');
    expect(whole).not.toMatch(/(?<!\\)\*\*bold/);
  });
});

describe('a field nobody needs, left open', () => {
  it('is gone from the paper, with the paragraph and the item that held nothing else', () => {
    const item = (...inside: Block[]) => inside;
    const made = of([
      paragraph(slot('remark')),
      paragraph(text('Kept. '), slot('remark')),
      { type: 'list', ordered: false, items: [item(paragraph(slot('names'))), item(paragraph(text('Kept.')))] },
      { type: 'quote', children: [paragraph({ type: 'strong', children: [slot('remark')] })] },
    ]);
    expect(onPaper(listed, made).blocks).toMatchObject([
      { type: 'paragraph', children: [{ type: 'text', text: 'Kept. ' }] },
      { type: 'list', items: [[{ children: [{ text: 'Kept.' }] }]] },
    ]);
  });

  it('stays while it is needed, and when it is filled', () => {
    const made = of([paragraph(slot('points')), paragraph(slot('remark'))], { remark: 'Here.' });
    expect(shape(made)).toEqual(['paragraph', 'paragraph']);
  });

  it('leaves alone what the drafter wrote, an empty paragraph and a stranger too', () => {
    expect(shape(of([paragraph(), paragraph(slot('stranger'))]))).toEqual(['paragraph', 'paragraph']);
  });
});
