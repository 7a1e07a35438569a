import { describe, expect, it } from 'vitest';
import { withTwin } from '#shared/drafting/begin-twin';
import { templateSchema } from '#shared/drafting/model';
import { paper, plainPaper } from '#shared/drafting/paper';
import { paperLanguage, paperWords } from '#shared/drafting/paper-words';
import { asTwin } from '#shared/drafting/twin';
import { wordInput } from '#shared/word/from-draft';
import { full } from '../case/sample-case';
import { template as base, pack, draft as sample } from './sample-template';

const template = templateSchema.parse({ ...base, texts: [{ language: 'fr', title: 'Note', body: base.body }] });
const twin = asTwin(withTwin(sample, { template, clauses: [], states: [] })) ?? sample;
const input = { draft: twin, case: { ...full, sample: true }, pack: { ...pack, templates: [template] } };

describe('words that a paper adds', () => {
  it('are of its language, in text and Markdown', () => {
    for (const text of [paper(input), plainPaper(input, 'with-grounds')]) {
      expect(text).toContain('Fondements');
      expect(text).toContain('cas fictif');
      expect(text).toContain('état du droit au');
      expect(text).not.toMatch(/Grounds|law as of|SAMPLE|invented/);
    }
  });

  it('are of its language in Word', () => {
    const word = wordInput(input);
    expect([word.language, ...word.marks, ...word.closing].join(' ')).not.toMatch(/SAMPLE|law as of/);
    expect(paperWords(word.language)).toMatchObject({ copy: 'Exemplaire', grounds: 'Fondements' });
  });

  it('are English where there are none', () => {
    expect(paperWords('constructor').copy).toBe('Copy');
    expect(paperLanguage('toString')).toBe('toString');
    expect(paperLanguage('de')).toBe('de-DE');
  });
});
